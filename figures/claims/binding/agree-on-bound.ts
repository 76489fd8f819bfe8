/** A bound that a number is given: 以上, 左右, 超过 …; undefined where it is exact. */
type Bound = string | undefined;

export type BoundAgreement =
  { readonly agrees: true; readonly missing?: string } | { readonly agrees: false };

const families: readonly (readonly [RegExp, Family])[] = [
  [/以内|以下|不超过/u, 'less'],
  [/以上|超过|突破|不低于/u, 'more'],
  [/左右|约|上下/u, 'about'],
];

type Family = 'more' | 'less' | 'about' | 'exact';

/** Which way a bound leaves a number open. */
export function familyOf(bound: Bound): Family {
  if (bound === undefined) return 'exact';
  return families.find(([words]) => words.test(bound))?.[1] ?? 'exact';
}

/**
 * Whether a stated bound follows from that of the source. A bound that a statement drops is
 * `missing`: with it the statement holds.
 *
 * `agreeOnBound(undefined, '左右') // => { agrees: true, missing: '左右' }`
 */
export function agreeOnBound(stated: Bound, cited: Bound, isRounded: boolean): BoundAgreement {
  const [said, given] = [familyOf(stated), familyOf(cited)];
  if (said === given && !(isRounded && said === 'exact')) return { agrees: true };
  // What is rounded says so itself, and 约 may be added to any number.
  if (isRounded) return said === 'exact' ? { agrees: true, missing: '约' } : { agrees: true };
  if (said === 'exact') return { agrees: true, missing: cited ?? '' };
  return { agrees: said === 'about' && given === 'exact' };
}
