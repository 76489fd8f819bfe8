import type { FacetHits, FoundPassages } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import { normaliseText } from '../../search/normalise-text.ts';
import type { QuestionForm } from '../../search/question-form.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { DraftPart, DraftSentence } from './draft.ts';
import { selectSentences, type Candidate } from './select-sentences.ts';
import { scoringParts, termCoverage, wordsOf, type Rarity } from '../../search/score-sentence.ts';
import { trimSentence } from './trim-sentence.ts';

export type QuoteParts = {
  readonly question: UnderstoodQuestion;
  readonly found: FoundPassages;
  readonly rarity: Rarity;
};

/**
 * Answers by quoting: for each place and year asked, the sentence that answers, cut to the clauses
 * that do, with place, year, and target or result said before it.
 */
export function composeQuotes(parts: QuoteParts): readonly DraftPart[] {
  const answers = parts.found.facets.map((facet) => ({
    facet,
    candidates: selectSentences(facet, parts),
  }));
  const first = answers[0]?.candidates ?? [];
  if (answers.every(({ candidates }) => candidates.length === 0)) {
    return [{ type: 'ended', status: 'not_mentioned' }];
  }
  if (placesThatCompete(parts.question, first).length > 1) {
    return [{ type: 'ended', status: 'clarify' }];
  }
  const sentences = answers.flatMap(({ candidates }) =>
    pickForForm(candidates, parts.question).map((one) => quoteSentence(one, parts)),
  );
  const silent = answers.filter(({ candidates }) => candidates.length === 0);
  return [
    ...sentences.map((sentence): DraftPart => ({ type: 'sentence', sentence })),
    silent.length === 0
      ? { type: 'ended', status: 'answered' }
      : {
          type: 'ended',
          status: 'partial',
          remark: silentRemark(silent.map(({ facet }) => facet)),
        },
  ];
}

// A candidate this close to the best answers the question as well as the best does.
const competes = 0.97;

/** Places whose reports answer equally well, when the question names none. */
export function placesThatCompete(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
): readonly string[] {
  const best = candidates[0]?.score.total ?? 0;
  if (question.places.length > 0) return [];
  const close = candidates.filter(({ score }) => score.total >= best * competes);
  return [...new Set(close.map(({ hit }) => hit.report.region))];
}

const mostListed = 3;
const severalSentences = new Set<QuestionForm>(['list', 'about_report']);

/** One sentence for a fact; for a list the sentences that stand beside the best one too. */
function pickForForm(
  candidates: readonly Candidate[],
  question: UnderstoodQuestion,
): readonly Candidate[] {
  const [best] = candidates;
  if (!best || !severalSentences.has(question.form)) return candidates.slice(0, 1);
  return candidates
    .filter(({ hit }) => hit.passage.id === best.hit.passage.id)
    .slice(0, mostListed)
    .toSorted((a, b) => a.sentence.start - b.sentence.start);
}

function quoteSentence(
  { hit, sentence }: Candidate,
  { question, rarity }: QuoteParts,
): DraftSentence {
  const quote = trimmed(wordsOf(hit.passage, sentence), question, rarity).replace(
    /[，,；;。]$/u,
    '',
  );
  return {
    text: `${whereAndWhen(hit)}：「${quote}」。`,
    evidence: [{ passage: hit.passage, report: hit.report, span: sentence }],
    unknownMarks: 0,
  };
}

function trimmed(words: string, question: UnderstoodQuestion, rarity: Rarity): string {
  if (question.form === 'list' || question.form === 'definition') return words;
  const { terms } = scoringParts(question, rarity);
  const worth = (text: string) => termCoverage(terms, normaliseText(text));
  const { start, end } = trimSentence(words, { worth, wantsNumber: question.form === 'number' });
  return words.slice(start, end);
}

/** 静海区2023年目标, 静海区2022年完成情况, or the title where a document says neither. */
function whereAndWhen({ report, passage }: Hit): string {
  const { region, planYear, reviewYear, title } = report;
  if (planYear === null || region === '') return `《${title}》`;
  if (passage.orientation === 'target') return `${region}${planYear}年目标`;
  if (passage.orientation === 'result') return `${region}${reviewYear ?? planYear - 1}年情况`;
  return `${region}${planYear}年政府工作报告`;
}

function silentRemark(facets: readonly FacetHits[]): string {
  const names = facets.map(({ facet, narrowed }) => {
    const name = `${facet.place?.name ?? ''}${facet.year === undefined ? '' : `${facet.year}年`}`;
    return narrowed.outcome === 'narrowed' ? `${name}的报告没有提到` : `这里没有${name}的报告`;
  });
  return `${names.join('；')}。`;
}
