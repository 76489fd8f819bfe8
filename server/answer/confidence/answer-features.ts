import { normaliseText } from '../../../language/characters/normalise-text.ts';
import type { Question } from '../../../question/question.ts';
import type { TaskName } from '../../../question/task.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import { termCoverage, termRarity, type Rarity } from '../../../search/rank/term-coverage.ts';
import type { AnswerMode, AnswerStatus, Citation } from '../answer.ts';

/** What is known of an answer before it is sent. */
export type ComposedAnswer = {
  readonly question: Question;
  /** Undefined where nothing was searched. */
  readonly found: FoundPassages | undefined;
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
  readonly text: string;
  readonly citations: readonly Pick<Citation, 'quote' | 'headingPath' | 'region'>[];
  readonly rarity: Rarity;
};

export const featureNames = [
  ...(['computed', 'written', 'partial', 'refused', 'asks back'] as const),
  ...(['doubt', 'carried', 'mended', 'single figure', 'over several', 'of words'] as const),
  ...(['covered', 'best score', 'margin', 'second report', 'silent facets'] as const),
  ...(['citations', 'characters', 'names no place', 'names no year', 'terms'] as const),
] as const;

export type AnswerFeatures = Readonly<Record<(typeof featureNames)[number], number>>;

/**
 * Measures how an answer came about, for the probability that it is right. Each is 0 or more; most
 * lie within 0 to 1.
 */
export function answerFeatures(answer: ComposedAnswer): AnswerFeatures {
  const { question, status, mode, citations, text } = answer;
  return {
    computed: Number(mode === 'computed'),
    written: Number(mode === 'model'),
    partial: Number(status === 'partial'),
    refused: Number(refusals.has(status)),
    'asks back': Number(status === 'clarify'),
    doubt: question.doubt,
    carried: Number(question.carried.length > 0),
    mended: Number(question.mended.length > 0),
    ...kindOfTask(question.task.do),
    covered: coveredBy(answer),
    ...rankFeatures(answer.found),
    citations: Math.log1p(citations.length),
    characters: Math.log1p(text.length / 100),
    'names no place': Number(question.places.length === 0),
    'names no year': Number(question.years.length + question.periods.length === 0),
    terms: Math.log1p(question.terms.length),
  };
}

const refusals: ReadonlySet<AnswerStatus> = new Set([
  'not_mentioned',
  'no_report',
  'out_of_scope',
  'unavailable',
  'blocked',
]);

const ofFigures: ReadonlySet<TaskName> = new Set(['value', 'verify']);
const overSeveral: ReadonlySet<TaskName> = new Set([
  ...(['compare', 'rank', 'aggregate', 'trend', 'inventory', 'which_reports', 'several'] as const),
]);

function kindOfTask(task: TaskName) {
  const isSingle = ofFigures.has(task);
  const isSeveral = overSeveral.has(task);
  return {
    'single figure': Number(isSingle),
    'over several': Number(isSeveral),
    'of words': Number(!isSingle && !isSeveral),
  };
}

/** How much of what is asked stands in the words cited and the headings above them, 0 to 1. */
function coveredBy({ question, citations, rarity }: ComposedAnswer): number {
  const said = citations.map(({ quote, headingPath, region }) =>
    [region, ...headingPath, quote].join('\n'),
  );
  const weighed = question.terms.map((term) => ({
    ...term,
    weight: term.weight * termRarity(term, rarity),
  }));
  return said.length === 0 ? 0 : termCoverage(weighed, normaliseText(said.join('\n')));
}

/** How far the best passage stands above the next, and above the best of any other report. */
function rankFeatures(found: FoundPassages | undefined) {
  const { hits, facets } = found ?? { hits: [], facets: [] };
  const [best, second] = hits.map(({ score }) => score);
  const other = hits.find(({ report }) => report.id !== hits[0]?.report.id)?.score ?? 0;
  const silent = facets.filter(({ hits: of }) => of.length === 0).length;
  return {
    'best score': best ?? 0,
    margin: best === undefined ? 0 : best - (second ?? 0),
    'second report': best === undefined ? 0 : other / best,
    'silent facets': facets.length === 0 ? 1 : silent / facets.length,
  };
}
