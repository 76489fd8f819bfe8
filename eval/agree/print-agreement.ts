import { formatInterval, formatValue } from '../score/format-value.ts';
import { textTable } from '../print/text-table.ts';
import type { Agreement, PairAgreement } from './agreement.ts';

/** An agreement for a terminal: α first, then each pair, then what is to be decided together. */
export function printAgreement(agreement: Agreement): string {
  const { items, pairable, raters, level, alpha, alphaInterval, fleiss } = agreement;
  return [
    `${items} items (${pairable} with two ratings or more), ${raters.length} raters: ${raters.join(', ')}`,
    [
      `Krippendorff α (${level}): ${formatValue(alpha, 'score')}, 95% ${formatInterval(alphaInterval, 'score')}`,
      `Fleiss κ: ${formatValue(fleiss, 'score')}`,
    ].join('\n'),
    ...agreement.pairs.filter((pair) => pair.items > 0).map((pair) => printPair(pair, agreement)),
    printDisputed(agreement),
  ].join('\n\n');
}

function printPair(
  { raters, items, kappa, interval, confusion }: PairAgreement,
  { labels }: Agreement,
) {
  const [first, second] = raters;
  const table = textTable(
    [
      { title: `${first} ↓ ${second} →`, align: 'left' },
      ...labels.map((label) => ({ title: label, align: 'right' as const })),
    ],
    labels.map((label, row) => [label, ...(confusion[row] ?? []).map(String)]),
  );
  const said = `Cohen κ ${first} × ${second}: ${formatValue(kappa, 'score')}, 95% ${formatInterval(interval, 'score')}, ${items} items`;
  return `${said}\n${table}`;
}

function printDisputed({ disputed }: Agreement): string {
  const lines = disputed.map(
    ({ item, labels }) =>
      `${item}  ${labels.map(({ rater, label }) => `${rater}: ${label}`).join(', ')}`,
  );
  return [`${disputed.length} to adjudicate`, ...lines].join('\n');
}
