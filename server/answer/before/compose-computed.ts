import { readFigureQuestion, type FigureQuestion } from '../../../question/slots/computation.ts';
import { basisWarning, kindWarning } from '../../../figures/compare-warning.ts';
import { indicatorsIn } from '../../../language/indicators/indicators.ts';
import { narrowReports, type SearchFilters } from '../../../search/narrow-reports.ts';
import type { Question } from '../../../question/question.ts';
import type { ReportSummary } from '../../../library/report.ts';
import { checkSentence } from '../gate/check-sentence.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { composeCompletion } from './compose-completion.ts';
import { composeRanking } from './compose-ranking.ts';
import { composeRatio } from './compose-ratio.ts';
import { composeSideBySide } from './compose-side-by-side.ts';
import { composeSum } from './compose-sum.ts';
import { composeTrend } from './compose-trend.ts';
import type { DraftPart, DraftSentence } from '../gate/draft.ts';
import type { AskedIndicator } from './find-operand-figures.ts';
import type { FiguresAtHand } from './figures-at-hand.ts';
import { withSurroundingPlace } from './implied-operands.ts';

export type ComputedAnswer = {
  readonly sentences: readonly DraftSentence[];
  readonly ending: Extract<DraftPart, { readonly type: 'ended' }>;
};

type Compose = (parts: ComputeParts) => Computed | undefined;

const composers: Readonly<Record<FigureQuestion['operation'], Compose>> = {
  list: composeSideBySide,
  compare: composeSideBySide,
  difference: composeSideBySide,
  sum: composeSum,
  ratio: composeRatio,
  rank: composeRanking,
  filter: composeRanking,
  trend: composeTrend,
  completion: composeCompletion,
};

/**
 * Answers from the table of figures a question that asks for a computation. Undefined where it asks
 * for none, or where the table has not all that is needed: passages answer then.
 */
export function composeComputed(
  named: Question,
  { library, reports, filters }: FiguresAtHand & { readonly filters?: SearchFilters | undefined },
): ComputedAnswer | undefined {
  const question = withSurroundingPlace(named, reports);
  const asked = readFigureQuestion(question.text);
  if (!asked || question.form === 'about_report') return undefined;
  const atHand = { library, reports: allowed(question, reports, filters) };
  const indicators = askedIndicators(question);
  const computed = composers[asked.operation]({ question, asked, atHand, indicators });
  return computed && sound(withWarning(computed, asked));
}

/** The reports that filters and named speakers leave, of all places and years. */
function allowed(
  question: Question,
  reports: readonly ReportSummary[],
  filters: SearchFilters | undefined,
): readonly ReportSummary[] {
  const anywhere = { ...question, places: [], years: [], periods: [], kind: undefined };
  return narrowReports(reports, anywhere, { filters, namesYear: () => false }).reports;
}

/** The listed indicators that a question names, or its own words where it names none. */
function askedIndicators(question: Question): readonly AskedIndicator[] {
  const own = indicatorsIn(question.text);
  const listed = own.length > 0 ? own : indicatorsIn(question.understood);
  if (listed.length > 0) return listed.map((indicator) => ({ listed: indicator }));
  return [{ words: question.text }];
}

/** What is compared across bases, or a target with what came about, is computed and said to be so. */
function withWarning(computed: Computed, { operation }: FigureQuestion): Computed {
  if (operation === 'list') return computed;
  const { figures, remark = '' } = computed;
  const warning = `${basisWarning(figures)}${operation === 'completion' ? '' : kindWarning(figures)}`;
  return warning === '' ? computed : { ...computed, remark: `${remark}${warning}` };
}

/** Nothing of a computed answer is shown unless all of it passes the checks. */
function sound({ sentences, figures, remark, coverage }: Computed): ComputedAnswer | undefined {
  const whole = sentences.filter((sentence) => sentence !== undefined);
  if (whole.length < sentences.length || whole.length === 0) return undefined;
  if (whole.some((sentence) => checkSentence(sentence).faults.length > 0)) return undefined;
  return {
    sentences: whole,
    ending: {
      ...{ type: 'ended', status: 'answered', figures },
      ...(remark !== undefined && { remark }),
      ...(coverage && { coverage }),
    },
  };
}
