import { leadOf, type SourceQuantity, type SourceSentence } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { isNamed, isSaidWhole } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';
import { isComparable } from './is-comparable.ts';
import { wordsLeftOut } from './words-left-out.ts';

/** Whether a number of the sources is of what is said of the stated one. */
export type NameAgreement = {
  /** The words by which it is another's; empty where it is the same. */
  readonly foreign: readonly string[];
  /** Whether it may be the same all the same, in other words. */
  readonly isOpen: boolean;
  /** How many of the words that say whose it is stand at it, 0 to 1. */
  readonly share: number;
};

/** The names agree where one listed indicator is both's, or all words that say whose it is stand at the number. */
export function agreeOnName(stated: Stated, candidate: Candidate): NameAgreement {
  const { cited, sentence } = candidate;
  const { indicator } = stated.quantity;
  if (isOneOfAlike(cited, sentence)) return { foreign: ['分别'], isOpen: false, share: 0 };
  const words = subjectOf(stated);
  const share = shareNamed(words, candidate);
  if (stated.quantity.comparedWith)
    return { foreign: isComparable(stated, candidate) ? [] : ['?'], isOpen: false, share };
  if (indicator !== undefined && cited.indicator !== undefined)
    return { foreign: indicator === cited.indicator ? [] : [indicator], isOpen: false, share };
  const isUnnamed = indicator !== undefined && !isSaidWhole(indicator.toLowerCase(), cited.window);
  const foreign = isUnnamed ? [indicator] : foreignInWords(words, stated, candidate);
  // What is taken over from the question or the clause before has to stand there.
  return { foreign, isOpen: ownWords(stated).length > 0, share };
}

/** How many of some words stand at a number or in what leads to it, 0 to 1. */
export function shareNamed(words: readonly string[], candidate: Candidate): number {
  const around = wordsAround(candidate);
  return words.length === 0
    ? 0
    : words.filter((word) => isNamed(word, around)).length / words.length;
}

/** Of a list (A、B分别增长4%、6%) each number has a name of its own. */
export function subjectOf(stated: Stated): readonly string[] {
  const own = ownWords(stated);
  return own.length > 0 ? own : subjectWords(stated.inherited, stated.scope);
}

function ownWords({ quantity, scope }: Stated): readonly string[] {
  const said = quantity.segment.includes('分别') ? quantity.name : quantity.segment;
  return subjectWords(contentWords(said), scope);
}

function foreignInWords(
  words: readonly string[],
  { text }: Stated,
  candidate: Candidate,
): readonly string[] {
  const window = windowOf(candidate);
  if (!words.some((word) => isNamed(word, window))) return words.length > 0 ? words : ['?'];
  const leftOut = wordsLeftOut(candidate, text);
  if (leftOut.length > 0) return leftOut;
  const around = wordsAround(candidate);
  return words.filter((word) => !isNamed(word, around));
}

/** What may name a number: its own words, clauses without a number beside it, and what leads to it. */
function wordsAround(candidate: Candidate): string {
  const { sentence, source, clauses, cited } = candidate;
  // A rank is of what stands at it: 总产量居第4位，实现单产增长.
  const open = (cited.base === '位' ? [] : clauses)
    .filter((index) => sentence.quantities.every(({ clause }) => clause !== index))
    .map((index) => sentence.clauses[index]?.folded ?? '');
  return [windowOf(candidate), saidOfAll(candidate), ...open, leadOf(sentence), source.heads].join(
    '\n',
  );
}

const ofAll = new RegExp(`${cueWords('says of the whole')}[^，。；,.;\\d]*[，。；,.;]?$`, 'u');

/** 585件建议和583件提案全部办结: what the end of a clause says of all its numbers. */
function saidOfAll(candidate: Candidate): string {
  return ofAll.exec(clauseAt(candidate))?.[0] ?? '';
}

const leansBack = new RegExp(`^${cueWords('is told of what stands before it')}`, 'u');

/** The words at a number, and where they lean on the number before it (总规模, 占…), those at that one. */
function windowOf({ cited, sentence: { quantities } }: Candidate): string {
  let at = quantities.indexOf(cited);
  const windows = [cited.window];
  while (at > 0 && leansBack.test(quantities[at]?.name ?? ''))
    windows.push(quantities[--at]?.window ?? '');
  return windows.join('\n');
}

/** Of numbers that are said 分别 of things under one name nobody knows which is whose. */
function isOneOfAlike(cited: SourceQuantity, { clauses, quantities }: SourceSentence): boolean {
  if (!(clauses[cited.clause]?.folded ?? '').includes('分别')) return false;
  return quantities.some(
    (other) =>
      other !== cited &&
      other.clause === cited.clause &&
      other.base === cited.base &&
      other.name === cited.name,
  );
}
