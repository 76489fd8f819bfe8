import type { FigureRow, Measure } from '../../../library/figures/figure-row.ts';
import type { SourceQuantity } from '../source.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';
import { cuePattern } from '../words/cue-words.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const moves = new Set(['growth', 'change']);

/** A growth is no level, and a share no amount; what is neither's own tells nothing. */
export function agreeOnMeasure({ quantity }: Stated, { cited }: Candidate): boolean {
  if (isChange(cited)) return !isReached(quantity, cited);
  return !cited.row || !areOtherMeasures(quantity.measure, measureOf(cited.row));
}

/** 增长三成以上 is a growth, though 三成 by itself is a share. */
function measureOf({ measure, direction, unit }: FigureRow): Measure {
  return measure === 'share' && direction !== undefined && isPart(unit) ? 'growth' : measure;
}

/** Of things that are counted, what is new is what was added. */
function isChange({ base, gap }: SourceQuantity): boolean {
  return !ratios.has(base) && (isGain.test(gap) || isLoss.test(gap));
}

function isPart(unit: string): boolean {
  return unit === '成' || unit === '比例';
}

/** What was added is not what is there by now: 收入增加1200元 is no 收入达到1200元. */
function isReached({ segment }: StatedQuantity, { row }: SourceQuantity): boolean {
  const saysChange = isGain.test(segment) || isLoss.test(segment);
  return row?.measure === 'change' && isThere.test(segment) && !saysChange;
}

const isThere = cuePattern('is there by now');
const ratios = new Set(['%', '倍', '番', '个百分点']);
// 新增30所 is a growth by 30 as well as an amount that is new.
const isGain = cuePattern('is gained');
const isLoss = cuePattern('is lost');

function areOtherMeasures(stated: Measure | undefined, cited: Measure): boolean {
  if (stated === undefined || stated === 'other' || cited === 'other') return false;
  const [one, other] = [moves.has(stated), moves.has(cited)];
  return one !== other || (!one && (stated === 'share') !== (cited === 'share'));
}

/** 扩大 of what is told to be 调减: a way that the source does not say is not taken on trust. */
export function agreeOnDirection({ quantity, clause }: Stated, candidate: Candidate): boolean {
  const said = directionOfWords(quantity.segment);
  const isReachedNow = isLevelReached(quantity.segment);
  const cited = isReachedNow ? wayToLevel(candidate) : citedDirection(candidate);
  if (said !== undefined && cited === undefined)
    return isReachedNow && (isToldFromWhere(clause) || (said === 'up' && cameUpTo(candidate)));
  const stated = said ?? quantity.direction;
  return stated === undefined || cited === undefined || stated === cited;
}

/** 由10万吨增至12万吨: which way that is was computed of the two, see comparison-fault.ts. */
function isToldFromWhere({ text, quantities }: Stated['clause']): boolean {
  return quantities.length > 1 && /[由从自]/u.test(text);
}

function citedDirection(candidate: Candidate): 'up' | 'down' | undefined {
  const { row, left, gap } = candidate.cited;
  const told = row?.direction ?? directionOfWords(left);
  if (told !== undefined) return told;
  if (isGain.test(gap)) return 'up';
  return isLoss.test(gap) ? 'down' : directionOfWords(clauseAt(candidate));
}

/** 增至30个, 增至2011年的30个 tell where it stands, and by the way how it came there. */
function isLevelReached(words: string): boolean {
  return /[至到为](?:\d{4}年的?)?$/u.test(words.replace(/[^\p{Script=Han}]+$/u, ''));
}

/** 涨幅回落到2.6% went down to it, whichever way prices go, and 12万吨，增长4% went up. */
function wayToLevel(candidate: Candidate): 'up' | 'down' | undefined {
  const { cited, sentence } = candidate;
  const own = isLevelReached(cited.left) ? directionOfWords(cited.left) : undefined;
  const next = sentence.quantities[sentence.quantities.indexOf(cited) + 1];
  const change = next?.base === '%' ? directionOfWords(next.gap) : undefined;
  return own ?? citedDirection(candidate) ?? change;
}

const upTo = cuePattern('came up to');

/** 达到30个 was less before; 失业率为3.6% tells no way. */
function cameUpTo(candidate: Candidate): boolean {
  return upTo.test(clauseAt(candidate));
}
