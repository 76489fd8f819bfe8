import { clauseAt, type Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { isNamed } from '../words/said-in.ts';

const items = new RegExp(
  `${cueWords('introduces items')}(?<list>[^，。；：]+、[^，。；]+)。?$`,
  'u',
);

/** 甲、乙、丙3个集群，提升丁、戊2个产业: of a list that the clause of its count gives none is of another's. */
export function agreeOnItems({ clause, quantity }: Stated, candidate: Candidate): boolean {
  const text = clause.text.slice(quantity.quantity.unitEnd - clause.start);
  const list = items.exec(text)?.groups?.['list'];
  if (list === undefined) return true;
  const own = clauseAt(candidate);
  const isOwn = list
    .split(/[、和与及]|以及/u)
    .filter((item) => item !== '')
    .map((item) => contentWords(item).every((word) => isNamed(word, own)));
  return isOwn.filter(Boolean).length < 2 || isOwn.every(Boolean);
}
