import { formatInterval, formatValue } from '../score/format-value.ts';
import type { Rate } from '../statistics/rate.ts';
import { type Column, textTable } from './text-table.ts';
import { type Alarm, alarms } from '../damage/damage.ts';
import type { DamageReport, Example, Seen } from '../damage/measure-damage.ts';

const titles: Readonly<Record<Alarm, string>> = {
  rules: 'rules',
  numbers: 'wrong number',
  wrong: 'statements: wrong',
  incomplete: 'incomplete',
  extra: 'extra',
  marks: 'stray mark',
};

const columns: readonly Column[] = [
  { title: 'damage', align: 'left' },
  { title: '', align: 'left' },
  { title: 'answers', align: 'right' },
  ...alarms.map((alarm) => ({ title: titles[alarm], align: 'right' as const })),
  { title: 'meant one', align: 'right' },
  { title: '95% interval', align: 'right' },
];

/** What each measure sees of each kind of damage, then what it sees where there is none. */
export function printDamage(report: DamageReport): string {
  const damaged = report.damaged.map(({ id, label, meantFor, seen }) =>
    row(id, label, { seen, of: meantFor }),
  );
  const harmless = report.harmless.map(({ id, label, seen }) =>
    row(id, label, { seen, of: 'any' }),
  );
  return [
    `${report.specimens} right answers, damaged in ${report.damaged.length} ways, one at a time. In per cent of those damaged so, each measure raised an alarm on:`,
    textTable(columns, damaged),
    'On answers with no damage, and with changes that harm nothing (here any alarm is a false one):',
    textTable(columns, [
      row('undamaged', '原样', { seen: report.undamaged, of: 'any' }),
      ...harmless,
    ]),
  ].join('\n\n');
}

/** The answers behind the figures, each kind's first few. */
export function printExamples({ unseen, falseAlarms }: DamageReport, most: number): string {
  return [
    `Not seen by the measure that is meant for it: ${unseen.length}`,
    ...firstOfEach(unseen, most),
    `\nAlarms for nothing: ${falseAlarms.length}`,
    ...firstOfEach(falseAlarms, most),
  ].join('\n');
}

function firstOfEach(examples: readonly Example[], most: number): readonly string[] {
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    examples
      .filter((example) => example.kind === kind)
      .slice(0, most)
      .map(
        ({ id, text, alarms: raised }) =>
          `  ${kind} ${id} [${raised.join(' ')}] ${text.replace(/\s+/gu, ' ').slice(0, 160)}`,
      ),
  );
}

function row(
  id: string,
  label: string,
  { seen, of }: { readonly seen: Seen; readonly of: Alarm | 'any' },
): readonly string[] {
  const meant = seen[of];
  return [
    id,
    label,
    String(meant.of),
    ...alarms.map((alarm) => percent(seen[alarm])),
    percent(meant),
    formatInterval(meant.interval, 'share'),
  ];
}

function percent({ share }: Rate): string {
  return share === undefined ? '' : formatValue(share, 'share').replace('%', '');
}
