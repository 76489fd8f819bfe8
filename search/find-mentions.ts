import { normaliseText } from '../language/characters/normalise-text.ts';
import { tokenise } from '../language/words/tokenise.ts';
import type { Library } from '../library/library.ts';
import type { Passage, ReportSummary, Span } from '../library/report.ts';
import type { SearchIndex } from './index/search-index.ts';
import { isOfTitle, tellingSentences, wordsOf } from './rank/score-sentence.ts';
import { wordFound } from './rank/term-coverage.ts';

/** A thing looked for by any of its names, or by the words that it consists of in one clause. */
export type MentionedThing = {
  readonly names: readonly string[];
  /** 生猪 and 出栏 of 生猪出栏, which 生猪年出栏 says too. */
  readonly parts?: readonly string[];
};

/** The sentence of a report that mentions things, all of them together. */
export type Mention = {
  readonly report: ReportSummary;
  readonly passage: Passage;
  readonly sentence: Span;
};

export type MentionParts = {
  readonly library: Pick<Library, 'passagesById'>;
  readonly index: Pick<SearchIndex, 'keywords' | 'rangesOf' | 'reportAt'>;
};

// A report that mentions the things nearly always does so in one of its best passages for them.
const passagesOfEach = 12;

/**
 * The best sentence of each report that says all of the things, in the order of the reports; a
 * report without one says them at most apart, and mentions none.
 *
 * Things named 低空经济, and 无人机 or 航空器, are mentioned by 发展低空经济，支持无人机应用。
 */
export function findMentions(
  things: readonly MentionedThing[],
  reports: readonly ReportSummary[],
  { library, index }: MentionParts,
): readonly Mention[] {
  if (things.length === 0) return [];
  const candidates = index.keywords.searchEach({
    tokens: new Map(
      things
        .flatMap(wordsOfThing)
        .flatMap(tokenise)
        .map((token) => [token, 1]),
    ),
    limit: passagesOfEach,
    ranges: index.rangesOf(reports),
  });
  const held = candidates.filter(({ position }) => mayHold(things, position, index));
  const passages = library.passagesById(
    held.map(({ position }) => index.keywords.ids[position] ?? ''),
  );
  const found = new Map<string, Mention>();
  const known = new Map(reports.map((report) => [report.id, report]));
  for (const passage of passages) {
    const report = known.get(passage.reportId);
    const sentence = sentenceWith(things, passage);
    if (report && sentence && !found.has(report.id))
      found.set(report.id, { report, passage, sentence });
  }
  return reports.flatMap(({ id }) => found.get(id) ?? []);
}

function wordsOfThing({ names, parts = [] }: MentionedThing): readonly string[] {
  return [...names, ...parts];
}

/** By the index alone: whether a passage has a token of each thing. */
function mayHold(
  things: readonly MentionedThing[],
  position: number,
  { keywords }: MentionParts['index'],
): boolean {
  return things.every((thing) =>
    wordsOfThing(thing).some((word) => {
      const tokens = tokenise(word);
      return tokens.length === 0 || tokens.some((token) => keywords.holds(token, position));
    }),
  );
}

/** A sentence that tells of the things, else a heading that names them. */
function sentenceWith(things: readonly MentionedThing[], passage: Passage): Span | undefined {
  const says = (span: Span) => !isOfTitle(passage, span) && saysAll(things, wordsOf(passage, span));
  return tellingSentences(passage).find(says) ?? passage.sentences.find(says);
}

/**
 * Whether a sentence says all of some things; a number is said only whole.
 *
 * `saysAll([{ names: ['冰雪经济'] }], '做强冰雪经济。') // => true`
 */
export function saysAll(things: readonly MentionedThing[], words: string): boolean {
  const text = normaliseText(words);
  const clauses = text.split(/[，；。！？]|[,;](?!\d)/u);
  return things.every(
    ({ names, parts = [] }) =>
      names.some((name) => isSaid(name, text)) ||
      (parts.length > 1 && clauses.some((clause) => parts.every((part) => isSaid(part, clause)))),
  );
}

function isSaid(word: string, text: string): boolean {
  return wordFound(normaliseText(word), text) === 1;
}
