import { promptVersion } from '../../../prompts/fill-prompt.ts';
import type { Answer, AnswerEvent, Source, WithheldSentence } from '../answer.ts';
import type { AnswerParts } from '../answer-question.ts';

/** A passage as it was found; its words stand in the report, from `start` to `end`. */
export type RecordedSource = Omit<Source, 'text'>;

/** All that explains an answer: what was found and by what, what was used, what was checked. */
export type AnswerRecord = {
  readonly answer: Answer;
  /** The passages found, best first. */
  readonly sources: readonly RecordedSource[];
  /** The index that was searched; empty where it was read anew from the library. */
  readonly generation: string;
  /** What whoever asked may read; absent: everything. */
  readonly collections?: readonly string[];
  /** What a model wrote that was not shown as it was written, and why. */
  readonly withheld?: readonly WithheldSentence[];
  /** Of the prompt, where a model wrote the answer. */
  readonly promptVersion?: string;
};

/**
 * Passes an answer's events on, and tells the record of it before the last of them, so that whoever
 * has the answer can ask for its record.
 */
export async function* recorded(
  events: AsyncIterable<AnswerEvent>,
  { index, collections }: Pick<AnswerParts, 'index' | 'collections'>,
  onRecord: (record: AnswerRecord) => void,
): AsyncGenerator<AnswerEvent> {
  let sources: readonly RecordedSource[] = [];
  for await (const event of events) {
    if (event.type === 'sources') sources = event.sources.map(withoutText);
    if (event.type === 'end') {
      const { answer, withheld } = event;
      const { generation } = index;
      const written = answer.mode === 'model' ? { promptVersion } : {};
      const seen = collections && { collections };
      onRecord({ answer, sources, generation, ...seen, ...(withheld && { withheld }), ...written });
      // Readers never get what could not be proved.
      yield { type: 'end', answer };
    } else yield event;
  }
}

function withoutText({ text: _, ...source }: Source): RecordedSource {
  return source;
}
