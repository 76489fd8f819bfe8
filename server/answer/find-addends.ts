import type { FigureRow } from '../../figures/figure-row.ts';
import { normalUnit } from '../../figures/normal-amount.ts';
import { sharedWords } from '../../figures/own-words.ts';
import type { ComputeParts } from './computed-parts.ts';
import { figureOperands } from './figure-operands.ts';
import { figuresOfPlace } from './figures-at-hand.ts';

// 建设项目加储备项目一共多少个: two things of one report, joined to be added.
const joined =
  /(?:^|[,，、。\s里中的年省市区县镇乡])(?<one>[\p{Script=Han}“”a-z]{2,10}?)(?:加上?|和|与|跟)(?<other>[\p{Script=Han}“”a-z]{2,10}?)(?:加起来|加一块儿?|加在一起|加总|合起来|合计|一共|总共|共计|总和)/u;
// …,总投资多少: what stands beside each of them is to be added too.
const beside = /[,，、和](?<what>[\p{Script=Han}]{2,8}?)(?:一共|总共|合计|各?是|为|有|达)?多少/u;

/**
 * The figures of two things that a question adds, and of what it asks beside them; undefined where
 * it names none or the report does not state them in one sentence.
 */
export function addendRows(parts: ComputeParts): readonly (readonly FigureRow[])[] | undefined {
  const { text } = parts.question;
  const names = joined.exec(text)?.groups;
  if (!names) return undefined;
  const all = figuresOfOne(parts);
  const things = pairNamed(all, [names['one'] ?? '', names['other'] ?? ''], parts.asked.unit);
  const what = beside.exec(text)?.groups?.['what'];
  if (!things || what === undefined) return things && [things];
  const companions = things.flatMap((thing) => companionOf(thing, what, all) ?? []);
  return companions.length === things.length ? [things, companions] : undefined;
}

/** All figures of the one place asked for, of the year where it names one. */
function figuresOfOne({ question, atHand }: ComputeParts): readonly FigureRow[] {
  const [operand, another] = figureOperands(question);
  if (!operand?.place || another) return [];
  const rows = figuresOfPlace(operand.place, undefined, atHand);
  const { year } = operand;
  return year === undefined ? rows : rows.filter(({ period }) => period === String(year));
}

// So near to each other stand things that a report counts up.
const oneBreath = 120;

function pairNamed(
  rows: readonly FigureRow[],
  names: readonly [string, string],
  unit: string | undefined,
): readonly FigureRow[] | undefined {
  const [ones, others] = names.map((name) =>
    rows.filter(
      (row) =>
        sharedWords(name, row.indicator) === 1 &&
        (unit === undefined || normalUnit(row.unit).unit === unit),
    ),
  );
  const pairs = (ones ?? []).flatMap((one) =>
    (others ?? [])
      .filter((other) => other !== one && other.reportId === one.reportId)
      .filter((other) => Math.abs(other.start - one.start) <= oneBreath)
      .map((other) => [one, other]),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** The figure of this name that follows a thing before any other thing is counted. */
function companionOf(
  thing: FigureRow,
  what: string,
  rows: readonly FigureRow[],
): FigureRow | undefined {
  const next = rows
    .filter(({ reportId, start }) => reportId === thing.reportId && start >= thing.end)
    .toSorted((a, b) => a.start - b.start)[0];
  return next && sharedWords(what, next.indicator) === 1 ? next : undefined;
}
