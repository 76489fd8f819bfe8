import { findQuantities, type FoundQuantity } from './find-quantities.ts';

/** An amount as near as a text tells it: 三百来天 is 270 to 330 days, 十几家 11 to 19. */
export type RoughAmount = { readonly low: number; readonly high: number; readonly base: string };

/**
 * The amounts of a text, each with how far it reaches, for a text that another one tells exactly.
 *
 * `roughAmounts('八十多个医护') // => [{ low: 80, high: 89, base: '个' }]`
 */
export function roughAmounts(text: string): readonly RoughAmount[] {
  return [...ofTeens(text), ...findQuantities(withoutLai(text)).map(reachOf(text))];
}

/** 三百来天 counts days as 三百天 does. */
function withoutLai(text: string): string {
  return text.replace(rough, '$<number>');
}

const numerals = '[〇零一二两三四五六七八九十百千万亿\\d]';
const rough = new RegExp(`(?<number>${numerals}+)来(?=[个号多万亿]?\\p{Script=Han})`, 'gu');
const teens =
  /(?<tens>[二两三四五六七八九]?)十几(?<unit>[万亿]?[个家座所条名人户件项次天年处种套辆]+)/gu;

/** 十几家 is read by no one who wants to know how many. */
function ofTeens(text: string): readonly RoughAmount[] {
  return [...text.matchAll(teens)].flatMap(({ groups: { tens = '', unit = '' } = {} }) => {
    const [ten] = findQuantities(`${tens}十${unit}`);
    if (!ten) return [];
    const step = ten.amount / (ten.value || 1);
    return [{ low: ten.amount + step, high: ten.amount + 9 * step, base: ten.base }];
  });
}

function reachOf(text: string) {
  return (quantity: FoundQuantity): RoughAmount => {
    const { amount, base } = quantity;
    const [below, above] = reach(quantity, text);
    return { low: amount * below, high: amount * above, base };
  };
}

/** How far from a number what it stands for may be, as shares of it. */
function reach(quantity: FoundQuantity, text: string): readonly [number, number] {
  const { amount, qualifier = '', written, unitEnd } = quantity;
  if (!text.includes(written)) return [0.9, 1.1];
  const isMore = /超过|多|余/u.test(qualifier) || /^[多余]/u.test(text.slice(unitEnd));
  if (isMore) return [1, 1 + 0.99 * stepOf(amount)];
  return qualifier === '' ? [1, 1] : [0.9, 1.1];
}

/** 八十多 ends before 九十, 七千三百多 before 七千四百: the last place that is named, as a share. */
function stepOf(amount: number): number {
  const digits = Number(amount.toPrecision(12)).toExponential().split('e')[0] ?? '1';
  const places = digits.replace(/^\d\.?/u, '').length;
  return 1 / (Number(digits) * 10 ** places);
}

/** Whether an amount told exactly may be the one that is told roughly; 个 counts anything. */
export function mayBe(
  { low, high, base }: RoughAmount,
  exact: Pick<FoundQuantity, 'amount' | 'base'>,
): boolean {
  const isOfUnit = base === exact.base || ['', '个'].includes(base) || exact.base === '';
  const slack = 1e-9 * Math.max(1, high);
  return isOfUnit && exact.amount >= low - slack && exact.amount <= high + slack;
}
