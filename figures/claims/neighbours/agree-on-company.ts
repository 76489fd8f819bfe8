import { contentWords } from '../words/content-words.ts';
import { cuePattern } from '../words/cue-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import { clauseAt, type Candidate } from '../binding/candidate.ts';
import { isApart } from '../binding/is-apart.ts';
import type { Stated } from '../binding/stated.ts';

/**
 * Whether a number keeps the company that it has in the source: no other number of its sentence is
 * the one that the words speak of, and the number before it is the one it belongs to there.
 */
export function agreeOnCompany(stated: Stated, candidate: Candidate): boolean {
  return (
    !isOfPart(stated, candidate) &&
    !isToldBesideLast(stated, candidate) &&
    !isInOtherClause(stated, candidate) &&
    !isOfOtherListed(stated, candidate)
  );
}

function ownWords({ quantity, scope }: Stated): readonly string[] {
  return subjectWords(contentWords(quantity.segment), scope);
}

const partly = cuePattern('begins a part');

/** 企业7500家，其中规模以上2000家: what only the part is called is not said of the whole. */
function isOfPart(stated: Stated, { cited, sentence: { quantities } }: Candidate): boolean {
  if (partly.test(cited.left)) return false;
  const part = quantities.find(
    ({ left, base, quantity }) =>
      base === cited.base && quantity.start > cited.quantity.start && partly.test(left),
  );
  if (!part) return false;
  const words = foldWords(part.left.slice(part.left.search(partly)));
  const isOnlyOfPart = (said: string) => !isNamed(said, cited.window) && isNamed(said, words);
  return [...ownWords(stated), ...runsOf(stated.quantity.segment)].some(isOnlyOfPart);
}

const run = /(?=(\p{Script=Han}{4}))/gu;

/** 规模以上 is no word, but narrows as one. */
function runsOf(words: string): readonly string[] {
  return [...words.matchAll(run)].map(([, said = '']) => said);
}

/** A、B，分别增长4%和6%: what goes on from the amount of B is B's, by the order of the list. */
function isOfOtherListed(stated: Stated, { cited, sentence }: Candidate): boolean {
  const { last, clause } = stated;
  if (clause.text.includes('分别')) return false;
  const goesOn = last?.sentence === sentence && ownWords(stated).length === 0;
  return goesOn && cited.left.includes('分别') && last.cited.name !== cited.name;
}

/** 救助学生3万人次，发放资金2000万元: the 资金 beside the number before it are others. */
function isToldBesideLast(stated: Stated, { cited, sentence }: Candidate): boolean {
  const { last, quantity } = stated;
  if (last === undefined || last.sentence === sentence || quantity.comparedWith) return false;
  const own = ownWords(stated);
  const next = last.sentence.quantities[last.sentence.quantities.indexOf(last.cited) + 1];
  if (own.length === 0 || next?.base !== cited.base) return false;
  return isApart(next, cited) && own.every((word) => isNamed(word, next.window));
}

/** 13个集群取得成效，有9个集群入围决赛: all that is said of the 13 is said of the 9. */
function isInOtherClause({ clause, scope }: Stated, candidate: Candidate): boolean {
  const { cited, sentence } = candidate;
  if (clause.quantities.length !== 1 || clause.quantities[0]?.comparedWith) return false;
  const words = subjectWords(contentWords(clause.text), scope);
  if (words.length < fewestWords) return false;
  const saysAll = (text: string) => words.every((word) => isNamed(word, text));
  if (saysAll(clauseAt(candidate))) return false;
  return sentence.quantities.some(
    (other) =>
      other.base === cited.base &&
      other.clause !== cited.clause &&
      isApart(other, cited) &&
      saysAll(clauseAt({ cited: other, sentence })),
  );
}

const fewestWords = 3;
