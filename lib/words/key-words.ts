import { defineWords } from './words';

/** What stands on the keys of a keyboard, or what they are called, by the names that a manifest gives them. */
export const keyWords = /* @__PURE__ */ defineWords('key', {
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
  MacCtrl: 'Control',
  Option: 'Option',
  Command: 'Command',
  Comma: 'Comma',
  Period: 'Period',
  Space: 'Space',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Insert: 'Insert',
  Delete: 'Delete',
  Up: 'Up arrow',
  Down: 'Down arrow',
  Left: 'Left arrow',
  Right: 'Right arrow',
  MediaNextTrack: 'Next track',
  MediaPrevTrack: 'Previous track',
  MediaPlayPause: 'Play or pause',
  MediaStop: 'Stop playing',
} as const);

/** A key that has words. */
export type NamedKey = keyof typeof keyWords;
