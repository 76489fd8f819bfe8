import type { Candidate } from '../binding/candidate.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';
import { contentWords } from '../words/content-words.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import { isNamed } from '../words/said-in.ts';
import type { Operation, Pair } from './computed.ts';
import { signed } from './value-of.ts';

type Said = {
  readonly stated: StatedQuantity;
  /** The whole statement. */
  readonly text: string;
  /** Whether two numbers that nothing puts in an order may stand in either. */
  readonly isOpen: boolean;
};

/**
 * What grew is greater than before: the later of two periods is the first of a difference; of two
 * things of one time, the one that the statement names first.
 */
export function agreesOnSide(operation: Operation, pair: Pair, said: Said): boolean {
  const [a, b] = pair;
  if (mixesKinds(pair) && !setsAgainstAim(said.text)) return false;
  if (operation === 'before') return isChangeOf(b, a);
  if (operation === 'share') return a.cited.amount <= b.cited.amount;
  if (operation === 'ratio') return comparePeriods(pair) > 0 || compareNames(pair, said.text) >= 0;
  return agreesOnWay(pair, said);
}

function mixesKinds([a, b]: Pair): boolean {
  const [one, other] = [a.cited.row?.kind, b.cited.row?.kind];
  return one !== undefined && other !== undefined && (one === 'target') !== (other === 'target');
}

const anAim = cuePattern('is an aim');
const inFact = cuePattern('came about in fact');
const againstAim = new RegExp(
  `${cueWords('is held against')}[^，,。]{0,12}${cueWords('is an aim')}`,
  'u',
);

/** 目标下调2个百分点 is of two aims; 比目标低2个百分点, or with what came about, of one and its result. */
function setsAgainstAim(text: string): boolean {
  return !anAim.test(text) || inFact.test(text) || againstAim.test(text);
}

function agreesOnWay(pair: Pair, { stated, text, isOpen }: Said): boolean {
  const [a, b] = pair;
  const way = directionOfWords(stated.segment) ?? stated.direction;
  if (way === undefined) return true;
  const order = comparePeriods(pair) || compareNames(pair, text);
  const rises = signed(a.cited) >= signed(b.cited);
  if (order === 0 && isOpen) return rises === (way === 'up');
  return order > 0 && rises === (way === 'up');
}

/** A change stands right behind the amount that changed. */
function isChangeOf(change: Candidate, level: Candidate): boolean {
  const { sentence, cited } = change;
  const at = sentence.quantities.indexOf(cited);
  return level.sentence === sentence && sentence.quantities[at - 1] === level.cited;
}

function comparePeriods([a, b]: Pair): number {
  const [one, other] = [a.cited.row?.period, b.cited.row?.period];
  if (one === undefined || other === undefined || one === other) return 0;
  return one > other ? 1 : -1;
}

/** Above zero where the place or the thing of the first is named before that of the second. */
function compareNames([a, b]: Pair, text: string): number {
  const [one, other] = [firstNamed(a, b, text), firstNamed(b, a, text)];
  return one < 0 || other < 0 ? 0 : other - one;
}

const shortestWhole = 3;

/** Where a text first says a word that belongs to one of two numbers alone; -1 where it says none. */
function firstNamed(of: Candidate, against: Candidate, text: string): number {
  const places = [of.source.report.region.slice(0, 2)];
  // 粮食 is enough of 粮食产量 to know it by.
  const names = contentWords(of.cited.window).flatMap((word) =>
    word.length > shortestWhole ? [word, word.slice(0, 2)] : [word],
  );
  const words = [...places, ...names].filter(
    (word) =>
      word !== '' && !isNamed(word, `${against.cited.window}\n${against.source.report.region}`),
  );
  const found = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}
