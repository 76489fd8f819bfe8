import { readTable, wordsOf } from '../../../language/read-table.ts';
import { itemSeries } from '../../../language/sentences/item-series.ts';
import { splitSentences } from '../../../language/sentences/split-sentences.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Report, Span } from '../../../library/report.ts';

const rows = readTable(new URL('./shortcoming-words.tsv', import.meta.url), [
  ...(['class', 'words', 'example'] as const),
]);
const wordsFor = (name: string) =>
  rows.filter((row) => row.class === name).flatMap(({ words }) => wordsOf(words));
const fault = new RegExp(anyOf(wordsFor('fault')), 'gu');
const own = new RegExp(anyOf(wordsFor('own')), 'gu');
const weak = new RegExp(anyOf(wordsFor('weak')), 'gu');
const still = new RegExp(`${anyOf(wordsFor('still'))}(?:存在|面临|有)`, 'u');
const ends = new RegExp(`^${anyOf(wordsFor('ends'))}`, 'u');

const fewestWords = 3;
const fewestOutright = 2;
const fewestItems = 2;

/**
 * What a report says it has not done well: the parts of what follows 我们也清醒地看到，还存在不少问题, to
 * the end of its paragraph. Undefined where it says no such thing.
 */
export function shortcomingsRun({ text }: Pick<Report, 'text'>): readonly Span[] | undefined {
  const openings = splitSentences(text, { start: 0, end: text.length })
    .map((sentence) => ({ sentence, said: openingIn(text.slice(sentence.start, sentence.end)) }))
    .flatMap(({ sentence, said }) =>
      said ? [{ from: sentence.start + said.length, worth: said.worth }] : [],
    )
    .toSorted((a, b) => b.worth - a.worth);
  const runs = openings.map(({ from }) => partsBehind(text, from));
  return runs.find(({ length }) => length >= fewestItems);
}

/** Whether a sentence begins to tell what was not done well: its list is no answer to anything else. */
export function tellsShortcomings(sentence: string): boolean {
  return openingIn(sentence) !== undefined;
}

type Opening = { readonly length: number; readonly worth: number };

/** The words of a sentence that say that there are shortcomings, where it says so outright. */
function openingIn(sentence: string): Opening | undefined {
  const words = leadOf(sentence);
  const faults = new Set(words.match(fault)).size;
  const owns = new Set(words.match(own)).size;
  const worth = faults + owns;
  if (seen.test(words) && tellsWeakness(sentence.slice(words.length)))
    return { length: words.length, worth };
  if (owns === 0 || (faults === 0 && !seen.test(words))) return undefined;
  return worth < fewestIn(words, faults) ? undefined : { length: words.length, worth };
}

const seen = /认识到|看到|意识到/u;

/** To the colon or stop behind which they are told; 也清醒地看到，… tells them itself. */
function leadOf(sentence: string): string {
  const toColon = /^[^：:；。]*?(?:认识到|看到|意识到)[^：:；。]*[：:。]/u.exec(sentence)?.[0];
  const toComma = /^[^：:；。]*?(?:认识到|看到|意识到)[，,]?/u.exec(sentence)?.[0];
  return toColon ?? toComma ?? /^[^：:；。]*[：:。]?/u.exec(sentence)?.[0] ?? '';
}

/** 也要看到不足：… and 还存在一些问题，主要表现在：… say it outright with few words. */
function fewestIn(words: string, faults: number): number {
  const isOutright = (seen.test(words) && faults > 0) || still.test(words);
  return isOutright && /[：:]$/u.test(words) ? fewestOutright : fewestWords;
}

// Words of different weaknesses, not one that is told of.
const fewestWeak = 3;

function tellsWeakness(words: string): boolean {
  return new Set(words.match(weak)).size >= fewestWeak;
}

/** The parts behind it in the same paragraph: numbered, between semicolons, or sentence by sentence. */
function partsBehind(text: string, from: number): readonly Span[] {
  const rest = text.slice(from);
  const paragraph = rest.search(/\S/u) > 1 ? rest.trimStart() : rest;
  const start = from + rest.indexOf(paragraph);
  const lineEnd = text.indexOf('\n', start + 1);
  const stretch = { start, end: lineEnd < 0 ? text.length : lineEnd };
  const numbered = itemSeries(text, from);
  if (numbered.length >= fewestItems) return numbered;
  const sentences = untilClosing(text, splitSentences(text, stretch));
  const parts = sentences.flatMap((sentence) => divided(text, sentence));
  const [only, another] = parts;
  return only && !another ? clausesOf(text, only) : parts;
}

/** One sentence without semicolons tells them clause by clause. */
function clausesOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/(?:[^，,]|(?<=\d),(?=\d))+/gu)].map(
    ({ 0: clause, index }) => ({ start: start + index, end: start + index + clause.length }),
  );
}

function untilClosing(text: string, sentences: readonly Span[]): readonly Span[] {
  const last = sentences.findIndex(({ start, end }) => ends.test(text.slice(start, end)));
  return last < 0 ? sentences : sentences.slice(0, last);
}

const leadIn =
  /^(?:主要是|主要有|主要表现(?:在|为)|具体是|表现在|另?一方面|此外|同时|另外)[，：:,]?\s*/u;

function divided(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^；;。！]+/gu)].flatMap(({ 0: part, index }) => {
    const lead = leadIn.exec(part)?.[0].length ?? 0;
    const said = part.slice(lead).trim();
    const at = start + index + part.indexOf(said, lead);
    return said === '' ? [] : [{ start: at, end: at + said.length }];
  });
}
