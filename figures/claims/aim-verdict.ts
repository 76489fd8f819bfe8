import { signed } from './arithmetic/value-of.ts';
import { isOwn, type BoundNumber } from './binding/bound-number.ts';
import type { SourceQuantity } from './source.ts';
import type { ClauseCheck } from './clause-check.ts';
import { cuePattern, cueWords } from './words/cue-words.ts';

const missed = cuePattern('says that an aim was missed');
const met = cuePattern('says that an aim was met');
const besideVerdict = new RegExp(cueWords('stands beside a verdict'), 'gu');

/**
 * 完成了，目标增长11%[1]，实际增长12%[2]: a clause that only says whether an aim was met follows from the
 * aim and the result that the statement itself tells, and not where these say otherwise.
 */
export function withAimVerdicts(checks: readonly ClauseCheck[]): readonly ClauseCheck[] {
  const isMet = isAimMet((checks.at(-1)?.bound ?? []).filter(isOwn));
  if (isMet === undefined) return checks;
  return checks.map((check) => {
    const told = verdictIn(check.clause);
    if (told === undefined) return check;
    const { text: words } = check.clause;
    const faults = told === isMet ? [] : [{ fault: 'wrong_direction' as const, words }];
    return { ...check, doubts: [], faults };
  });
}

/** Undefined where a clause says more than the verdict. */
function verdictIn({ text, quantities }: ClauseCheck['clause']): boolean | undefined {
  if (quantities.length > 0) return undefined;
  const [verdict] = missed.exec(text) ?? met.exec(text) ?? [];
  if (verdict === undefined) return undefined;
  const rest = text.replace(verdict, '').replace(besideVerdict, '');
  return /\p{Script=Han}{2}/u.test(rest) ? undefined : !missed.test(text);
}

/** Undefined where not one aim and one result of it are told. */
function isAimMet(bound: readonly BoundNumber[]): boolean | undefined {
  const numbers = bound.map(({ candidate }) => candidate.cited);
  const [aim, ...otherAims] = numbers.filter(({ row }) => row?.kind === 'target');
  const [result, ...others] = numbers.filter(({ row }) => row?.kind === 'result');
  if (!aim || !result || otherAims.length > 0 || others.length > 0) return undefined;
  if (!isOfOne(aim, result)) return undefined;
  if (aim.quantity.qualifier === '左右') return undefined;
  return isCeiling(aim) ? signed(result) <= signed(aim) : signed(result) >= signed(aim);
}

function isOfOne(aim: SourceQuantity, result: SourceQuantity): boolean {
  const [one, other] = [aim.row, result.row];
  return (
    aim.base === result.base && one?.indicator === other?.indicator && one?.period === other?.period
  );
}

const ceiling = cuePattern('is a ceiling');

function isCeiling({ left, quantity }: SourceQuantity): boolean {
  return ceiling.test(left) || ceiling.test(quantity.qualifier ?? '');
}
