import { coreName } from '../../../../figures/core-name.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { readTable } from '../../../../language/read-table.ts';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { sharedWords } from '../../../../language/words/shared-words.ts';
import type { LibraryReads } from '../../../../library/library-reads.ts';
import { onlyAsksOrCounts } from '../../../../language/words/lists/asking-words.ts';
import type { Operand, Thing } from '../../../../question/task.ts';
import { termCoverage } from '../../../../search/rank/term-coverage.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { coverageOf, ofWhole } from './named-alike.ts';
import { termsOf } from './operand-rows.ts';

// Alone, a figure has to be named as wholly as this; beside others it is held against them.
const leastShared = 0.8;
const leastOfWords = 0.5;
const leastCovered = 0.75;

/** Whether a figure is what an operand asks for, and nothing near to it. */
export function isSurelyNamed(
  row: FigureRow,
  operand: Operand,
  parts: ExecutorParts,
): Promise<boolean> {
  const { thing } = operand;
  if (thing.type === 'indicator') return saysAllAsked(row, operand, parts);
  const shared = Math.max(
    sharedWords(row.indicator, thing.words),
    sharedWords(coreName(row.indicator), thing.words),
  );
  const isNamed = shared >= leastShared || ofWhole(row.indicator, thing.words) > 0;
  const isWhole = sharedWords(thing.words, row.indicator) >= leastOfWords;
  const isCovered = coverageOf(row, termsOf(thing, parts)) >= leastCovered;
  return Promise.resolve(isNamed && isWhole && isCovered);
}

const leastWeight = 1;
const narrowNothing: ReadonlySet<string> = new Set(
  readTable(new URL('./words-that-narrow-nothing.tsv', import.meta.url), ['word', 'example']).map(
    ({ word }) => word,
  ),
);

/**
 * Whether nothing else is asked of an indicator than its sentence says: 合作示范区 narrows 固定资产投资
 * to another figure than that of the district.
 */
async function saysAllAsked(
  row: FigureRow,
  { thing, place }: Operand,
  { reads, question: { terms } }: ExecutorParts,
): Promise<boolean> {
  const known = knownWords(thing, place);
  const others = terms.filter(
    (term) =>
      term.weight >= leastWeight &&
      !term.words.some((word) => narrowNothing.has(word) || isAboutNothing(word)) &&
      termCoverage([term], known) === 0,
  );
  const qualifier = thing.type === 'indicator' ? (thing.qualifier ?? '') : '';
  if (others.length === 0 && qualifier === '') return true;
  const { sentence, clause } = await wordsAround(row, reads);
  const isNarrowed = qualifier.split(' ').every((word) => sentence.includes(word));
  return isNarrowed && others.every((term) => termCoverage([term], clause) > 0);
}

/** A number that is asked about, or words that only ask, measure or aim: 要涨, 保住. */
function isAboutNothing(word: string): boolean {
  return /^\d/u.test(word) || (!ranks.test(word) && onlyAsksOrCounts(word));
}

// 位居全国第几 asks for another figure than the amount.
const ranks = /[排名位居第]/u;

function knownWords(thing: Thing, place: Operand['place']): string {
  const names =
    thing.type === 'indicator' ? [thing.indicator.name, ...thing.indicator.variants] : [];
  return normaliseText([thing.words, ...names, ...(place?.path ?? [])].join(' '));
}

/** The sentence in which a figure stands, and the clause, up to the figure's end. */
async function wordsAround(
  { reportId, start, end, quote, heads }: FigureRow,
  reads: Pick<LibraryReads, 'passageAt'>,
): Promise<{ readonly sentence: string; readonly clause: string }> {
  if (heads) {
    const said = normaliseText([...heads, quote].join(' '));
    return { sentence: said, clause: said };
  }
  const passage = await reads.passageAt(reportId, start);
  if (!passage) return { sentence: '', clause: '' };
  const [before, after] = [0, end - passage.start].map((from, at) =>
    passage.text.slice(from, at === 0 ? end - passage.start : undefined),
  );
  const said = before?.split(/[。！？\n]/u).at(-1) ?? '';
  const rest = after?.split(/[。！？\n]/u)[0] ?? '';
  const clause = `${said.split(/[，；,;、]/u).at(-1) ?? ''} ${quote}`;
  return { sentence: normaliseText(said + rest), clause: normaliseText(clause) };
}
