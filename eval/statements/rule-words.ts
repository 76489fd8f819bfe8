import { readFileSync } from 'node:fs';

/** What a word of `rule-words.tsv` tells of the clause that it stands in; `plain` hides a `not`, `no-side` a `higher` or `lower`; sections look back or ahead; `told-back` says of what was done that it was done; a `frame` says nothing of the matter. */
export type Sense =
  | 'target'
  | 'result'
  | 'not'
  | 'plain'
  | 'higher'
  | 'lower'
  | 'no-side'
  | 'past'
  | 'yes'
  | 'no'
  | 'section-back'
  | 'section-ahead'
  | 'told-back'
  | 'five-years-back'
  | 'five-years-ahead'
  | 'frame';

export type RuleWord = { readonly sense: Sense; readonly word: string; readonly example: string };

let read: readonly RuleWord[] | undefined;

/** The words by which evaluation reads what is said of a number: its own list, not the product's. */
export function ruleWords(): readonly RuleWord[] {
  read ??= readFileSync(new URL('./rule-words.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [sense = '', word = '', example = ''] = line.split('\t');
      return { sense: sense as Sense, word, example };
    });
  return read;
}

const patterns = new Map<Sense, RegExp>();

/** A pattern of all words of a sense, longer ones first, so that 不是 is not read as 是. */
export function wordsOf(sense: Sense): RegExp {
  const known = patterns.get(sense) ?? patternOf(sense);
  patterns.set(sense, known);
  return known;
}

function patternOf(sense: Sense): RegExp {
  const words = ruleWords().filter((each) => each.sense === sense);
  const longestFirst = words.map(({ word }) => word).toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.join('|'), 'gu');
}
