import type { FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { basesIn, joinedBasis, type BasisWords } from '../../language/indicators/bases.ts';
import { splitPredicate } from './read-predicate.ts';

/** On what basis (口径) a figure is told, and where the words say so. */
export type Basis = Omit<BasisWords, 'isAdverb'> & {
  /** Stands before the subject, so that what its list counts on with is told on it too. */
  readonly isAtHead: boolean;
};

/**
 * The basis of a quantity of folded text, from the words between the figure before it (`from`) and
 * itself, or from brackets right behind it; undefined where it is told on none of its own.
 *
 * 一般公共预算收入增长1.7%（同口径增长2.5%） → the first on none, the second 同口径
 */
export function readBasis(
  text: string,
  { from, quantity }: { readonly from: number; readonly quantity: FoundQuantity },
): Basis | undefined {
  const lead = text.slice(from, quantity.start);
  const said = basisOfLead(lead);
  if (said) return moved(said, from);
  const behind = basisInBrackets(text.slice(quantity.end, quantity.end + longestBrackets));
  return behind && moved(behind, quantity.end);
}

const longestBrackets = 40;

function moved(basis: Basis, by: number): Basis {
  return { ...basis, start: basis.start + by, end: basis.end + by };
}

function basisOfLead(lead: string): Basis | undefined {
  const run = lastRun(basesIn(lead), lead);
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return undefined;
  const [start, end] = [first.start, last.end];
  const rest = lead.slice(end).replace(/^[，、）]/u, '');
  const isAtHead =
    !run.every(({ isAdverb }) => isAdverb) &&
    /(?:^|[，；：。（])$/u.test(lead.slice(0, start)) &&
    !/[，；：]/u.test(rest);
  // 同口径增长 and 按可比价格计算，比上年增长: nothing but what is said of the subject stands between.
  if (!isAtHead && splitPredicate(rest).subject.trim() !== '') return undefined;
  return { basis: joinedBasis(run), start, end, isAtHead };
}

/** The last words of a basis, with those that they follow: 扣除留抵退税后、同口径. */
function lastRun(found: readonly BasisWords[], text: string): readonly BasisWords[] {
  const breaks = found.map(
    ({ start }, index) =>
      index === 0 || !/^[，、的]?$/u.test(text.slice(found[index - 1]?.end ?? 0, start)),
  );
  return found.slice(Math.max(0, breaks.lastIndexOf(true)));
}

/** 增长8.6%（剔除减税降费影响）: brackets that hold nothing else. */
function basisInBrackets(behind: string): Basis | undefined {
  const content = /^（(?<content>[^（）]+)）/u.exec(behind)?.groups?.['content'];
  if (content === undefined) return undefined;
  const found = basesIn(content);
  const rest = found.reduceRight(
    (words, { start, end }) => words.slice(0, start) + words.slice(end),
    content,
  );
  if (found.length === 0 || !/^[，、]?(?:下同)?$/u.test(rest)) return undefined;
  return { basis: joinedBasis(found), start: 0, end: content.length + 2, isAtHead: false };
}

/** Whether brackets that tell the same figure on a basis begin: 增长1.7%（同口径增长2.5%）. */
export function beginsWithBasis(words: string): boolean {
  return words.startsWith('（') && basesIn(words.slice(1))[0]?.start === 0;
}
