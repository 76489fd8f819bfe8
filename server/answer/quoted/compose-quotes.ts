import type { FacetHits } from '../../../search/find-passages.ts';
import type { TaskName } from '../../../question/task.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus } from '../answer.ts';
import type { DraftPart, DraftSentence } from '../gate/draft.ts';
import { composeEachReport } from './compose-each-report.ts';
import { quoteSentence } from './sentence/quote-sentence.ts';
import { quoteYesNo } from './premise/quote-yes-no.ts';
import type { Candidate } from './sentence/candidate.ts';
import { selectSentences } from './sentence/select-sentences.ts';
import type { QuotedParts } from './quoted-parts.ts';

export type QuoteParts = Pick<QuotedParts, 'question' | 'found' | 'rarity'>;

/**
 * Answers by quoting: for each place and year asked, the sentence that answers, cut to the clauses
 * that do, with place, year, and target or result said before it.
 */
export function composeQuotes(parts: QuoteParts): readonly DraftPart[] {
  const answers = parts.found.facets.map((facet) => ({
    facet,
    candidates: selectSentences(facet, parts.rarity),
  }));
  const first = answers[0]?.candidates ?? [];
  if (answers.every(({ candidates }) => candidates.length === 0)) {
    return [{ type: 'ended', status: nothingFound(parts.found.facets) }];
  }
  if (placesThatCompete(parts.question, first).length > 1) {
    const close = first.filter(
      ({ score }) => score.total >= (first[0]?.score.total ?? 0) * answersToo,
    );
    return composeEachReport(close, parts.question) ?? [{ type: 'ended', status: 'clarify' }];
  }
  const sentences = answers.flatMap(({ candidates }) => quoteFor(candidates, parts.question));
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

/** A place that has no report of its own is not silent: it is not here. */
function nothingFound(facets: readonly FacetHits[]): AnswerStatus {
  const here = facets.some(
    ({ narrowed }) => narrowed.outcome === 'narrowed' && narrowed.mustName.length === 0,
  );
  return here ? 'not_mentioned' : 'no_report';
}

// A candidate this close to the best answers the question as well as the best does.
const competes = 0.88;

// A report's best sentence this close to the best of all answers the question too.
const answersToo = 0.8;

/** Places whose reports answer equally well, when the question names none. */
function placesThatCompete(
  question: Question,
  candidates: readonly Candidate[],
): readonly string[] {
  const best = candidates[0]?.score.total ?? 0;
  if (question.places.length > 0) return [];
  const close = candidates.filter(({ score }) => score.total >= best * competes);
  return [...new Set(close.map(({ hit }) => hit.report.region))];
}

function quoteFor(candidates: readonly Candidate[], question: Question): readonly DraftSentence[] {
  if (asksYesOrNo(question)) return quoteYesNo(candidates, question);
  return pickForForm(candidates, question).map(quoteSentence);
}

const mostListed = 3;
const severalSentences = new Set<TaskName>(['list', 'summarise', 'inventory']);

/** A claim to be checked, or words that want yes or no (会不会免费开放). */
function asksYesOrNo({ task, form }: Question): boolean {
  return task.do === 'verify' || form === 'yes_no';
}

/** Several things make up the answer; who gave a report stands on two lines of its title page. */
function wantsSeveral({ task, form }: Question): boolean {
  return severalSentences.has(task.do) || form === 'about_report' || form === 'list';
}

/** One sentence for a fact; for a list the sentences that stand beside the best one too. */
function pickForForm(candidates: readonly Candidate[], question: Question): readonly Candidate[] {
  const [best] = candidates;
  if (!best || !wantsSeveral(question)) return candidates.slice(0, 1);
  return candidates
    .filter(({ hit }) => hit.passage.id === best.hit.passage.id)
    .slice(0, mostListed)
    .toSorted((a, b) => a.sentence.start - b.sentence.start);
}

function silentRemark(facets: readonly FacetHits[]): string {
  const names = facets.map(({ facet, narrowed }) => {
    const name = `${facet.place?.name ?? ''}${facet.year === undefined ? '' : `${facet.year}年`}`;
    return narrowed.outcome === 'narrowed' ? `${name}的报告没有提到` : `这里没有${name}的报告`;
  });
  return `${names.join('；')}。`;
}
