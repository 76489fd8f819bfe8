import { cuePattern, cueWords } from '../words/cue-words.ts';
import { isNamed } from '../words/said-in.ts';
import type { Checked, WordFaultFound } from './fault.ts';

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
    return isDenied(denied, region) ? [] : [undenied(`${word}${denied[0] ?? ''}`)];
  });
}

function undenied(words: string): WordFaultFound {
  return { fault: 'unsupported_negation', words };
}

function isDenied(words: readonly string[], region: string): boolean {
  const bare = region.replace(noDenial, (said) => '　'.repeat(said.length));
  return [...bare.matchAll(denying)].some(({ 0: said, index }) => {
    const [behind = ''] = bare
      .slice(index + said.length, index + said.length + reach)
      .split(/[，,。；;]/u);
    return words.some((word) => isNamed(word, behind));
  });
}
