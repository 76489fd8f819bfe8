import type { Period } from '../../../language/years/period.ts';
import type { AskedClaim, Group, Operand, Task, TaskName } from '../../../question/task.ts';

/**
 * A task in one line, for tests that read as tables.
 *
 * `compactTask(task) // => 'compare which [静海区 2023 地区生产总值 target] [河西区 2023 …]'`
 */
export function compactTask(task: Task): string {
  const line = lines[task.do] as (one: Task) => string;
  return line(task);
}

type Line<Name extends TaskName> = (task: Extract<Task, { readonly do: Name }>) => string;

const lines: { readonly [Name in TaskName]: Line<Name> } = {
  value: ({ of }) => `value ${compactOperand(of)}`,
  compare: ({ want, order, operands }) =>
    said(['compare', want, order, ...operands.map(compactOperand)]),
  rank: ({ over, of, since, bothEnds, order, take, ranks, makes, border }) =>
    said([
      ...['rank', over.name, compactOperand(of)],
      ...[since && `since ${compactPeriod(since)}`, bothEnds ? 'both' : order],
      ...[take === undefined ? undefined : `take ${take}`, compactBorder(border)],
      ...[ranks && `ranks ${ranks.join(' ')}`, makes && `${makes.by} of ${makes.of}`],
    ]),
  aggregate: ({ by, over, border }) =>
    said(['aggregate', by, ...compactOver(over), compactBorder(border)]),
  trend: ({ of, periods }) => said(['trend', compactOperand(of), ...periods.map(compactPeriod)]),
  verify: ({ claim }) => `verify ${compactClaim(claim)}`,
  inventory: ({ kind, about, order }) => said(['inventory', kind, about, order]),
  define: ({ term }) => `define ${term}`,
  list: ({ what }) => `list ${what}`,
  which_reports: ({ words, over, counted, negated }) =>
    said(['which_reports', words, over?.name, counted && 'counted', negated && 'negated']),
  summarise: ({ about }) => said(['summarise', about]),
  compare_words: ({ about }) => said(['compare_words', about]),
  several: ({ questions }) => said(['several', ...questions]),
  find: () => 'find',
  outside: () => 'outside',
  unclear: () => 'unclear',
  about_us: () => 'about_us',
};

function compactOver(over: Extract<Task, { do: 'aggregate' }>['over']): readonly string[] {
  if ('operands' in over) return over.operands.map(compactOperand);
  const group: Group = over.group;
  return [group.name, compactOperand(over.of)];
}

/** What a question claims, in one line. */
function compactClaim({ of, value, border, direction }: AskedClaim): string {
  return said([compactOperand(of), value?.words, border?.side, direction]);
}

function compactOperand(operand: Operand): string {
  const { place, period, thing, kind, measure, unit, basis, reportYear } = operand;
  const name = thing.type === 'indicator' ? thing.indicator.name : `“${thing.words}”`;
  return `[${said([
    ...[place?.name, period && compactPeriod(period), name, kind, measure, unit, basis],
    reportYear === undefined ? undefined : `in ${reportYear}`,
  ])}]`;
}

function compactPeriod(period: Period): string {
  if (period.type === 'plan') return period.name;
  const { first, last } = period;
  return first === last ? String(first) : `${first}-${last}`;
}

function compactBorder(border: AskedClaim['border']): string | undefined {
  return border && `${border.side} ${border.value}${border.unit}`;
}

function said(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
