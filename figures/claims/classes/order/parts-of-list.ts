import { contentWords } from '../../words/content-words.ts';
import { foldWords } from '../../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

const fewestWords = 2;
const fewestItems = 3;
const separators = /[\n、，,；;：:。]/u;
// 化工和医药 are two, and numbers are bound one by one.
const isOne = (part: string) => !/[\d和与及]/u.test(part);

/** 以水电为主、火电为辅 is not 以火电为主、水电为辅: what a part of a list says together stands together. */
export function partsOfListFaults(checked: Checked): readonly WordFaultFound[] {
  const { clause, region } = checked;
  const parts = clause.text.split(separators);
  // Behind 分别 the order of two lists tells what belongs together: see respectively.ts.
  if (parts.length < 3 || clause.text.includes('分别')) return [];
  const told = region.split(separators);
  const torn = parts.filter(isOne).flatMap((part): readonly WordFaultFound[] => {
    const words = contentWords(part)
      .filter((word) => word.length > 1)
      .map(foldWords);
    const isTornUp =
      words.length >= fewestWords &&
      words.every((word) => region.includes(word)) &&
      !told.some((one) => words.every((word) => one.includes(word)));
    return isTornUp ? [unsupported(part)] : [];
  });
  return [...torn, ...addedItems(checked)];
}

const headLength = 2;

/** 服务政府、法治政府、数字政府: of things of one kind none is added whose own word is no claim elsewhere. */
function addedItems({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const items = foldWords(text)
    .replace(/[，。；]$/u, '')
    .split(/[、和与及]/u);
  const head = items.at(-1)?.slice(-headLength) ?? '';
  const ofKind = items.slice(1).filter((item) => item.endsWith(head) && item.length > headLength);
  if (ofKind.length < fewestItems - 1 || !/^\p{Script=Han}{2}$/u.test(head)) return [];
  return ofKind.filter((item) => !region.includes(item)).map(unsupported);
}
