import { contentWords } from '../../../../figures/claims/words/content-words.ts';
import { commonUnit } from '../../../../figures/common-unit.ts';
import { comparable } from '../../../../figures/compute-figures.ts';
import { coreName, tellsOfDoing } from '../../../../figures/core-name.ts';
import type { FigureRow, Measure } from '../../../../figures/figure-row.ts';
import { normalAmount } from '../../../../figures/normal-amount.ts';
import { pickFigure, type PickedFigure } from '../../../../figures/pick-figure.ts';
import { scopedNames } from '../../../../language/indicators/scopes.ts';
import { sharedWords } from '../../../../language/words/shared-words.ts';
import type { Operand } from '../../../../question/task.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { periodsAsked, rowsByName, rowsByWords } from './operand-rows.ts';

/** An operand with the figure found for it. */
export type FoundOperand = PickedFigure & { readonly operand: Operand };

/** The figures found for operands, in their order, and those that have none. */
export type Finding = {
  readonly found: readonly FoundOperand[];
  readonly missing: readonly Operand[];
};

/** What may stand beside what. */
export type Alikeness = {
  /** Measures to try, in turn; by what the operands ask where absent. */
  readonly measures?: readonly Measure[];
  /** Whether a target may stand beside a result of another year though nobody asked for either. */
  readonly mixesKinds: boolean;
};

/**
 * A figure for every operand, all of one measure and unit, so that nothing is computed from figures
 * that say different things. Where some have none, the most that go together, and which are missing.
 */
export async function findAlike(
  operands: readonly Operand[],
  parts: ExecutorParts,
  alikeness: Alikeness = { mixesKinds: true },
): Promise<Finding> {
  const findings: Finding[] = [];
  for (const rowsOf of [rowsByName, rowsByWords]) {
    const rows = await Promise.all(operands.map((operand) => rowsOf(operand, parts)));
    const candidates = operands.map((operand, at) => ({ operand, rows: rows[at] ?? [] }));
    const finding = mostAlike(candidates, alikeness);
    if (finding.missing.length === 0) return finding;
    findings.push(finding);
  }
  return findings.toSorted((a, b) => a.missing.length - b.missing.length)[0] ?? none(operands);
}

function none(operands: readonly Operand[]): Finding {
  return { found: [], missing: operands };
}

type Candidates = { readonly operand: Operand; readonly rows: readonly FigureRow[] };

/** Of all measures and kinds in turn, the first by which all are found; else the one by which most are. */
function mostAlike(candidates: readonly Candidates[], alikeness: Alikeness): Finding {
  const operands = candidates.map(({ operand }) => operand);
  let best = none(operands);
  for (const measure of alikeness.measures ?? measuresInTurn(operands))
    for (const kind of [undefined, 'result', 'target'] as const) {
      const found = pickAlike(candidates, measure, kind);
      if (found.length <= operands.length - best.missing.length) continue;
      if (!goTogether(found, alikeness)) continue;
      best = { found: calledAlike(found), missing: operandsWithout(operands, found) };
      if (best.missing.length === 0) return best;
    }
  return best;
}

/** One for each; where they are of several units, those in the commonest, which a slip is not of. */
function pickAlike(
  candidates: readonly Candidates[],
  measure: Measure,
  kind: Operand['kind'],
): readonly FoundOperand[] {
  const found = candidates.flatMap((one) => pick(one, measure, kind) ?? []);
  const [first, ...rest] = found.map(({ row }) => row);
  if (!first || rest.length < 2 || rest.every((row) => comparable(first, row))) return found;
  const common = commonUnit([first, ...rest]);
  const alike = candidates.map(({ operand, rows }) => ({
    ...{ operand, rows: rows.filter((row) => normalAmount(row).unit === common) },
  }));
  return alike.flatMap((one) => pick(one, measure, kind) ?? []);
}

function operandsWithout(
  operands: readonly Operand[],
  found: readonly FoundOperand[],
): readonly Operand[] {
  return operands.filter((one) => found.every(({ operand }) => operand !== one));
}

/** @param kind which of them, where the operand leaves it open. */
function pick(
  { operand, rows }: Candidates,
  measure: Measure,
  kind: Operand['kind'],
): FoundOperand | undefined {
  const asked = periodsAsked(operand);
  for (const period of asked.length > 0 ? asked : [undefined]) {
    const wanted = { period, kind: operand.kind ?? kind, basis: operand.basis };
    const picked = pickFigure(rows, measure, wanted);
    if (picked) return { operand, ...picked };
  }
  return undefined;
}

function goTogether(found: readonly FoundOperand[], { mixesKinds }: Alikeness): boolean {
  const rows = found.map(({ row }) => row);
  const [first] = rows;
  const alike = first !== undefined && rows.every((row) => comparable(first, row));
  return alike && asMeant(found, mixesKinds) && nameOneThing(found);
}

/**
 * A target beside a result only where the question tells them apart, as such or by their years; a
 * warning is said with it.
 */
function asMeant(found: readonly FoundOperand[], mixesKinds: boolean): boolean {
  const targets = found.filter(({ row }) => row.kind === 'target').length;
  const mixed = targets > 0 && targets < found.length;
  if (!mixed || found.some(({ operand }) => operand.kind !== undefined)) return true;
  return mixesKinds && inTheirYears(found);
}

/** What came about, and what was planned for years after that. */
function inTheirYears(found: readonly FoundOperand[]): boolean {
  const lasts = (ofTargets: boolean) =>
    found.flatMap(({ row, operand }) =>
      (row.kind === 'target') === ofTargets ? [operand.period?.last ?? NaN] : [],
    );
  return Math.max(...lasts(false)) < Math.min(...lasts(true));
}

/** Words that are on no list have to name one thing in all reports, as done or as it stands in all. */
function nameOneThing(found: readonly FoundOperand[]): boolean {
  return groupsOfThing(found).every((group) => commonName(group) !== undefined);
}

/** A listed indicator goes by its own name, whichever of them a report has; others by their first. */
function calledAlike(found: readonly FoundOperand[]): readonly FoundOperand[] {
  const groups = groupsOfThing(found);
  return found.map((one) => {
    const name = commonName(groups.find((group) => group.includes(one)) ?? [one]);
    const isScoped = name !== undefined && scopedNames(name).includes(one.row.indicator);
    return isScoped ? one : { ...one, row: { ...one.row, indicator: name ?? one.row.indicator } };
  });
}

function groupsOfThing(found: readonly FoundOperand[]): readonly (readonly FoundOperand[])[] {
  const words = [...new Set(found.map(({ operand }) => operand.thing.words))];
  return words.map((word) => found.filter(({ operand }) => operand.thing.words === word));
}

function commonName(found: readonly FoundOperand[]): string | undefined {
  const [first] = found;
  const thing = first?.operand.thing;
  const rows = found.map(({ row }) => row);
  const isListed = thing?.type === 'indicator' && rows.every(isCalled(thing.indicator));
  if (isListed) return thing.indicator.name;
  const names = rows.map(({ indicator }) => indicator);
  if (new Set(names.map((name) => name.replace(totals, ''))).size === 1) return names[0];
  if (new Set(rows.map(tellsOfDoing)).size > 1) return undefined;
  if (new Set(names.map(coreName)).size === 1) return names[0];
  if (!thing || !found.every(saysAllOf(thing.words))) return undefined;
  return thing.type === 'words' ? thing.words : thing.indicator.name;
}

/**
 * Whether a figure's own words say all of a thing, whichever of them a report takes for its name:
 * 雨污分流改造52个小区, 92个小区实施雨污分流改造.
 */
function saysAllOf(words: string): (one: FoundOperand) => boolean {
  const wanted = contentWords(words);
  return ({ row: { indicator, quote } }) => {
    const clause = quote.split(/[，；。]/u).at(-1) ?? quote;
    return (
      sharedWords(coreName(indicator), words) >= leastShared &&
      wanted.every((word) => clause.includes(word))
    );
  };
}

const leastShared = 0.6;

const totals = /(?:总数|数量|总量|总额)$/u;

function isCalled({
  name,
  variants,
}: {
  readonly name: string;
  readonly variants: readonly string[];
}) {
  const scoped = scopedNames(name);
  return ({ indicator }: FigureRow) =>
    scoped.includes(indicator) || [name, ...variants].some((one) => indicator.startsWith(one));
}

export const amounts: readonly Measure[] = ['level', 'count', 'share'];
export const rates: readonly Measure[] = ['growth', 'change'];

/** The measures to try: as asked; a target is set in the indicator's usual one. */
export function measuresInTurn(operands: readonly Operand[]): readonly Measure[] {
  if (operands.some(({ measure }) => measure === 'growth')) return rates;
  if (operands.some(({ measure }) => measure === 'amount')) return amounts;
  const thing = operands[0]?.thing;
  const usual = thing?.type === 'indicator' ? thing.indicator.usualMeasure : undefined;
  const first = operands.some(({ kind }) => kind === 'target') ? usual : undefined;
  const all = [...amounts, ...rates];
  return [...all.filter((one) => one === first), ...all.filter((one) => one !== first)];
}
