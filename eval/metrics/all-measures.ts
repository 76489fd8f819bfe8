import { isFoundWithin } from '../score/evidence-recall.ts';
import { percentile } from '../statistics/percentile.ts';
import type { QuestionResult, RetrievalResult } from '../score/judge-observation.ts';
import type { Part } from '../statistics/ratio.ts';
import { abstentionF1Part, canBeAnswered, hasAbstained } from './abstention.ts';
import { brierScore, expectedCalibrationError } from './calibration.ts';
import { costOf, type Prices } from './cost.ts';
import { evidenceNdcg, evidenceReciprocalRank } from './evidence-ranking.ts';
import { counted, type Measure, scored, verdict } from './measure.ts';
import { nuggetScores } from './nugget-recall.ts';
import type { StatementVerdict } from '../statements/statement-fault.ts';
import { augrc, aurc, coverageAtRisk } from './risk-coverage.ts';

type About = Pick<Measure, 'id' | 'label' | 'group' | 'better'>;

const rate = <Result = QuestionResult>(
  about: About,
  isSo: (result: Result) => boolean | undefined,
): Measure<Result> => ({
  ...about,
  unit: 'share',
  type: 'ratio',
  isRate: true,
  part: (result) => verdict(isSo(result)),
});

const ratio = <Result = QuestionResult>(
  about: About & Partial<Pick<Measure, 'unit'>>,
  part: (result: Result) => Part | undefined,
): Measure<Result> => ({ unit: 'share', ...about, type: 'ratio', isRate: false, part });

const isRight = ({ faults }: QuestionResult) => faults.length === 0;
const attempts = ({ answer }: QuestionResult) =>
  answer.status === 'answered' || answer.status === 'partial';
const onlyIf = <Value>(condition: boolean, value: Value) => (condition ? value : undefined);

/**
 * Every measure that needs no model, in the order in which they are shown: wrong numbers first,
 * since a wrong figure out of a government report does the most harm.
 */
export function allMeasures(prices?: Prices): readonly Measure[] {
  return [
    ...numberMeasures,
    ...answerMeasures,
    ...evidenceMeasures,
    ...citationMeasures,
    ...refusalMeasures,
    ...confidenceMeasures,
    ...speedMeasures(prices),
  ];
}

const matched = ({ exactNumbers: { verdicts } }: QuestionResult) =>
  verdicts.filter(({ verdict }) => verdict === 'matched').length;

const numberMeasures: readonly Measure[] = [
  rate(
    { id: 'wrong_numbers', label: '错误数字率', group: 'numbers', better: 'lower' },
    ({ exactNumbers }) => exactNumbers.isWrong,
  ),
  ratio({ id: 'number_recall', label: '数字召回', group: 'numbers', better: 'higher' }, (result) =>
    counted(matched(result), result.exactNumbers.verdicts.length),
  ),
  ratio(
    { id: 'number_support', label: '数字有据率', group: 'numbers', better: 'higher' },
    (result) => {
      const { numbers, unsupported } = result.numbers;
      // Only answers claim numbers: "没有2024年的报告" repeats one that nothing could be cited for.
      return attempts(result)
        ? counted(numbers.length - unsupported.length, numbers.length)
        : undefined;
    },
  ),
];

/** By statements: stricter than the rules, and beside them. */
const ofStatements = (
  id: string,
  label: string,
  better: Measure['better'],
  verdicts: readonly StatementVerdict[],
): Measure =>
  rate(
    { id, label, group: 'answers', better },
    ({ statements }) => statements && verdicts.includes(statements.verdict),
  );

const statementMeasures: readonly Measure[] = [
  ofStatements('statements_right', '逐句正确率（从严）', 'higher', ['right']),
  ofStatements('statements_wrong', '逐句有误率', 'lower', ['wrong']),
  ofStatements('statements_incomplete', '逐句不全率', 'lower', ['incomplete']),
  ofStatements('statements_extra', '多出无据数字率', 'lower', ['extra']),
];

const answerMeasures: readonly Measure[] = [
  rate({ id: 'accuracy', label: '正确率', group: 'answers', better: 'higher' }, isRight),
  rate(
    { id: 'accuracy_attempted', label: '作答时正确率', group: 'answers', better: 'higher' },
    (result) => onlyIf(attempts(result), isRight(result)),
  ),
  ...statementMeasures,
  ratio(
    { id: 'nugget_vital', label: '要点召回（关键）', group: 'answers', better: 'higher' },
    ({ nuggets }) => scored(nuggetScores(nuggets).vital),
  ),
  ratio(
    {
      id: 'nugget_strict_vital',
      label: '要点召回（关键，从严）',
      group: 'answers',
      better: 'higher',
    },
    ({ nuggets }) => scored(nuggetScores(nuggets).strictVital),
  ),
  ratio(
    { id: 'nugget_all', label: '要点召回（全部）', group: 'answers', better: 'higher' },
    ({ nuggets }) => scored(nuggetScores(nuggets).all),
  ),
  ratio(
    {
      id: 'nugget_strict_all',
      label: '要点召回（全部，从严）',
      group: 'answers',
      better: 'higher',
    },
    ({ nuggets }) => scored(nuggetScores(nuggets).strictAll),
  ),
];

/** Those that searching alone can give. */
export const evidenceMeasures: readonly Measure<RetrievalResult>[] = [
  ...[1, 5, 10].map((k) =>
    rate<RetrievalResult>(
      {
        id: `evidence_recall_${k}`,
        label: `证据召回@${k}`,
        group: 'evidence',
        better: 'higher',
      },
      ({ evidenceRanks }) => isFoundWithin(k, evidenceRanks),
    ),
  ),
  ratio<RetrievalResult>(
    { id: 'mrr', label: 'MRR', group: 'evidence', better: 'higher', unit: 'score' },
    ({ evidenceRanks }) => scored(evidenceReciprocalRank(evidenceRanks)),
  ),
  ratio<RetrievalResult>(
    { id: 'ndcg_10', label: 'nDCG@10', group: 'evidence', better: 'higher', unit: 'score' },
    ({ evidenceRanks }) => scored(evidenceNdcg(evidenceRanks)),
  ),
];

/** Asking back about an ambiguous question is right, and has nothing to cite. */
const citesByRight = ({ question, answer }: QuestionResult) =>
  !(question.type === 'ambiguous' && answer.status === 'clarify');

const citationMeasures: readonly Measure[] = [
  ratio(
    { id: 'citation_sound', label: '引文属实率', group: 'citations', better: 'higher' },
    ({ citations: { citations } }) =>
      counted(citations.filter(({ sound }) => sound).length, citations.length),
  ),
  ratio(
    { id: 'citation_right', label: '引文命中证据率', group: 'citations', better: 'higher' },
    ({ citations: { citations } }) => {
      const judged = citations.filter(({ right }) => right !== undefined);
      return counted(judged.filter(({ right }) => right).length, judged.length);
    },
  ),
  ratio(
    { id: 'citation_recall', label: '证据被引率', group: 'citations', better: 'higher' },
    (result) => {
      const { evidenceCited } = result.citations;
      return citesByRight(result)
        ? counted(evidenceCited.filter(Boolean).length, evidenceCited.length)
        : undefined;
    },
  ),
  ratio(
    { id: 'support_recall', label: '句子有引文支持率*', group: 'citations', better: 'higher' },
    (result) =>
      onlyIf(attempts(result), counted(result.support.supported, result.support.sentences)),
  ),
  ratio(
    { id: 'support_precision', label: '引文必要率*', group: 'citations', better: 'higher' },
    (result) => onlyIf(attempts(result), counted(result.support.needed, result.support.marks)),
  ),
  ratio(
    { id: 'stray_marks', label: '角标对不上率', group: 'citations', better: 'lower' },
    ({ strayMarks, marks }) => counted(strayMarks.length, marks),
  ),
  ratio(
    { id: 'unknown_marks', label: '无引文的角标', group: 'citations', better: 'lower' },
    ({ citations: { unknownMarks, citations } }) =>
      counted(unknownMarks.length, unknownMarks.length + citations.length),
  ),
];

const refusalMeasures: readonly Measure[] = [
  rate({ id: 'over_refusal', label: '过度拒答率', group: 'refusals', better: 'lower' }, (result) =>
    onlyIf(canBeAnswered(result), hasAbstained(result)),
  ),
  rate(
    { id: 'abstention_recall', label: '该拒而拒（召回）', group: 'refusals', better: 'higher' },
    (result) => onlyIf(!canBeAnswered(result), hasAbstained(result)),
  ),
  rate(
    { id: 'abstention_precision', label: '拒答得当（精确）', group: 'refusals', better: 'higher' },
    (result) => onlyIf(hasAbstained(result), !canBeAnswered(result)),
  ),
  ratio(
    { id: 'abstention_f1', label: '拒答 F1', group: 'refusals', better: 'higher', unit: 'score' },
    (result) => {
      const part = abstentionF1Part(result);
      return onlyIf(part.weight > 0, part);
    },
  ),
];

type Whole = Extract<Measure, { type: 'whole' }>;

const hasConfidence = ({ answer }: QuestionResult) => answer.confidence !== undefined;
const ofConfidence = (
  id: string,
  label: string,
  better: Measure['better'],
  value: Whole['value'],
): Measure => ({
  id,
  label,
  group: 'refusals',
  unit: 'score',
  better,
  type: 'whole',
  applies: hasConfidence,
  value,
});

/** What a system says of how sure it is, with how it came out. One that does not say is left out. */
export function attemptsOf(results: readonly QuestionResult[]) {
  return results.flatMap((result) => {
    const { confidence } = result.answer;
    if (confidence === undefined) return [];
    return [{ confidence, isRight: isRight(result), isWrong: !isRight(result) }];
  });
}

const confidenceMeasures: readonly Measure[] = [
  ofConfidence('aurc', '风险覆盖 AURC', 'lower', (results) => aurc(attemptsOf(results))),
  ofConfidence('augrc', '风险覆盖 AUGRC', 'lower', (results) => augrc(attemptsOf(results))),
  ...[0.01, 0.02, 0.05].map((risk) =>
    ofConfidence(
      `coverage_at_risk_${risk * 100}`,
      `风险≤${risk * 100}% 时的覆盖`,
      'higher',
      (results) => coverageAtRisk(risk, attemptsOf(results)),
    ),
  ),
  ofConfidence('brier', 'Brier 分', 'lower', (results) => brierScore(attemptsOf(results))),
  ofConfidence('ece', '校准误差 ECE', 'lower', (results) =>
    expectedCalibrationError(attemptsOf(results)),
  ),
];

function speedMeasures(prices: Prices | undefined): readonly Measure[] {
  const tokens = (id: string, label: string, field: 'promptTokens' | 'completionTokens') =>
    ratio({ id, label, group: 'speed', better: 'lower', unit: 'tokens' }, ({ answer }) =>
      scored(answer.usage?.[field]),
    );
  return [
    ...[50, 95, 99].map(latency),
    tokens('prompt_tokens', '输入词元/问', 'promptTokens'),
    tokens('completion_tokens', '输出词元/问', 'completionTokens'),
    ratio(
      { id: 'cost', label: '费用/问', group: 'speed', better: 'lower', unit: 'cost' },
      ({ answer }) => scored(costOf(answer.usage, prices)),
    ),
  ];
}

function latency(percent: number): Measure {
  return {
    id: `latency_p${percent}`,
    label: `用时 p${percent}`,
    group: 'speed',
    unit: 'milliseconds',
    better: 'lower',
    type: 'whole',
    applies: () => true,
    value: (results) =>
      percentile(
        percent,
        results.map(({ milliseconds }) => milliseconds),
      ),
  };
}
