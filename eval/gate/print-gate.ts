import type { Rate } from '../statistics/rate.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { textTable } from '../print/text-table.ts';
import type { GateRates, GateSummary } from './gate-rates.ts';
import type { JudgedRow, UnfoundRow } from './judge-rows.ts';

/** The error rates as a table, all rows first, then by kind. */
export function printRates(summary: GateSummary): string {
  const rows = [{ kind: 'all', ...summary }, ...summary.kinds];
  const { repaired, quoted, repairable } = summary;
  return [
    textTable(columns, rows.map(ratesRow)),
    `Shown after a repair: ${repaired.true} true, ${repaired.false} false. The report's words instead: ${quoted.true} true, ${quoted.false} false.`,
    ...(repairable.of > 0
      ? [
          `True with a wrong mark or none: ${repairable.of}, of which ${repairable.shownWithRightMark} shown with the right mark, ${repairable.withheld} withheld, ${repairable.shownWithWrongMark} shown with a wrong mark.`,
        ]
      : []),
  ].join('\n\n');
}

const columns = [
  { title: 'kind', align: 'left' },
  { title: 'true', align: 'right' },
  { title: 'withheld', align: 'right' },
  { title: 'rate', align: 'right' },
  { title: '95% interval', align: 'right' },
  { title: 'not own words', align: 'right' },
  { title: 'false', align: 'right' },
  { title: 'let out', align: 'right' },
  { title: 'rate', align: 'right' },
  { title: '95% interval', align: 'right' },
] as const;

function ratesRow({
  kind,
  falseWithhold,
  notOwnWords,
  falseRelease,
}: GateRates & { readonly kind: string }): readonly string[] {
  const own = notOwnWords.of === 0 ? '' : formatValue(notOwnWords.share, 'share');
  return [kind, ...cells(falseWithhold), own, ...cells(falseRelease)];
}

/** Blank where there is no such row: a 0 would be a result. */
function cells({ count, of, share, interval }: Rate): readonly string[] {
  if (of === 0) return ['', '', '', ''];
  return [
    String(of),
    String(count),
    formatValue(share, 'share'),
    formatInterval(interval, 'share'),
  ];
}

/** The rows judged wrongly, so that they can be looked at. */
export function printWrongRows(judged: readonly JudgedRow[], most: number): string {
  const wrong = judged.filter(({ isRight }) => !isRight);
  const shown = wrong.slice(0, most).map(wrongRow);
  const more = wrong.length - shown.length;
  return [
    `${wrong.length} judged wrongly`,
    ...shown,
    ...(more > 0 ? [`${more} more: see them with --all.`] : []),
  ].join('\n\n');
}

function wrongRow({ row, judgement }: JudgedRow): string {
  const { released, quoted, shown, reason } = judgement;
  const outcome = released || quoted ? `shown: ${shown}` : `withheld: ${reason}`;
  return `${row.id}  ${row.kind} · ${row.true ? 'true' : 'false'}\n  ${row.text}\n  ${outcome}`;
}

/** The rows that could not be judged, for the one who wrote them. */
export function printUnfound(unfound: readonly UnfoundRow[]): string {
  const lines = unfound.map(
    ({ row, notFound }) => `${row.place}: in no report: ${notFound.join(' | ')}`,
  );
  return [
    `${unfound.length} rows are not counted, because their words stand in none of the reports:`,
    ...lines,
    'Give the library or the reports that hold them with --data or --reports.',
  ].join('\n');
}

/** A row for programs. */
export function asJsonRow({ row, judgement }: JudgedRow): object {
  const { released, repaired, quoted, shown, reason } = judgement;
  const { id, kind } = row;
  return { id, kind, true: row.true, released, repaired, quoted, shown, reason };
}
