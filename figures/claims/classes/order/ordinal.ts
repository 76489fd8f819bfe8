import { contentWords } from '../../words/content-words.ts';
import { spansInDigits } from '../../words/in-digits.ts';
import { isNamed } from '../../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

// What tells one of its kind from others, where it happened or how long it went on.
const kinds = [
  /(?<!\d)\d{1,2}月/gu,
  /第?\d+届/gu,
  /\d+(?:\.\d+)?版/gu,
  /连续\d+(?:多|余)?个?[年月天]/gu,
  /到(?:19|20)\d{2}年/gu,
];

/** 甲3月投产，乙8月投产: the month is that of the clause which says most of the same. */
export function ordinalFaults(checked: Checked): readonly WordFaultFound[] {
  return kinds.flatMap((kind) => {
    const [said] = spansInDigits(checked.clause.text).match(kind) ?? [];
    return said !== undefined && isOfOther(said, kind, checked) ? [unsupported(said)] : [];
  });
}

function isOfOther(said: string, kind: RegExp, { clause: { text }, region }: Checked): boolean {
  const words = contentWords(text);
  const told = spansInDigits(region)
    .split(/[\n，,；;。、]/u)
    .map((part) => ({
      names: part.match(kind) ?? [],
      count: words.filter((word) => isNamed(word, part)).length,
    }))
    .filter(({ names }) => names.length > 0);
  const most = Math.max(...told.map(({ count }) => count));
  const best = told.filter(({ count }) => count === most && count > 0);
  return best.length > 0 && !best.some(({ names }) => names.some((one) => one === said));
}
