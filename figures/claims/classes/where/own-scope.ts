import { cueWords } from '../../words/cue-words.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

const scope = new RegExp(cueWords('is all of the place'), 'gu');

/** 荣登全市红榜 is not 荣登全省红榜: a place that is told as a whole is the one that the report tells. */
export function ownScopeFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const told: readonly string[] = region.match(scope) ?? [];
  if (told.length === 0) return [];
  return (text.match(scope) ?? [])
    .filter((one) => !told.includes(one))
    .map((words) => ({ fault: 'wrong_place', words }));
}
