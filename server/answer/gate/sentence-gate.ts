import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import type { AnswerChecks, Citation, ShownSentence, WithheldSentence } from '../answer.ts';
import { checkSentence } from './check-sentence.ts';
import { CitationList } from './citation-list.ts';
import type { DraftSentence } from './draft.ts';
import { judgeStatement, type GivenSources, type Judgement } from './judge-statement.ts';
import { doubtMark, withDoubts } from './with-doubts.ts';
import { withMarks, withMarksAt, withoutMarks } from './marks.ts';

/** The gate that every sentence passes before it is shown: checked, marked, counted. */
export class SentenceGate {
  readonly #citations = new CitationList();
  readonly #released: string[] = [];
  readonly #withheld: WithheldSentence[] = [];
  #checks: AnswerChecks = noChecks;

  /** The sentence with its marks and citations, or undefined when a check holds it back. */
  release(draft: DraftSentence): ShownSentence | undefined {
    const { numbers, unsupportedNumbers, faults } = checkSentence(draft);
    this.#count({
      withheld: faults.length === 0 ? 0 : 1,
      unknownMarks: draft.unknownMarks,
      numbers,
      unsupportedNumbers,
    });
    return faults.length === 0 ? this.#show(draft) : undefined;
  }

  /** What may be shown of a sentence that a model wrote from these sources. */
  releaseWritten(written: string, given: GivenSources): ShownSentence | undefined {
    const judgement = judgeStatement(written, given);
    this.#countJudged(written, judgement);
    if (judgement.outcome !== 'released')
      this.#withheld.push({ text: written, reasons: judgement.reasons });
    if (judgement.outcome === 'withheld' || this.#hasShown(judgement.sentence)) return undefined;
    return this.#show(judgement.sentence);
  }

  /** Counts and records a sentence of a model in whose place nothing of its answer is shown. */
  withholdWritten(written: string, given: GivenSources): void {
    const { reasons } = judgeStatement(written, given);
    this.#countJudged(written, { outcome: 'withheld', reasons });
    this.#withheld.push({ text: written, reasons });
  }

  /** What a model wrote that was not shown as it was written, and why. */
  get withheld(): readonly WithheldSentence[] {
    return this.#withheld;
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

  #show(draft: DraftSentence): ShownSentence {
    const citations = draft.evidence.map((one) => this.#citations.cite(one));
    const text = withDoubts(marked(draft, citations), citations);
    this.#released.push(text);
    return { text, citations };
  }

  /** Two sentences that cannot be proved may rest on the same words, which are quoted once. */
  #hasShown({ text }: DraftSentence): boolean {
    const bare = text.replace(/[。！？]$/u, '');
    return this.#released.some((shown) => shown.replaceAll(doubtMark, '').startsWith(bare));
  }

  #countJudged(written: string, judgement: Judgement): void {
    const { outcome } = judgement;
    const isShown = outcome !== 'withheld';
    const faults = judgement.reasons.filter(({ fault }) => /number|wrong/u.test(fault));
    this.#count({
      withheld: isShown ? 0 : 1,
      unknownMarks: isShown ? judgement.sentence.unknownMarks : 0,
      numbers: findQuantities(withoutMarks(written)).length,
      unsupportedNumbers: isShown ? 0 : faults.length,
      ...(outcome === 'repaired' && { repaired: 1 }),
      ...(outcome === 'repaired' &&
        judgement.lostClauses > 0 && { lostClauses: judgement.lostClauses }),
      ...(outcome === 'quoted' && { quotedInstead: 1 }),
    });
  }

  #count(more: Omit<AnswerChecks, 'sentences'>): void {
    const before = this.#checks;
    const sum = (name: 'repaired' | 'lostClauses' | 'quotedInstead') => {
      const total = (before[name] ?? 0) + (more[name] ?? 0);
      return total > 0 ? { [name]: total } : {};
    };
    this.#checks = {
      sentences: before.sentences + 1,
      withheld: before.withheld + more.withheld,
      unknownMarks: before.unknownMarks + more.unknownMarks,
      numbers: before.numbers + more.numbers,
      unsupportedNumbers: before.unsupportedNumbers + more.unsupportedNumbers,
      ...sum('repaired'),
      ...sum('lostClauses'),
      ...sum('quotedInstead'),
    };
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
