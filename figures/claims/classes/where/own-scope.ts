import { cueWords } from '../../words/cue-words.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

const scope = new RegExp(cueWords('is all of the place'), 'gu');
const shareOfThem =
  /(?<!\d|\.)(?:\d+(?:\.\d+)?%|百分之[〇零一二三四五六七八九十百]+)的?(?<whom>\p{Script=Han}{2})/gu;

/** 荣登全市红榜 is not 荣登全省红榜: a place that is told as a whole is the one that the report tells. */
export function ownScopeFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const told: readonly string[] = region.match(scope) ?? [];
  if (told.length === 0) return [];
  return (text.match(scope) ?? [])
    .filter((one) => !told.includes(one))
    .map((words) => ({ fault: 'wrong_place', words }));
}

/** 60%的职工增加了工资 is not told of all 职工. */
export function shareOfAllFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  return [...region.matchAll(shareOfThem)].flatMap(
    ({ 0: words, groups }): readonly WordFaultFound[] => {
      const whom = groups?.['whom'] ?? '';
      const isLeftOut = text.includes(whom) && !/[%％成]|百分之|分之/u.test(text);
      return isLeftOut ? [{ fault: 'denied_in_source', words }] : [];
    },
  );
}
