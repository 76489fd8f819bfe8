import type { Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { foldWords } from '../words/said-in.ts';

const ofSize = /(?<size>\d[\d.]*\p{Script=Han}{0,4}(?:以上|以下|以内))(?:的)?\p{Script=Han}{2,}/u;

/** 10亿元以上项目投资 is not 项目投资: how large the things are is a part of their name. */
export function agreeOnSize({ text }: Stated, { cited }: Candidate): boolean {
  const size = ofSize.exec(foldWords(cited.left))?.groups?.['size'];
  return size === undefined || foldWords(text).includes(size);
}
