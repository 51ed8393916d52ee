import { defineBackground } from 'wxt/utils/define-background';
import type { Analysis } from '../../lib/answers/analysis';
import { analysisSchema } from '../../lib/answers/analysis-schema';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { backgroundProtocol, readerProtocol } from '../../lib/messaging/protocol';
import { serve } from '../../lib/messaging/serve';
import { setJitless } from '../../lib/messaging/set-jitless';
import { callPage } from '../../lib/platform/call-page';
import { hearCommands, openPopup, readKeys } from '../../lib/platform/commands';
import { detectLanguage } from '../../lib/platform/detect-language';
import { readExtensionVersion } from '../../lib/platform/extension-version';
import { onFirstRun } from '../../lib/platform/first-run';
import { speakKept } from '../../lib/platform/kept-words';
import { findLanguage } from '../../lib/platform/language';
import { readLocal } from '../../lib/platform/local-area';
import { keepQuestion } from '../../lib/platform/look-area';
import { measure } from '../../lib/platform/measure';
import { createPageDoor } from '../../lib/platform/page-door';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { getSessionArea } from '../../lib/platform/session-area';
import { createSessionCache } from '../../lib/platform/session-cache';
import { showIconLater } from '../../lib/platform/show-icon';
import { openMarked, openWelcome } from '../../lib/platform/tabs';
import { writeLog } from '../../lib/platform/write-log';
import { extractorVersion } from '../../lib/policy/policy-text';
import { openStore } from '../../lib/store/open-store';
import { buildCorrectedCard } from '../../lib/summary/card/build-corrected-card';
import { iconTitles } from '../../lib/summary/icon-state';
import { writeMarkedChoice } from '../../lib/summary/marked/marked-choice';
import { readSettings, type Settings } from '../../lib/summary/settings';
import { markCommands } from '../../lib/page/mark';
import { callOnce } from './call-once';
import { createHandlers } from './create-handlers';
import { createReaderHandlers } from './create-reader-handlers';
import { explainClause } from './explain-clause';
import { createPageMarker } from './mark-page';
import { createTabReader, type ReadingParts } from './read-tab';
import { runCommand } from './run-command';

/** In UTF-16 code units; an analysis is some six to ten times as long as its text, and the session has room for ten megabytes. */
const longestCached = 500_000;

function readAnalysis(value: unknown): Analysis | undefined {
  const analysis = analysisSchema.safeParse(value);
  return analysis.success ? analysis.data : undefined;
}

/** The settings; their language is spoken from then on, so whoever puts something into words reads them first. */
async function readStoredSettings(): Promise<Settings> {
  const settings = readSettings(await readLocal('settings'));
  await speakKept(findLanguage(settings.language));
  return settings;
}

export default defineBackground(() => {
  setJitless();
  // Read at its first use, so that the background is there at once: while the first page is being read.
  const getModel = callOnce(readBundledModel);
  const door = createPageDoor(getModel);
  const parts: ReadingParts = {
    callPage: (tabId, name, request) => callPage(door, tabId, name, request),
    detectLanguage,
    analyze: (policy, language) => analyzePolicy(policy, { language, model: getModel(), time: measure }),
    getModelId: () => getModel().id,
    cache: createSessionCache(getSessionArea(), 'analysis:', readAnalysis, ({ policy }) => policy.text.length > longestCached),
  };
  const tabs = createTabReader(parts);
  onFirstRun(() => void openWelcome());
  const marker = createPageMarker({ ...parts, tabs, readKeys, readSettings: readStoredSettings });
  serve(createRuntimeTransport(), readerProtocol, createReaderHandlers({ tabs, marker, keepQuestion, openCard: openPopup, openMarked: (choice) => openMarked(writeMarkedChoice(choice)), explain: (clauses, index) => explainClause(getModel(), clauses, index) }), writeLog);
  hearCommands((name, tabId) => {
    const command = markCommands.find((known) => known === name);
    if (command !== undefined) void runCommand({ ...parts, marker, onRefused: () => void openPopup() }, command, tabId);
  });
  serve(createRuntimeTransport(), backgroundProtocol, createHandlers({ ...parts, tabs, marker, store: openStore(), buildCard: (analysis, offers = [], corrections = []) => buildCorrectedCard(analysis, offers, corrections), extractorVersion, extensionVersion: readExtensionVersion(), readSettings: readStoredSettings, showState: (tabId, state) => showIconLater(tabId, state, () => readStoredSettings().then(() => iconTitles[state])), now: Date.now }), writeLog);
});
