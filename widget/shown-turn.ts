import type {
  Answer,
  Citation,
  PublicError,
  QuestionUnderstood,
  Turn,
} from '../server/answer/answer.ts';
import type { TurnEvent } from './asking/ask-patiently.ts';
import type { Verdict } from './asking/send-feedback.ts';

/** One question and what has come back for it so far: all that the page shows of a turn. */
export type ShownTurn = {
  readonly key: number;
  readonly question: string;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly understood?: QuestionUnderstood;
  /** How many passages were found; undefined until the server has searched. */
  readonly found?: number;
  readonly sentences: readonly string[];
  /** The sentences are the report's own, until those of a model come. */
  readonly isPreview?: true;
  readonly citations: readonly Citation[];
  readonly answer?: Answer;
  readonly error?: PublicError;
  /** Seconds until it is asked again, while the server has no place for it. */
  readonly waitingSeconds?: number;
  /** What the reader thinks of the answer, once the server has it. */
  readonly verdict?: Verdict;
};

/** How many earlier turns go along with a question. */
const rememberedTurns = 6;

export function startTurn(key: number, question: string): ShownTurn {
  return { key, question, state: 'running', sentences: [], citations: [] };
}

/** The turn after an event of its stream. The whole answer at the end replaces its sentences. */
export function applyEvent({ waitingSeconds: _, ...turn }: ShownTurn, event: TurnEvent): ShownTurn {
  switch (event.type) {
    case 'waiting':
      // What had come of an answer that was cut short comes anew.
      return { ...startTurn(turn.key, turn.question), waitingSeconds: event.secondsLeft };
    case 'understood':
      return { ...turn, understood: event.question };
    case 'sources':
      return { ...turn, found: event.sources.length };
    case 'preview':
      return {
        ...turn,
        isPreview: true,
        sentences: event.sentences.map(({ text }) => text),
        citations: event.sentences.reduce<readonly Citation[]>(
          (known, { citations }) => addCitations(known, citations),
          [],
        ),
      };
    case 'sentence': {
      // What the report says itself makes room for the words that were waited for.
      const { isPreview, ...rest } = turn;
      return {
        ...rest,
        sentences: [...(isPreview ? [] : turn.sentences), event.text],
        citations: addCitations(isPreview ? [] : turn.citations, event.citations),
      };
    }
    case 'end':
      return { ...turn, state: 'done', answer: event.answer, citations: event.answer.citations };
    case 'error':
      return { ...turn, state: 'failed', error: event.error };
  }
}

export function stopTurn({ waitingSeconds: _, ...turn }: ShownTurn): ShownTurn {
  return { ...turn, state: 'stopped' };
}

/** The text to show: the whole answer, or the sentences that have come. */
export function textOf(turn: ShownTurn): string {
  return turn.answer?.text ?? turn.sentences.join('');
}

/** Whether what is shown are the report's own words, while those of a model are waited for. */
export function isShownAhead({ state, isPreview, sentences }: ShownTurn): boolean {
  return state === 'running' && isPreview === true && sentences.length > 0;
}

/** Whether asking again may help. A refusal that found nothing would only be found again. */
export function canRetry(turn: ShownTurn): boolean {
  if (turn.state === 'done') return turn.answer?.status === 'unavailable';
  return turn.state !== 'running';
}

/** The turns that the server gets to read a follow-up by. Unfinished ones say nothing for sure. */
export function historyOf(turns: readonly ShownTurn[]): readonly Turn[] {
  return turns
    .flatMap(({ question, answer }) => (answer ? [{ question, answer: answer.text }] : []))
    .slice(-rememberedTurns);
}

/** Two sentences may carry the same mark; its quotation is listed once. */
function addCitations(known: readonly Citation[], more: readonly Citation[]): readonly Citation[] {
  const marks = new Set(known.map(({ mark }) => mark));
  const fresh = more.filter(({ mark }) => !marks.has(mark) && marks.add(mark));
  return [...known, ...fresh].sort((one, other) => one.mark - other.mark);
}
