import { contentWords } from '../words/content-words.ts';
import { foldWords } from '../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const fewestWords = 2;
const separators = /[\n、，,；;：:。]/u;
// 化工和医药 are two, and numbers are bound one by one.
const isOne = (part: string) => !/[\d和与及]/u.test(part);

/** 以水电为主、火电为辅 is not 以火电为主、水电为辅: what a part of a list says together stands together. */
export function partsOfListFaults({
  clause: { text },
  region,
}: Checked): readonly WordFaultFound[] {
  const parts = text.split(separators);
  // Behind 分别 the order of two lists tells what belongs together: see respectively.ts.
  if (parts.length < 3 || text.includes('分别')) return [];
  const told = region.split(separators);
  return parts.filter(isOne).flatMap((part): readonly WordFaultFound[] => {
    const words = contentWords(part)
      .filter((word) => word.length > 1)
      .map(foldWords);
    const isTornUp =
      words.length >= fewestWords &&
      words.every((word) => region.includes(word)) &&
      !told.some((one) => words.every((word) => one.includes(word)));
    return isTornUp ? [unsupported(part)] : [];
  });
}
