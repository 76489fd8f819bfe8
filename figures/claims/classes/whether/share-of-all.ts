import { findQuantities } from '../../../../language/numbers/find-quantities.ts';
import type { Checked, WordFaultFound } from '../fault.ts';
import { quantitiesOf } from '../quantities-of.ts';

const whom = /^的?(?<whom>\p{Script=Han}{2})/u;

/** 60%的职工增加了工资 is not told of all 职工, but may be of 六成职工. */
export function shareOfAllFaults({
  clause: { text },
  support,
}: Checked): readonly WordFaultFound[] {
  // 六成职工 is told as a share, too, though 成 before such a noun is read as no number.
  if (text.includes('成') || findQuantities(text).some(isShare)) return [];
  return quantitiesOf(support)
    .filter((cited) => isShare(cited) && isOf(whomOf(cited), text))
    .map((cited) => ({
      fault: 'denied_in_source',
      words: `${cited.quantityWords}${whomOf(cited) ?? ''}`,
    }));
}

function isOf(whose: string | undefined, text: string): boolean {
  return whose !== undefined && text.includes(whose);
}

function isShare({ base }: { readonly base: string }): boolean {
  return base === '%';
}

function whomOf({ behind }: { readonly behind: string }): string | undefined {
  return whom.exec(behind)?.groups?.['whom'];
}
