import type { Answer, AnswerEvent, PublicError } from '../../server/answer/answer.ts';
import type { ServerSentEvent } from './parse-event-stream.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What each event must hold before the rest of the widget may trust its type. Only what the widget
 * would stumble over is looked at; a whole schema would weigh more than the widget.
 */
const isWhole: Readonly<Record<AnswerEvent['type'], (fields: Fields) => boolean>> = {
  understood: ({ question }) => isFields(question),
  sources: ({ sources }) => Array.isArray(sources),
  preview: ({ sentences }) =>
    Array.isArray(sentences) && sentences.every((one) => isFields(one) && isSentence(one)),
  sentence: isSentence,
  end: ({ answer }) => readAnswer(answer) !== undefined,
  error: ({ error }) => isPublicError(error),
};

/** The event that came over the wire, or undefined where it is none we know, or is malformed. */
export function readAnswerEvent(sent: ServerSentEvent): AnswerEvent | undefined {
  const fields = parseJson(sent.data);
  if (!isKnown(sent.event) || !isFields(fields) || !isWhole[sent.event](fields)) return undefined;
  return { ...fields, type: sent.event } as AnswerEvent;
}

/** A whole answer, as it comes without a stream; undefined where the value is none. */
export function readAnswer(value: unknown): Answer | undefined {
  if (!isFields(value) || !isFields(value['question'])) return undefined;
  const isAnswer = typeof value['text'] === 'string' && Array.isArray(value['citations']);
  return isAnswer ? (value as Answer) : undefined;
}

/** The `{error}` body of a refused request; undefined where the value is none. */
export function readError(value: unknown): PublicError | undefined {
  const error = isFields(value) ? value['error'] : undefined;
  return isPublicError(error) ? error : undefined;
}

/** The value of a JSON text, or undefined: a proxy may answer with a page of its own. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isSentence({ text, citations }: Fields): boolean {
  return typeof text === 'string' && Array.isArray(citations);
}

function isKnown(event: string): event is AnswerEvent['type'] {
  return Object.keys(isWhole).includes(event);
}

function isPublicError(value: unknown): value is PublicError {
  return isFields(value) && typeof value['message'] === 'string';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
