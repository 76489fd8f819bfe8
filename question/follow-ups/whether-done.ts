import type { Slots } from '../slots/slots.ts';
import { wordsMeaning } from './follow-up-words.ts';

/** 完成没有, 达到目标了吗: a target is held against what came of it. */
export function asksWhetherDone({ text, cues }: Slots): boolean {
  return (
    done.test(text) || cues.some(({ slot, value }) => slot === 'compare' && value === 'completion')
  );
}

const done = new RegExp(wordsMeaning('done'), 'u');
