import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { isNoun } from '../../../language/words/segment-words.ts';
import type { Slots } from '../../slots/slots.ts';
import { runsAsked, type RunAsked } from './words-asked.ts';

const asking = readTable(new URL('./words-of-asking-reports.tsv', import.meta.url), [
  ...(['where', 'words', 'example'] as const),
]);
const askingAt = (where: 'any' | 'start' | 'whole') =>
  anyOf(asking.filter((row) => row.where === where).flatMap(({ words }) => wordsOf(words)));
const askingWords = new RegExp(
  String.raw`${askingAt('any')}|(?<![^\s])(?:${askingAt('start')})|(?<![^\s])(?:${askingAt('whole')})(?![^\s])`,
  'gu',
);

const sameWords = readTable(new URL('./words-of-being-the-same.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]).flatMap(({ words }) => wordsOf(words));
const same = new RegExp(String.raw`^[\s(（,、]*(?:${anyOf(sameWords)})\s*$`, 'u');

/** 统计局的人问: only says who asks. */
const address = /^[^:,。?]{0,14}(?:问|请教|想知道|想了解|想查|来电)(?:我|一下)?[:,]/u;

/**
 * What reports are asked for telling: each thing in words of its own, two names of one thing with
 * a / between them, and nothing that only tells of the asking.
 *
 * `thingsTold(slots of 手头的报告里哪几份写了长护险也就是长期护理保险) // => '长护险/长期护理保险'`
 */
export function thingsTold(slots: Slots): string {
  const from = address.exec(slots.text)?.[0].length ?? 0;
  const runs = runsAsked(slots).filter(({ start }) => start >= from);
  const told = (runs.length > 0 ? runs : runsAsked(slots)).flatMap(withoutAsking);
  return told.reduce<readonly Named[]>(withRun(slots.text), []).map(namesOf).join(' ');
}

/** What one run leaves without the words that only ask. */
function withoutAsking({ start, words }: RunAsked): readonly RunAsked[] {
  const blank = (text: string) => text.replace(askingWords, (word) => ' '.repeat(word.length));
  const left = blank(blank(words));
  return [...left.matchAll(/\S+/gu)]
    .filter(([piece]) => piece.length > 1)
    .map(({ 0: piece, index }) => ({ start: start + index, words: piece }));
}

/** Whether a word only tells of the asking: `onlyAsks('记得') // => true` */
export function onlyAsks(word: string): boolean {
  return word.replace(askingWords, '').length === 0;
}

/** One thing: the runs that name it. */
type Named = readonly RunAsked[];

function withRun(text: string) {
  return (things: readonly Named[], run: RunAsked): readonly Named[] => {
    const at = things.findIndex((names) => names.some((name) => isSame(name, run, text)));
    if (at < 0) return [...things, [run]];
    return things.map((names, index) => (index === at ? [...names, run] : names));
  };
}

/** 长护险也就是长期护理保险; of 三鹿奶粉出事后,谁写了问题奶粉 the noun told of twice is one thing. */
function isSame(before: RunAsked, run: RunAsked, text: string): boolean {
  const between = text.slice(before.start + before.words.length, run.start);
  if (same.test(between)) return true;
  const isLater = /[,。;]/u.test(between) && !/[、和与及又]/u.test(between);
  return isLater && endsAlike(before.words, run.words);
}

/** Whether both end in the same noun: 三鹿奶粉, 问题奶粉. */
function endsAlike(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length);
  const same = Array.from({ length: most }, (_, at) => one.slice(one.length - most + at)).find(
    (end) => other.endsWith(end),
  );
  return same !== undefined && same.length > 1 && isNoun(same);
}

function namesOf(names: Named): string {
  return [...new Set(names.map(({ words }) => words))].join('/');
}
