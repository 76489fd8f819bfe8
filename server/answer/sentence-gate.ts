import type { AnswerChecks, Citation } from './answer.ts';
import { checkSentence } from './check-sentence.ts';
import { CitationList } from './citation-list.ts';
import type { DraftSentence } from './draft.ts';
import { withMarks, withMarksAt } from './marks.ts';

export type ReleasedSentence = { readonly text: string; readonly citations: readonly Citation[] };

/** The gate that every sentence passes before it is shown: checked, marked, counted. */
export class SentenceGate {
  readonly #citations = new CitationList();
  readonly #released: string[] = [];
  #checks: AnswerChecks = noChecks;

  /** The sentence with its marks and citations, or undefined when a check holds it back. */
  release(draft: DraftSentence): ReleasedSentence | undefined {
    const { numbers, unsupportedNumbers, faults } = checkSentence(draft);
    const passed = faults.length === 0;
    const before = this.#checks;
    this.#checks = {
      sentences: before.sentences + 1,
      withheld: before.withheld + (passed ? 0 : 1),
      unknownMarks: before.unknownMarks + draft.unknownMarks,
      numbers: before.numbers + numbers,
      unsupportedNumbers: before.unsupportedNumbers + unsupportedNumbers,
      ...(passed && draft.isMended ? { mended: (before.mended ?? 0) + 1 } : mendedOf(before)),
    };
    if (!passed) return undefined;
    const citations = draft.evidence.map((one) => this.#citations.cite(one));
    const text = marked(draft, citations);
    this.#released.push(text);
    return { text, citations };
  }

  /** All released sentences, one after the other. */
  get text(): string {
    return this.#released.join('');
  }

  get isEmpty(): boolean {
    return this.#released.length === 0;
  }

  get citations(): readonly Citation[] {
    return this.#citations.all;
  }

  get checks(): AnswerChecks {
    return this.#checks;
  }
}

function marked({ text, marksAt }: DraftSentence, citations: readonly Citation[]): string {
  if (!marksAt) return withMarks(text, [...new Set(citations.map(({ mark }) => mark))]);
  return withMarksAt(
    text,
    citations.map(({ mark }, index) => ({ at: marksAt[index] ?? text.length, mark })),
  );
}

/** The checks of an answer that has no sentence. */
export const noChecks: AnswerChecks = {
  sentences: 0,
  withheld: 0,
  unknownMarks: 0,
  numbers: 0,
  unsupportedNumbers: 0,
};

function mendedOf({ mended }: AnswerChecks): Pick<AnswerChecks, 'mended'> {
  return mended === undefined ? {} : { mended };
}
