import type { GoldPart } from './figures-gold.ts';
import type { FiguresScore } from './figures-score.ts';
import { textTable } from '../print/text-table.ts';

const parts: readonly GoldPart[] = ['headline', 'targets', 'body'];

/** A table of precision and recall by part, then every miss and every wrong row. */
export function printFigures(score: FiguresScore): string {
  return [table(score), missed(score), wrong(score)].join('\n\n');
}

function table(score: FiguresScore): string {
  return textTable(
    [
      { title: 'part', align: 'left' },
      { title: 'precision', align: 'right' },
      { title: '', align: 'right' },
      { title: 'recall', align: 'right' },
      { title: '', align: 'right' },
    ],
    [...parts.map((part) => [part]), ['headline', 'targets']].map((some) => {
      const of = (rows: readonly { readonly part: GoldPart }[]) =>
        rows.filter(({ part }) => some.includes(part)).length;
      const right = of(score.right);
      const wrong = of(score.wrong);
      const found = of(score.found);
      const missed = of(score.missed.map(({ gold }) => gold));
      return [
        some.join('+'),
        share(right, wrong),
        `${right}/${right + wrong}`,
        share(found, missed),
        `${found}/${found + missed}`,
      ];
    }),
  );
}

/** `share(3, 1) // => '0.750'`; none when there is nothing to share. */
function share(yes: number, no: number): string {
  return yes + no === 0 ? 'none' : (yes / (yes + no)).toFixed(3);
}

function missed({ missed }: FiguresScore): string {
  const lines = missed.map(({ gold, faults, nearest }) => {
    const read = nearest
      ? ` · read ${nearest.indicator} ${nearest.kind} ${nearest.period} ${nearest.place} ${nearest.direction ?? ''}`
      : '';
    return `- ${gold.doc.slice(0, 6)} ${gold.part} [${faults.join(' ')}] ${gold.indicator} ${gold.value}${gold.unit} ${gold.kind} ${gold.period} 「${gold.quote}」${read}`;
  });
  return [`Missed (${missed.length})`, ...lines].join('\n');
}

function wrong({ wrong }: FiguresScore): string {
  const lines = wrong.map(
    ({ row, doc, part, faults }) =>
      `- ${doc.slice(0, 6)} ${part} [${faults.join(' ')}] ${row.indicator} ${row.value}${row.unit} ${row.kind} ${row.period} 「${row.quote}」`,
  );
  return [`Wrong (${wrong.length})`, ...lines].join('\n');
}
