import { cuePattern, cueWords } from '../../words/cue-words.ts';
import { foldWords, isNamed } from '../../words/said-in.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

const noDenial = new RegExp(cueWords('only seems to deny'), 'gu');
const denying = new RegExp(cueWords('denies'), 'gu');
// Ending something is an act of its own, which the source has to tell.
const ends = cuePattern('ends');
const reach = 12;
const wordsDenied = 3;

/** A negation wants one in the source, before one of the words that it denies. */
export function negationFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  // 没有，… answers a question, and what follows says why.
  if (clause.words.length === 1) return [];
  return clause.words.flatMap(({ word, class: of }, index): readonly WordFaultFound[] => {
    if (of !== 'negation' || word.search(noDenial) >= 0) return [];
    if (ends.test(word)) return isNamed(word, region) ? [] : [undenied(word)];
    const denied = clause.words
      .slice(index + 1)
      .filter((one) => one.word.length > 1 && one.class !== 'negation')
      .slice(0, wordsDenied)
      .map((one) => one.word);
    return isDenied(denied, region, foldWords(clause.text))
      ? []
      : [undenied(`${word}${denied[0] ?? ''}`)];
  });
}

function undenied(words: string): WordFaultFound {
  return { fault: 'unsupported_negation', words };
}

function isDenied(words: readonly string[], region: string, text: string): boolean {
  const bare = region.replace(noDenial, (said) => '　'.repeat(said.length));
  return [...bare.matchAll(denying)].some(({ 0: said, index }) => {
    const [behind = ''] = bare
      .slice(index + said.length, index + said.length + reach)
      .split(/[，,。；;]/u);
    return words.some((word) => isNamed(word, behind)) && !isWider(words, behind, text);
  });
}

const thatThereIs = new RegExp(`^${cueWords('says that there is')}$`, 'u');

/** 未发生事故 denies more than 未发生重大事故: what narrows the thing denied may not be left out. */
function isWider([verb = '', ...things]: readonly string[], behind: string, text: string): boolean {
  if (!thatThereIs.test(verb) || !behind.startsWith(verb)) return false;
  const [first] = things.map((word) => behind.indexOf(word)).filter((at) => at >= 0);
  const narrowing = behind.slice(verb.length, first ?? verb.length);
  return narrowing !== '' && !text.includes(narrowing);
}
