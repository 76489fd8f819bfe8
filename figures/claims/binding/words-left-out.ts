import { isNoun, namesThing } from '../../../language/words/segment-words.ts';
import { comparisonOf } from '../../../language/words/word-tables.ts';
import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';
import { clauseAt, type Candidate } from './candidate.ts';

// What a name ends with says what is measured: a share, a rate, an index.
const measured = new RegExp(`${cueWords('says what is measured')}$`, 'u');

/** 投资、产量两项数据: the last of what is summed up is not all that the name is of. */
const summedUp = /^[^，。]*(?<![第])[\d两二三四五六七八九十]+[项大类个](?=.)/u;

const namesIncrease = new RegExp(`^${cueWords('is what was added')}$`, 'u');

/**
 * The words of a name that a statement may not leave out: 长江流域国考断面 are not all 国考断面, a
 * 贡献率 is no share, and of a list (分别) every name counts.
 */
export function wordsLeftOut(candidate: Candidate, text: string): readonly string[] {
  // 占自然保护地总面积比重: the whole is as much of the name as the part, and 增量 is no whole amount.
  const isShare = /占./u.test(candidate.cited.name);
  const allCount = clauseAt(candidate).includes('分别') || isShare;
  return wordsOfName(candidate, isShare)
    .filter((word, index) => allCount || (index === 0 && isNoun(word)) || measured.test(word))
    .filter(isUnsaidIn(text));
}

const addsNothing = new RegExp(`^${cueWords('adds nothing to a name')}$`, 'u');

/** Those by which it is the name of less than what is stated: 一般性支出 is a part of 支出. */
export function narrowingWordsLeftOut(candidate: Candidate, text: string): readonly string[] {
  const own = clauseAt(candidate);
  return wordsOfName(candidate, candidate.cited.base === '位')
    .filter((word) => word.length > 1 && namesThing(word) && !addsNothing.test(word))
    .filter((word) => own.includes(foldWords(word)))
    .filter(isUnsaidIn(text));
}

/** Words that compare are no part of it, but of a share or a rank that is held in an increase. */
function wordsOfName({ cited }: Candidate, ofIncrease: boolean): readonly string[] {
  if (cited.indicator !== undefined) return [];
  return contentWords(cited.name.replace(summedUp, '')).filter(
    (word) => comparisonOf(word) === undefined || (ofIncrease && namesIncrease.test(word)),
  );
}

function isUnsaidIn(text: string): (word: string) => boolean {
  const folded = foldWords(text);
  return (word) => !isNamed(word, folded);
}
