import { formatChange, formatInterval, formatValue, NONE } from '../score/format-value.ts';
import { type Column, textTable } from '../print/text-table.ts';
import { wrapText } from '../print/wrap-text.ts';
import { causes } from './cause.ts';
import type { ChangesOfKind, Sides } from './changes-by-kind.ts';
import { decide, describeDecision } from './decision.ts';
import type { ComparedMeasure, Comparison, FlippedItem } from './compare-runs.ts';

const left = (title: string): Column => ({ title, align: 'left' });
const right = (title: string): Column => ({ title, align: 'right' });
const columns: readonly Column[] = [
  left('measure'),
  left(''),
  right('n'),
  right('before'),
  right('now'),
  right('change'),
  right('95% interval'),
  right('won/lost'),
  right('p'),
  right('p (flips)'),
  right('p (Holm)'),
  left('verdict'),
];

/** A comparison for a terminal: the questions that changed sides come first. */
export function printComparison(comparison: Comparison): string {
  const { flipped, measures } = comparison;
  const lost = flipped.filter(({ direction }) => direction === 'lost');
  const won = flipped.filter(({ direction }) => direction === 'won');
  return [
    `${comparison.before} → ${comparison.now}: ${comparison.questions} questions in both`,
    describeDecision(decide(comparison)),
    ...notCompared(comparison),
    `${lost.length} lost`,
    ...lost.map(printFlipped),
    `${won.length} won`,
    ...won.map(printFlipped),
    ...printByKind(comparison),
    textTable(columns, measures.map(row)),
  ].join('\n\n');
}

function notCompared({ onlyBefore, onlyNow, changed }: Comparison): readonly string[] {
  const lines = [
    ['only before', onlyBefore],
    ['only now', onlyNow],
    ['changed since', changed],
  ] as const;
  return lines
    .filter(([, ids]) => ids.length > 0)
    .map(([what, ids]) => `not compared, ${what}: ${ids.join(' ')}`);
}

function printFlipped({ id, measures, cause, before, now }: FlippedItem): string {
  const named = [measures.join(', '), ...(cause === undefined ? [] : [`by ${cause}`])].join('; ');
  const head = `${id}  ${named}${now.shown ? `  ${now.shown.question}` : ''}`;
  const said = [
    ['before', before.shown],
    ['now', now.shown],
  ] as const;
  const lines = said.flatMap(([when, shown]) =>
    shown ? wrapText(`${when} (${shown.status}): ${shown.text}`, 96) : [],
  );
  return [head, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** Kinds in which something changed: right answers won/lost, and where the two versions part. */
function printByKind({ byKind, otherwiseWorded }: Comparison): readonly string[] {
  if (byKind.length === 0) return [];
  const changed = byKind.filter(({ verdict }) => verdict !== 'same');
  const same = byKind.length - changed.length;
  return [
    'Right answers won/lost by kind of question, and by the first step at which the two versions part:',
    ...(changed.length > 0 ? [textTable(kindColumns, changed.map(kindRow))] : []),
    `${same} kinds with no change; ${otherwiseWorded} more answers differ in words and in no harm.`,
  ];
}

const kindColumns: readonly Column[] = [
  left('kind'),
  right('n'),
  right('won/lost'),
  ...causes.map(right),
  right('p (Holm)'),
  left('verdict'),
];

function kindRow(kind: ChangesOfKind): readonly string[] {
  return [
    kind.kind,
    String(kind.questions),
    describeSides(kind),
    ...causes.map((cause) => describeSides(kind.causes[cause])),
    formatP(kind.adjustedP),
    describeVerdict(kind),
  ];
}

/** @example describeSides({ won: 2, lost: 1 }) // => '2/1', and nothing for none */
export function describeSides({ won, lost }: Sides): string {
  return won + lost === 0 ? '' : `${won}/${lost}`;
}

function row(measure: ComparedMeasure): readonly string[] {
  const { id, label, unit, questions, before, now, difference, interval, won, lost } = measure;
  return [
    id,
    label,
    String(questions),
    formatValue(before, unit),
    formatValue(now, unit),
    formatChange(difference, unit),
    interval
      ? `${formatChange(interval.low, unit)} … ${formatChange(interval.high, unit)}`
      : formatInterval(undefined, unit),
    `${won}/${lost}`,
    formatP(measure.p),
    formatP(measure.signFlipP),
    formatP(measure.adjustedP),
    describeVerdict(measure),
  ];
}

/** @example describeVerdict(…) // => 'inconclusive: needs about 464 questions' */
export function describeVerdict({
  verdict,
  needed,
}: Pick<ComparedMeasure, 'verdict' | 'needed'>): string {
  if (verdict !== 'inconclusive') return verdict;
  return needed === undefined ? verdict : `inconclusive: needs about ${needed} questions`;
}

export function formatP(p: number | undefined): string {
  if (p === undefined) return NONE;
  return p < 0.0001 ? '<.0001' : p.toFixed(4).replace(/^0/u, '');
}
