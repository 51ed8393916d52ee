import { defineWords } from '../../words/words';

/** Everything that can keep a card from being shown or an action from being done, each with one sentence for people. */
export const noticeKinds = [
  'page-restricted',
  'not-clicked',
  'page-empty',
  'page-too-large',
  'page-unreadable',
  'page-changed',
  'marks-unsupported',
  'tab-closed',
  'no-answer',
  'bad-message',
  'not-saved',
  'storage-full',
  'storage-blocked',
  'storage-newer',
  'storage-damaged',
  'file-empty',
  'file-unknown',
  'file-too-large',
  'file-pictures',
  'file-locked',
  'file-damaged',
  'import-foreign',
  'import-newer',
  'unexpected',
] as const;

/** One kind of notice. */
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice in words: what is the matter, and what the reader can do. */
export type Notice = { readonly title: string; readonly text: string };

/** The words of every notice. */
export const noticeTexts: Readonly<Record<NoticeKind, Notice>> = /* @__PURE__ */ defineWords('notice', {
  'page-restricted': {
    title: 'Browsers let no extension read this page',
    text: 'This is a page of the browser itself, of its store, or a PDF in its own viewer. Open the policy as an ordinary web page, or save the file and bring it here.',
  },
  'not-clicked': { title: 'This page has not been read', text: 'Click the Clauselight icon in the toolbar while this page is in front. Only that click opens a page to the extension, and only this page.' },
  'page-empty': { title: 'There is no text on this page', text: 'If the page is still loading, wait until you can see the text and read it again.' },
  'page-too-large': { title: 'This page is too long', text: 'It has more than ten million characters. Open the policy on a page of its own.' },
  'page-unreadable': { title: 'This page could not be read', text: 'Reload the page and click again.' },
  'page-changed': { title: 'The page has changed', text: 'What was read can no longer be found in it. Read the page again to see what it says now.' },
  'marks-unsupported': { title: 'This browser cannot mark text', text: 'It lacks CSS highlights, without which a page would have to be changed. Update the browser; the quotes in the card are complete.' },
  'tab-closed': { title: 'The page is gone', text: 'Its tab was closed or has moved on to another page. Click again on the page you want to read.' },
  'no-answer': { title: 'The reading was interrupted', text: 'Nothing that you saved is lost. Try it again.' },
  'bad-message': { title: 'The parts of the extension did not understand each other', text: 'This happens just after an update. Reload the page and try again.' },
  'not-saved': { title: 'This policy is no longer among the saved ones', text: 'It was deleted in another window.' },
  'storage-full': { title: 'There is no room left to save', text: 'Everything saved before is still there. Delete a saved policy or free space on this device, then save again.' },
  'storage-blocked': { title: 'The browser lets nothing be saved here', text: 'Storage is switched off or in use by another window. Close other windows of this extension or allow storage, then try again.' },
  'storage-newer': { title: 'Your saved policies come from a newer version', text: 'They are left untouched. Update the extension to open them.' },
  'storage-damaged': { title: 'A saved policy could not be read', text: 'It has been set aside and not deleted; all the others are untouched.' },
  'file-empty': { title: 'There is no text in it', text: 'Paste the whole policy, or choose the file in which it stands.' },
  'file-unknown': { title: 'This kind of file cannot be read', text: 'It can be a text, a web page, Markdown, a mail or a PDF. From anything else, copy the text and paste it.' },
  'file-too-large': { title: 'This text is too long', text: 'It has more than ten million characters. Bring the policy alone.' },
  'file-pictures': { title: 'This PDF holds pictures of text', text: 'It was scanned, and no words can be taken out of pictures here. Look for the policy as a web page.' },
  'file-locked': { title: 'This PDF is locked', text: 'It asks for a password. Open it in a program that knows it, copy the text and paste it.' },
  'file-damaged': { title: 'This PDF could not be read', text: 'It is broken or only half there. Download it again, or copy its text and paste it.' },
  'import-foreign': { title: 'This file is no export of saved policies', text: 'Choose a file that Clauselight has exported, or a policy as a text, a web page, Markdown or a PDF.' },
  'import-newer': { title: 'This export comes from a newer version', text: 'Nothing was taken over. Update the extension, then import the file again.' },
  unexpected: { title: 'Something went wrong', text: 'Nothing that you saved is lost. Reload the page and try again.' },
});
