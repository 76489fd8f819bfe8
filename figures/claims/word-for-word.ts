import { isNoun } from '../../language/words/segment-words.ts';
import { placeFaults } from './place-faults.ts';
import type { BoundNumber } from './binding/bound-number.ts';
import type { Support } from './binding/candidate.ts';
import type { ClauseCheck } from './clause-check.ts';
import type { Source } from './source.ts';
import type { StatedClause } from './stated/statement.ts';
import { unsupportedYears } from './unsupported-years.ts';
import { contentWords } from './words/content-words.ts';
import { cuePattern, cueWords } from './words/cue-words.ts';
import { foldWords } from './words/said-in.ts';

type Around = {
  readonly sources: readonly Source[];
  /** Names that a statement may say at any time: those of the places of its sources. */
  readonly scope: readonly string[];
  /** The clauses before it. */
  readonly checked: readonly ClauseCheck[];
};

/**
 * Checks a clause that a source says word for word, from the beginning of one of its clauses to the
 * end: what is copied needs no reading, which may fail on long names and lists. Its place, year and
 * kind are looked at all the same. Undefined where it is not copied.
 */
export function checkWordForWord(clause: StatedClause, around: Around): ClauseCheck | undefined {
  const support = copiedFrom(clause, around);
  if (!support || !isOfSameKind(clause, support) || !isOfSameSpan(clause, support))
    return undefined;
  if (commands(clause)) return undefined;
  const faults = [
    ...unsupportedYears(clause, { support: [support] }),
    ...placeFaults(clause, [support], clause.text),
  ];
  if (faults.length > 0) return undefined;
  const bound = [...(around.checked.at(-1)?.bound ?? []), ...numbersOf(clause, support)];
  return { clause, faults, doubts: [], insertions: [], support: [support], bound };
}

/** The numbers of a copied clause are those of the source, one by one. */
function numbersOf(clause: StatedClause, support: Support): readonly BoundNumber[] {
  const { sentence, clauses } = support;
  const numbers = sentence.quantities.filter((cited) => clauses.includes(cited.clause));
  return clause.quantities.flatMap((stated, index) => {
    const cited = numbers[index];
    return cited ? [{ stated, clause, candidate: { ...support, cited } }] : [];
  });
}

function copiedFrom(clause: StatedClause, { sources, scope, checked }: Around) {
  const words = bare(clause.text, scope);
  if (words.length < fewestCharacters) return undefined;
  for (const source of sources) {
    for (const sentence of source.sentences) {
      const index = sentence.clauses.findIndex(({ folded }) => bareSource(folded, scope) === words);
      if (index < 0) continue;
      const support = { source, sentence, clauses: [index] };
      if (index === 0 || namesSubject(words) || goesOn(support, checked.at(-1), scope))
        return support;
    }
  }
  return undefined;
}

// Fewer may stand anywhere, of anything: 增长8%.
const fewestCharacters = 6;

/** A clause inside a sentence may lean on the one before it, which is then copied too. */
function goesOn(
  { sentence, clauses }: Support,
  before: ClauseCheck | undefined,
  scope: readonly string[],
): boolean {
  const last = sentence.clauses[(clauses[0] ?? 0) - 1];
  if (!before || !last || before.faults.length + before.doubts.length > 0) return false;
  return bare(before.clause.text, scope) === bareSource(last.folded, scope);
}

/** 同比增长8% begins with no name of a thing, and is of what stands before it. */
function namesSubject(words: string): boolean {
  const [first] = contentWords(words);
  return first !== undefined && words.startsWith(first) && isNoun(first);
}

/** What a report plans is told as planned, and what it looks back on as done. */
function isOfSameKind({ aims }: StatedClause, { source, sentence, clauses }: Support): boolean {
  const rows = sentence.quantities.filter(({ clause }) => clauses.includes(clause));
  const isPlanned =
    source.passage.orientation === 'target' || rows.some(({ row }) => row?.kind === 'target');
  return !isPlanned || aims !== undefined;
}

/** What five years came to is not told of one of them. */
function isOfSameSpan({ years }: StatedClause, { source, sentence, clauses }: Support): boolean {
  const namesOne = years.some(({ period: { first, last } }) => first === last);
  const upTo = sentence.clauses.slice(0, (clauses[0] ?? 0) + 1).map(({ folded }) => folded);
  const words = [...upTo, source.headings].join('\n');
  return !namesOne || !severalYears.test(words);
}

const severalYears = cuePattern('sums up years');

/** What tells its reader to do something may have been planted in a report. */
function commands({ words }: StatedClause): boolean {
  return words.some((word) => word.class === 'instruction');
}

const opening = new RegExp(`^(?:${cueWords('opens')})[，,、:：]?`, 'u');
const year = /^(?:19|20)\d{2}年/u;
const empty = new RegExp(cueWords('says nothing'), 'gu');

const ownPlace = new RegExp(`^${cueWords('is all of the place')}`, 'u');

/** A report says 全市 of its place, which a statement names; but 全市率先 is a rank when added. */
function bareSource(text: string, scope: readonly string[]): string {
  return bare(bare(text, scope).replace(ownPlace, ''), scope);
}

/** The words of a clause without what opens it, its place and year, and words that say nothing. */
function bare(text: string, scope: readonly string[]): string {
  let words = foldWords(text).replace(/[，。；、：！？,.;:!?]+$/u, '');
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(opening, '').replace(year, '');
    const place = scope.find((name) => words.startsWith(foldWords(name)));
    if (place) words = words.slice(foldWords(place).length);
  }
  return words.replace(empty, '');
}
