import { labelGroups } from '../../taxonomy/label-groups';
import { chooseDressed, chooseNear, isManyMarks, isStillNear } from '../choose-near';
import { spokenLanguage } from '../../words/words';
import { scrollToRanges, type Insets } from '../show-span';
import { readPageTone, readTone } from '../read-page-tone';
import type { PlacedMark } from '../place-marks';
import type { MarkStep } from '../mark';
import type { Bar, BarParts } from './bar';
import { barWords, countBarWords, fillBarWords } from './bar-words';
import { buildElement } from './build-element';
import { createChangeNotice } from './create-change-notice';
import { createClauseList, readClauseText } from './create-clause-list';
import { createClausePanel } from './create-clause-panel';
import { createFloatingDetail } from './create-floating-detail';
import { createHost } from './create-host';
import { createLegend } from './create-legend';
import { createOptions } from './create-options';
import { createOverview } from './create-overview';
import { createToolbar, writePosition } from './create-toolbar';
import { createTour } from './create-tour';
import { writeReadings } from './describe-mark';
import { createDock } from './dock-bar';
import { createLease } from './lease-page';
import { enterPage, keepFocus, moveReadingPoint } from './move-focus';
import type { PaintedMark } from '../paint-marks';
import { watchPage } from './watch-page';
import { watchPointer } from './watch-pointer';
import { watchView } from './watch-view';

/** A window at least this large, in CSS pixels, shows the legend at once. */
const roomyWidth = 700;
const roomyHeight = 480;
const longestTold = 400;

/**
 * Opens the bar over the marked clauses. Its host beside the body is all that is added to the page; the clauses are painted already. What is
 * built here is taken away again by `close`, or by itself when the extension has gone.
 */
export function openBar({ dom, painter, placed: first, survey, placeAgain, isChanged, hasGrown, actions, shortcuts, onClose }: BarParts): Bar {
  const view = dom.defaultView(dom.document);
  const host = createHost(dom);
  const tour = createTour(first, survey);
  let placed = first;
  let isOpen = true;
  let paintAll = false;
  let isPrinted = false;
  let isGrown = false;
  /** The reader went on in the page from a clause. */
  let hasEntered = false;
  /** The marks that are painted now, and those for which there are style sheets, which hold as long as the same marks are listed. */
  let near: readonly PlacedMark[] = [];
  let dressed: { readonly of: readonly PlacedMark[]; readonly placed: ReadonlySet<PlacedMark>; readonly marks: readonly PaintedMark[] } | undefined;
  const giveFocusBack = keepFocus(dom, host.element);

  const heard = buildElement(dom, 'p', { class: 'heard', role: 'status' });
  const tell = (words: string): void => {
    heard.textContent = words;
  };

  const layer = (one: PlacedMark): PaintedMark => ({ layers: tour.layersOf(one), ranges: one.ranges });
  const repaint = (): void => {
    const listed = tour.listed();
    near = paintAll ? listed : chooseNear(dom, listed);
    const tone = readTone(dom, near.flatMap(({ ranges }) => ranges[0] ?? []));
    if (dressed?.of !== listed || near.some((one) => !dressed!.placed.has(one))) {
      const chosen = chooseDressed(listed, near);
      dressed = { of: listed, placed: new Set(chosen), marks: chosen.map(layer) };
    }
    painter.paint(near.map(layer), tone, dressed.marks, paintAll);
  };
  const updatePresent = (): void => {
    toolbar.update();
    if (!list.element.hidden) list.updatePresent();
    overview.update();
  };
  const update = (): void => {
    if (!list.element.hidden) list.update();
    updatePresent();
    legend.update();
    void overview.draw();
  };
  const onFilter = (): void => {
    repaint();
    clausePanel.show(tour.present());
    if (tour.present() === undefined) painter.hideShown();
    update();
    tell(writePosition(tour));
  };

  const goTo = (one: PlacedMark): void => {
    floating.stop();
    // First all that is asked of the page, while nothing is changed: afterwards each answer would wait for all marks to be painted anew.
    const [range] = one.ranges;
    const tone = range === undefined ? 'light' : readPageTone(dom, range.startContainer);
    scrollToRanges(dom, one.ranges, dock.readInsets());
    // Without the keyboard in the bar, the place where reading goes on follows the marks.
    if (range !== undefined && root.activeElement === null) moveReadingPoint(dom, range);
    clausePanel.show(one);
    // The legend has been seen, and the clause needs the room.
    if (tour.present() === undefined && toolbar.panel() === barWords.kinds) toolbar.showPanel(undefined);
    tour.select(one);
    painter.show(one.ranges, tone);
    updatePresent();
    dock.keepClear(one.ranges);
    tell(fillBarWords(barWords.told, { position: writePosition(tour), reading: writeReadings(one.mark), text: readClauseText(one, longestTold) }));
  };
  const step = (kind: MarkStep): void => {
    const found = tour.find(kind, isAhead);
    if (found === undefined) return tell(writePosition(tour));
    goTo(found);
  };

  const { root } = host;
  const legend = createLegend(dom, tour, onFilter);
  const list = createClauseList(dom, tour, goTo);
  const options = createOptions(dom, shortcuts, {
    setPrinted: (printed) => {
      isPrinted = printed;
      painter.setPrinted(printed);
    },
    openMarked: () => actions.openMarked(labelGroups.filter((group) => tour.isHidden(group))),
  });
  const overview = createOverview(dom, tour, goTo);
  const clausePanel = createClausePanel(dom, actions, goTo);
  const floating = createFloatingDetail(dom, actions.explain);
  const notice = createChangeNotice(dom, actions.readAgain);
  const panels = [
    { name: barWords.kinds, element: legend.element, onShow: () => undefined },
    { name: barWords.list, element: list.element, onShow: list.update },
    { name: barWords.more, element: options, onShow: () => undefined },
  ];
  const toolbar = createToolbar(dom, root, tour, shortcuts, panels, {
    step,
    enterPage: () => {
      const range = tour.present()?.ranges[0];
      if (range === undefined) return;
      enterPage(dom, root, range);
      hasEntered = true;
      tell(barWords.inPageDone);
    },
    move: () => dock.move(),
    close: () => close(),
  });
  const { tag, direction } = spokenLanguage();
  const bar = buildElement(dom, 'section', { class: 'bar', lang: tag, dir: direction, 'aria-label': barWords.name }, toolbar.element, notice.element, clausePanel.element, ...panels.map(({ element }) => element), heard);
  const dock = createDock(dom, bar);
  root.append(overview.element, bar, floating.element);
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  // What was asked of a bar before, whose place this one takes, is not asked of this one.
  painter.setPrinted(false);
  // Together with the bar, so that the browser works out both in one frame; before it, since the page is asked what is near.
  repaint();
  host.attach();
  if (view !== null && view.innerWidth >= roomyWidth && view.innerHeight >= roomyHeight) toolbar.showPanel(barWords.kinds);

  const tellChange = (): void => {
    if (notice.show({ lost: tour.lost(), all: placed.length, isGrown }) && notice.read() !== '') tell(notice.read());
  };
  /** Once it is known there is no need to look again: the offer stays until it is taken. */
  const lookForMore = async (): Promise<void> => {
    if (isGrown || !(await hasGrown()) || !isOpen) return;
    isGrown = true;
    tellChange();
  };
  const lookAgain = async (): Promise<boolean> => {
    const before = placed;
    const after = await placeAgain(before);
    if (!isOpen) return false;
    placed = after;
    tour.update(after);
    host.attach();
    repaint();
    const present = tour.present();
    if (present === undefined) {
      painter.hideShown();
      clausePanel.show(undefined);
    } else painter.show(present.ranges, readPageTone(dom, present.ranges[0]!.startContainer));
    update();
    tellChange();
    return after.some((one, index) => one !== before[index] && one.ranges.length > 0);
  };
  const { roots } = survey;
  const lease = createLease(dom);
  const renew = (): void => {
    lease.renew([{ on: host.element, method: 'remove', with: [] }, ...painter.farewells()]);
  };
  const onBeat = (): void => {
    holdOn([bar, overview.element]);
    renew();
  };
  renew();
  const stops = [
    watchPage(dom, host.element, { readPlaced: () => placed, roots, isChanged, onText: lookAgain, onMore: lookForMore, onLayout: () => void overview.draw(), isAlive: actions.isAlive, onBeat, onDead: () => close() }),
    watchView(dom, () => isStillNear(dom, tour.listed(), near) || repaint(), (isPrinting) => {
      if (!isPrinted) return;
      paintAll = isPrinting;
      if (isManyMarks(tour.listed().length)) repaint();
    }),
    watchPointer(dom, tour.listed, roots, (target) => target === host.element, floating.show),
  ];

  const dismantle = (): void => {
    if (!isOpen) return;
    isOpen = false;
    for (const stop of stops) stop();
    lease.stop();
    floating.stop();
    dock.stop();
    host.remove();
  };
  function close(): void {
    if (!isOpen) return;
    // Where the reader has gone on to something else in the page, it keeps the keyboard.
    const hadFocus = root.activeElement !== null || (hasEntered && [null, dom.body(dom.document)].includes(dom.activeElement(dom.document)));
    dismantle();
    painter.clear();
    if (hadFocus) giveFocusBack();
    onClose();
  }

  notice.show({ lost: tour.lost(), all: placed.length, isGrown });
  update();
  tell(countOpened(tour.listed().length, notice.read()));

  return {
    step,
    root,
    close,
    replace: dismantle,
    placed: () => placed,
    focus: () => toolbar.focus(),
    readInsets: (): Insets => dock.readInsets(),
    select: ({ start, end }) => {
      const one = tour.listed().find(({ mark }) => mark.start < end && start < mark.end);
      if (one !== undefined) {
        tour.select(one);
        clausePanel.show(one);
        updatePresent();
        dock.keepClear(one.ranges);
      }
    },
  };
}

/**
 * What is shown hides itself after a while unless this is called: Firefox stops the scripts of an extension that is switched off without telling
 * them, and a bar that does nothing must not stay.
 */
function holdOn(elements: readonly Element[]): void {
  for (const element of elements) for (const animation of element.getAnimations()) animation.currentTime = 0;
}

/** Whether some of a clause is at or below the top of the window. */
function isAhead({ ranges }: PlacedMark): boolean {
  return (ranges[0]?.getBoundingClientRect().bottom ?? -1) > 0;
}

function countOpened(count: number, loss: string): string {
  const opened = countBarWords(barWords.opened, count);
  return loss === '' ? opened : `${opened} ${loss}`;
}
