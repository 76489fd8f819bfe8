import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';

/** Words that say on what basis (口径) a number is told, and what they come to. */
export type BasisWords = {
  /** Canonical: 同口径, 不变价, 现价, 自然口径, or what is taken out: 扣除留抵退税因素. */
  readonly basis: string;
  readonly start: number;
  readonly end: number;
  /** Says a basis only right before what is said of a subject: 可比增长, but 可比产品成本. */
  readonly isAdverb: boolean;
};

type Role = 'whole' | 'adverb' | 'out' | 'end' | 'before' | 'after' | 'usual';

const rows = readTable(new URL('./bases.tsv', import.meta.url), [
  ...(['words', 'role', 'basis', 'not behind', 'says', 'example'] as const),
]);
const ofRole = (role: Role) => rows.filter((row) => row.role === role);
const wordsAt = (role: Role) => ofRole(role).map(({ words }) => words);
const canonical: ReadonlyMap<string, string> = new Map(rows.map((row) => [row.words, row.basis]));

const year = '(?:[〇○零一二三四五六七八九\\d]{4}年的?)?';
const lead = `${anyOf(wordsAt('before'))}*${year}`;
const tail = `的?${anyOf(wordsAt('after'))}*`;
const whole = `${lead}(?<whole>${guarded('whole', 'adverb')})${tail}`;
// What is taken out ends with 因素 and the like, or where its clause does: 扣除价格因素增长, （剔除房地产）.
const taken = `${anyOf(wordsAt('before'))}?(?<out>${guarded('out')})(?<what>[^，。；：（）\\d%]{2,20}?)`;
const ended = `(?<end>${anyOf(wordsAt('end'))})${tail}`;
const bounded = '(?=[，）]|$)';
const pattern = new RegExp(`${whole}|${taken}(?:${ended}|${bounded})`, 'gu');
const adverbs: ReadonlySet<string> = new Set(wordsAt('adverb'));
const clauseStart = /(?:^|[，；：。（])$/u;

/** Words of a role, each not behind those that make it a part of another: 加计扣除. */
function guarded(...roles: readonly Role[]): string {
  const sources = roles
    .flatMap(ofRole)
    .toSorted((a, b) => b.words.length - a.words.length)
    .map((row) => {
      const others = wordsOf(row['not behind']);
      return `${others.length > 0 ? `(?<!${anyOf(others)})` : ''}${row.words}`;
    });
  return `(?:${sources.join('|')})`;
}

/**
 * The words of a text that may say a basis, in its order; whether a number is told on it depends on
 * where they stand.
 *
 * `basesIn('按可比口径增长9%') // => [{ basis: '同口径', start: 0, end: 5, … }]`
 */
export function basesIn(text: string): readonly BasisWords[] {
  return [...text.matchAll(pattern)]
    .filter(({ index, groups }) => isWhole(groups ?? {}, text.slice(0, index)))
    .map(({ 0: words, index, groups }) => ({
      basis: basisOf(groups ?? {}),
      start: index,
      end: index + words.length,
      isAdverb: adverbs.has(words),
    }));
}

type Said = Readonly<Record<string, string | undefined>>;

/** What is taken out to the end of a clause is so only where its clause begins with it. */
function isWhole({ whole: words, end }: Said, before: string): boolean {
  return words !== undefined || end !== undefined || clauseStart.test(before);
}

function basisOf({ whole: words, out = '', what = '', end = '' }: Said): string {
  if (words !== undefined) return canonical.get(words) ?? words;
  return `${canonical.get(out) ?? out}${what}${canonical.get(end) ?? ''}`;
}

/** Whether growth of an indicator is told on a basis whether its words say so or not. */
export function isUsualBasis(indicator: string, basis: string): boolean {
  return ofRole('usual').some((row) => row.basis === basis && indicator.includes(row.words));
}

/** What several words together come to: 扣除留抵退税后、同口径 is 扣除留抵退税、同口径. */
export function joinedBasis(said: readonly BasisWords[]): string {
  return [...new Set(said.map(({ basis }) => basis))].join('、');
}

/** `sameBasis('剔除减税因素', '扣除减税') // => true`; no basis is 自然口径. */
export function sameBasis(one: string | undefined, other: string | undefined): boolean {
  return basisKey(one) === basisKey(other);
}

const plain = '自然口径';

/** Whether a number is told as it stands, on no basis of its own. */
export function isPlain(basis: string | undefined): boolean {
  return basisKey(basis) === '';
}

function basisKey(basis: string | undefined): string {
  return (basis ?? plain)
    .split('、')
    .filter((part) => part !== plain)
    .map((part) => part.replace(/^剔除|^不考虑/u, '扣除').replace(/(?:因素|的?影响)$/u, ''))
    .toSorted()
    .join('、');
}
