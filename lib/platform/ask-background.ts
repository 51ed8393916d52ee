import type { MessageName, RequestOf } from '../messaging/protocol';
import type { Outgoing } from '../messaging/transport';
/** A clause by its place in the text. */
type Span = { readonly start: number; readonly end: number };

/** The way of a marked page to the background. */
export type PageQuestions = {
  /** Keeps which tab this is, of which text the marks are, and that they were made now. */
  readonly remember: (reading: { readonly tabId: number; readonly textHash: string }) => void;
  readonly actions: {
    readonly readAgain: () => Promise<boolean>;
    readonly showQuestion: (question: RequestOf<'question.show'>['question']) => Promise<boolean>;
    readonly openMarked: (hidden: Readonly<RequestOf<'marks.print'>['hidden']>) => Promise<boolean>;
    readonly explain: (clause: Span) => Promise<readonly string[]>;
  };
};

/** The value of a good answer, as it came. The page loads no schemas of the background's answers, so each field is looked at by itself. */
function readValue(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true && 'value' in answer ? answer.value : undefined;
}

/** Asks the background on behalf of the bar. Whatever goes wrong is no answer: the bar says so, or leaves a line out. */
export function askBackground(transport: Outgoing): PageQuestions {
  let reading = { tabId: -1, textHash: '' };
  let readAt = 0;
  const ask = async <N extends MessageName>(name: N, request: RequestOf<N>): Promise<unknown> => {
    try {
      return readValue(await transport.send({ name, request }));
    } catch {
      // An extension that was replaced has no way back any more.
      return undefined;
    }
  };
  return {
    remember: ({ tabId, textHash }) => {
      reading = { tabId, textHash };
      readAt = Date.now();
    },
    actions: {
      readAgain: async () => (await ask('marks.again', { tabId: reading.tabId })) !== undefined,
      showQuestion: async (question) => {
        const value = await ask('question.show', { ...reading, question });
        return typeof value === 'object' && value !== null && 'opened' in value && value.opened === true;
      },
      openMarked: async (hidden) => (await ask('marks.print', { ...reading, readAt, hidden: [...hidden] })) !== undefined,
      explain: async ({ start, end }) => {
        const value = await ask('mark.explain', { ...reading, start, end });
        const words: unknown = typeof value === 'object' && value !== null && 'words' in value ? value.words : [];
        return Array.isArray(words) ? words.map(String) : [];
      },
    },
  };
}
