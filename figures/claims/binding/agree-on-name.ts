import { leadOf, type SourceQuantity, type SourceSentence } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { unitsSaying } from '../words/measure-nouns.ts';
import { rankScope } from '../words/rank-scope.ts';
import { isNoun, namesThing } from '../../../language/words/segment-words.ts';
import { foldWords, isNamed, isSaidWhole } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import { wordsInFront, type Stated } from './stated.ts';
import { isComparable } from './is-comparable.ts';
import { narrowingWordsLeftOut, wordsLeftOut } from './words-left-out.ts';

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
  const bare = foreignOfBare(stated, candidate);
  if (bare) return { foreign: bare, isOpen: false, share: bare.length === 0 ? 1 : share };
  if (indicator !== undefined && cited.indicator !== undefined)
    return { foreign: indicator === cited.indicator ? [] : [indicator], isOpen: false, share };
  return { ...agreeOnWords(stated, candidate, words), share };
}

function agreeOnWords(
  stated: Stated,
  candidate: Candidate,
  words: readonly string[],
): Omit<NameAgreement, 'share'> {
  const { indicator } = stated.quantity;
  // What is taken over from the question or the clause before has to stand there.
  const isOpen = ownWords(stated).length > 0;
  if (indicator !== undefined && !isSaidWhole(indicator.toLowerCase(), candidate.cited.window))
    return { foreign: [indicator], isOpen };
  const narrowing = narrowingWordsLeftOut(candidate, stated.text);
  if (narrowing.length > 0 && words.length > 0) return { foreign: narrowing, isOpen: false };
  return { foreign: foreignInWords(words, candidate, stated.text), isOpen };
}

/** Of a number without words of its own that goes on with the one before it; undefined for others. */
function foreignOfBare(stated: Stated, candidate: Candidate): readonly string[] | undefined {
  if (ownWords(stated).length > 0) return undefined;
  if (isBesideLast(stated, candidate)) return [];
  if (!turnsToAmount(stated)) return undefined;
  return foreignInWords(subjectOf(stated), candidate, stated.text);
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
  if (own.length > 0) return own;
  const inherited = subjectWords(stated.inherited, stated.scope);
  return turnsToAmount(stated) ? inherited.filter((word) => !gained.test(word)) : inherited;
}

const gained = cuePattern('is gained');
const inAll = cuePattern('tells all there are');

/** 新增30家，总数达到90家 and 共有90家，比上年新增30家: of the same things, other numbers. */
function turnsToAmount({ quantity: { segment } }: Stated): boolean {
  return inAll.test(segment) || gained.test(segment);
}

/** 290天，比上年多19天: a bare number is the one that stands beside the last in the source, and says nothing of its own there. */
function isBesideLast({ last }: Stated, { cited, sentence }: Candidate): boolean {
  if (last?.sentence !== sentence) return false;
  const { quantities } = sentence;
  if (quantities.indexOf(cited) !== quantities.indexOf(last.cited) + 1) return false;
  return subjectWords(contentWords(cited.gap), []).every((word) => unitsSaying(word).length > 0);
}

/** The words that a number does not take over from others. */
export function ownWords(stated: Stated): readonly string[] {
  const { quantity, scope } = stated;
  const words = contentWords(isListed(stated) ? quantity.name : quantity.segment);
  // Among whom a rank is held is looked at by agree-on-rank.ts.
  const isScope = (word: string) => quantity.base === '位' && rankScope(word) !== undefined;
  return subjectWords(words, scope).filter((word) => !isScope(word));
}

/** Of 投资和消费分别增长8%和14.4% neither number has all the words before it for its own. */
function isListed(stated: Stated): boolean {
  const { segment, name } = stated.quantity;
  if (segment.includes('分别')) return true;
  const isBare = contentWords(segment).length === 0;
  return isBare && name !== '' && /分别[^，。；]*$/u.test(wordsInFront(stated));
}

function foreignInWords(
  words: readonly string[],
  candidate: Candidate,
  text: string,
): readonly string[] {
  const window = windowOf(candidate);
  if (!words.some((word) => isNamed(word, window))) return words.length > 0 ? words : ['?'];
  const leftOut = wordsLeftOut(candidate, text);
  if (leftOut.length > 0) return leftOut;
  // 4A景区 are none of 5A, whatever another clause says.
  const grades = words.filter((word) => /^\d/u.test(word) && !isNamed(word, window));
  if (grades.length > 0) return grades;
  const ofOther = wordsOfOtherClause(words, candidate, text);
  if (ofOther.length > 0) return ofOther;
  const around = wordsAround(candidate);
  return words.filter((word) => !isNamed(word, around));
}

/** 完成债务化解任务，平台压降85%: a number that names its own thing is not of what stands in another clause. */
function wordsOfOtherClause(
  words: readonly string[],
  candidate: Candidate,
  text: string,
): readonly string[] {
  const things = contentWords(candidate.cited.name).filter(isNoun);
  const folded = foldWords(text);
  if (things.length === 0 || things.some((word) => isNamed(word, folded))) return [];
  const near = [windowOf(candidate), saidOfAll(candidate), leadOf(candidate.sentence)].join('\n');
  const heads = `${near}\n${candidate.source.heads}`;
  return words.filter((word) => namesThing(word) && !isNamed(word, heads));
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
  while (at > 0 && leansOnNumberBefore(quantities[at]))
    windows.push(quantities[--at]?.window ?? '');
  return windows.join('\n');
}

/** 由全国第12位上升到第8位: a rank without a name of its own is of what stands before it. */
function leansOnNumberBefore(one: SourceQuantity | undefined): boolean {
  if (leansBack.test(one?.name ?? '')) return true;
  return one?.base === '位' && !one.listed && /^[由从]/u.test(one.left) && !saysWhose(one.left);
}

function saysWhose(words: string): boolean {
  return subjectWords(contentWords(words), ['全国', '全省', '世界', '全球']).length > 0;
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
