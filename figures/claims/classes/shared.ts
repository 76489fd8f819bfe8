import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

/** Of what is said of several 分别 a part is not told without looking which is whose. */
export function sharedFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  const { text, quantities, words } = clause;
  const isBound = quantities.some(({ base }) => base !== '位');
  if (words.length === 0 || !region.includes('分别') || isBound) return [];
  return text.includes('分别') ? [] : [unsupported('分别')];
}
