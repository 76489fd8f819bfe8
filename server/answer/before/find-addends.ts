import type { FigureRow } from '../../../figures/figure-row.ts';
import { increaseAsAmount } from '../../../figures/core-name.ts';
import { normalUnit } from '../../../language/numbers/normal-unit.ts';
import { sharedWords } from '../../../language/words/shared-words.ts';
import { shortPlaceName } from '../../../language/places/place.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { termCoverage } from '../../../search/rank/term-coverage.ts';
import type { ComputeParts } from './computed-parts.ts';
import { figureOperands } from './figure-operands.ts';
import { joinedIn, joinedPair } from './find-joined.ts';
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
  return (names && countedUp(names, parts)) ?? joinedRows(parts);
}

/** Two things that the question joins as the report words them: 供热管网和燃气管网一共改造多少公里. */
function joinedRows(parts: ComputeParts): readonly (readonly FigureRow[])[] | undefined {
  const { question, asked } = parts;
  const names = joinedIn(withoutPlaces(question));
  if (!names) return undefined;
  const rows = figuresOfOne(parts)
    .map(increaseAsAmount)
    .filter((row) => isAsked(row, asked.unit));
  const pair = joinedPair(rows, names);
  if (!pair || !saysRest(pair, parts)) return undefined;
  return [pair];
}

function isAsked({ measure, unit: stated }: FigureRow, unit: string | undefined): boolean {
  const isAmount = measure === 'level' || measure === 'count';
  return isAmount && (unit === undefined || normalUnit(stated).unit === unit);
}

function withoutPlaces({ text, places }: ComputeParts['question']): string {
  const names = places.flatMap(({ name }) => [name, shortPlaceName(name)]);
  return names.reduce((words, name) => words.replace(name, ''), text);
}

// What else the question says has to stand around the figures.
const leastSaid = 0.5;
const around = 40;

/** Whether the words around figures that stand near to each other say what else is asked. */
export function saysRest(
  rows: readonly FigureRow[],
  { question, atHand }: Pick<ComputeParts, 'question' | 'atHand'>,
): boolean {
  const [first] = rows;
  const passage = first && atHand.library.passageAt(first.reportId, first.start);
  if (!passage) return false;
  const from = Math.max(0, Math.min(...rows.map(({ start }) => start)) - around - passage.start);
  const to = Math.max(...rows.map(({ end }) => end)) + around - passage.start;
  const said = normaliseText(passage.text.slice(from, to));
  return termCoverage(question.terms, said) >= leastSaid;
}

function countedUp(
  names: Readonly<Record<string, string>>,
  parts: ComputeParts,
): readonly (readonly FigureRow[])[] | undefined {
  const { text } = parts.question;
  const all = figuresOfOne(parts);
  const things = pairNamed(all, [names['one'] ?? '', names['other'] ?? ''], parts.asked.unit);
  const what = beside.exec(text)?.groups?.['what'];
  if (!things || what === undefined) return things && [things];
  const companions = things.flatMap((thing) => companionOf(thing, what, all) ?? []);
  return companions.length === things.length ? [things, companions] : undefined;
}

/** All figures of the one place asked for, of the year where it names one. */
export function figuresOfOne({ question, atHand }: ComputeParts): readonly FigureRow[] {
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
