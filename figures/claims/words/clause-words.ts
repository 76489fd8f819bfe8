import { namesThing } from '../../../language/words/segment-words.ts';
import { wordClass, type WordClass } from '../../../language/words/word-tables.ts';
import { clauseAt, type Candidate, type Support } from '../binding/candidate.ts';
import { leadOf, type Source } from '../source.ts';
import type { StatedClause, StatementContext } from '../stated/statement.ts';
import { claims, contentWords } from './content-words.ts';
import { cuePattern, cueWords } from './cue-words.ts';
import { unitsSaying } from './measure-nouns.ts';
import { foldWords, isSaid } from './said-in.ts';

const nation = ['我国', '全国', '中国', '国家'];

/** Names of the places that the sources are of, which a statement may say at any time. */
export function scopeOf(
  sources: readonly Source[],
  { places }: StatementContext,
): readonly string[] {
  const ofReports = sources.flatMap(({ report }) => [report.region, ...report.regionPath]);
  const ofNation = sources.some(({ report }) => report.region === '全国') ? nation : [];
  return [...ofReports, ...ofNation, ...places].filter((name) => name !== '');
}

const isWhole = new RegExp(`^${cueWords('is whole')}$`, 'u');

/** The words of a clause that its support has to say. */
export function wordsToSupport(clause: StatedClause, scope: readonly string[]): readonly string[] {
  return (
    clause.words
      .filter(({ word, class: of }) => claims(word) && of !== 'negation' && of !== 'instruction')
      .map(({ word }) => word)
      // Of what all is said is looked at by whole.ts.
      .filter((word) => !isWhole.test(word))
      .filter((word) => !scope.some((one) => one.includes(word)))
  );
}

/** Words beside numbers may stand in the same part of a sentence, in what leads to it, or in the name that a number was found under. */
export function unsaidAtNumbers(
  words: readonly string[],
  bound: readonly (Support & { readonly cited?: Candidate['cited'] })[],
  names: readonly string[],
): readonly string[] {
  const region = bound
    .flatMap(({ source, sentence, clauses, cited }) => [
      ...clauses
        .map((index) => ({ index, folded: sentence.clauses[index]?.folded ?? '' }))
        .filter(({ index, folded }) => !cited || index <= cited.clause || goesOn(folded, words))
        .map(({ folded }) => folded),
      leadOf(sentence),
      source.heads,
    ])
    .concat(names.map(foldWords))
    .join('\n');
  return words.filter((word) => !isSaid(word, region) && !isSaidByUnit(word, region));
}

/** 办好甲，筹备乙: what a later clause does with its own is not done by the one before. */
function goesOn(clause: string, words: readonly string[]): boolean {
  const first = contentWords(clause).find((word) => word.length > 1);
  if (first === undefined || namesThing(first)) return true;
  return words.some((word) => isSaid(word, first) || isSaid(first, word));
}

/** What a unit says by itself: 造林6万亩 says 造林面积. */
function isSaidByUnit(word: string, text: string): boolean {
  return unitsSaying(word).some((unit) => text.includes(unit));
}

const graveClasses: ReadonlySet<WordClass | undefined> = new Set(['cause', 'superlative']);

const ends = new RegExp(`^${cueWords('ends')}$`, 'u');

/** A cause, a rank or the end of a thing is never said in other words. */
export function isGrave(word: string): boolean {
  return graveClasses.has(wordClass(word)) || ends.test(word);
}

/** 华南 of 华南、西南和西北: a thing of a list is there or not. */
export function isListed(word: string, text: string): boolean {
  const at = text.indexOf(word);
  const [before = '', behind = ''] = [text[at - 1], text[at + word.length]];
  return at >= 0 && (before === '、' || behind === '、') && !/\d/u.test(word);
}

const cameAbout = new RegExp(`^${cueWords('came about')}$`, 'u');
const isUnderWay = cuePattern('is under way');

/** Whether a word only says that numbers came about, as those of a report that looks back did. */
export function isOnlyDone(word: string, bound: readonly Candidate[]): boolean {
  return cameAbout.test(word) && bound.length > 0 && bound.every(isResult);
}

function isResult(candidate: Candidate): boolean {
  const { cited, source } = candidate;
  if (isUnderWay.test(clauseAt(candidate))) return false;
  return cited.row ? cited.row.kind !== 'target' : source.passage.orientation === 'result';
}
