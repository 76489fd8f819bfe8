import { clauseAt, type Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { contentWords } from '../words/content-words.ts';
import { isDeed } from '../words/deed-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';

/** 新建、改扩建学校30所: what was done in two ways with all of them was not done in one. */
export function agreeOnAllDeeds({ text }: Stated, candidate: Candidate): boolean {
  const said = foldWords(text);
  return deedsTogether(clauseAt(candidate)).every((deeds) => {
    const named = deeds.filter((deed) => isNamed(deed, said));
    return named.length === 0 || named.length === deeds.length;
  });
}

/** `deedsTogether('新建、改扩建学校30所') // => [['新建', '改扩建']]` */
function deedsTogether(clause: string): readonly (readonly string[])[] {
  const parts = clause.split(/[、和与及]/u).map((part) => contentWords(part));
  return parts.slice(1).flatMap((words, index): readonly (readonly string[])[] => {
    const deeds = [parts[index]?.at(-1), words[0]].filter((word) => word !== undefined);
    return deeds.length === 2 && deeds.every(isDeed) ? [deeds] : [];
  });
}
