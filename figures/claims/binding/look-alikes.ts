import { leadOf, type SourceQuantity } from '../source.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { foldWords } from '../words/said-in.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import { wordsInFront, type Stated } from './stated.ts';

const short = new RegExp(`${cueWords('falls short')}$`, 'u');

/** 接近百亿元 is less than a hundred, and 100.6亿元 more. */
export function fallsShort(stated: Stated, { amount }: SourceQuantity): boolean {
  return short.test(wordsInFront(stated)) && amount > stated.quantity.amount;
}

/** 由40%提高到46%: it was not raised to 40%. */
export function isStartForEnd(stated: Stated, { isStart }: SourceQuantity): boolean {
  const infront = wordsInFront(stated);
  return isStart && /[到至](?:了|约)?$/u.test(infront) && !/[由从自][^到至]*$/u.test(infront);
}

const turnedTo = new RegExp(`${cueWords('changes at a rate')}了?[到至]$`, 'u');
const isNew = cuePattern('is new');
const isThere = cuePattern('is there by now');

// 以旧换新 and 创新 count nothing new, and 下达 is to hand down.
const renewed = /[创高更革翻全最清焕换刷]新/gu;
const handed = /[下传直抵]达/gu;

function saysNew(words: string): boolean {
  return isNew.test(words.replace(renewed, ''));
}

/**
 * 新增市场主体7113户、达到47050户, and 由22户扩大到45户: what there is now is not what is new, nor are
 * those of which nobody says so.
 */
export function isTotalForNew({ quantity }: Stated, candidate: Candidate): boolean {
  const { gap, left } = candidate.cited;
  if (!saysNew(quantity.segment) || saysNew(gap)) return false;
  const told = `${leadOf(candidate.sentence)}${clauseAt(candidate)}`;
  return isThere.test(gap.replace(handed, '')) || turnedTo.test(left) || !isMadeNew(told);
}

const isMade = new RegExp(`${cueWords('is gained')}|${cueWords('is made')}`, 'u');

function isMadeNew(words: string): boolean {
  return saysNew(words) || isMade.test(words);
}

const inAll = cuePattern('tells all there are');

/**
 * 新纳入监测对象636户 are not all of them, nor what there is by now; 新增甲3家、乙5家 adds the 乙, too.
 */
export function isNewForAll(stated: Stated, candidate: Candidate): boolean {
  const said = stated.quantity.segment;
  const { gap } = candidate.cited;
  // 新增2万家、达到3.16万家 tells both.
  const goesOn = gap.startsWith('、') && !isThere.test(gap);
  const isAdded =
    saysNew(gap) ||
    saysNew(sinceNumber(beforeNumber(candidate))) ||
    saysNew(leadOf(candidate.sentence)) ||
    (goesOn && saysNew(clauseAt(candidate).split(foldWords(gap))[0] ?? ''));
  if (!isAdded || saysNew(wordsInFront(stated))) return false;
  const tellsLevel = isThere.test(said.replace(handed, '')) || isLevel.test(wordsInFront(stated));
  return inAll.test(said) || tellsLevel;
}

/** The words of its clause before a number. */
function beforeNumber({ cited, sentence, source }: Candidate): string {
  const start = sentence.clauses[cited.clause]?.span.start ?? cited.quantity.start;
  return source.passage.text.slice(start, cited.quantity.start);
}

/** The words of its clause that no number before it may have for its own. */
function sinceNumber(left: string): string {
  return left.split(/\d/u).at(-1) ?? '';
}

const rest = cuePattern('is what is left');

/** 还有51个村未脱贫: those that are left are not all. */
export function isRestForAll({ quantity }: Stated, candidate: Candidate): boolean {
  const isLeft = rest.test(sinceNumber(beforeNumber(candidate)));
  return isLeft && inAll.test(quantity.segment) && !rest.test(quantity.segment);
}

const isLevel = /[为是有](?:约|近)?$/u;

const mean = cuePattern('is a mean');
const ofEach = cuePattern('tells of each one');
const perDay = cuePattern('per unit of time');

/** 日均供水2万吨 is no amount of a year, nor 平均降价56% how much 每种 fell. */
export function isMeanForTotal({ text }: Stated, { left }: SourceQuantity): boolean {
  return (
    (perDay.test(left) && !perDay.test(text)) ||
    (mean.test(left) && ofEach.test(text) && !text.includes('均'))
  );
}

const shortOfIt = new RegExp(`${cueWords('falls short of a number')}$`, 'u');
const beyondIt = new RegExp(`${cueWords('is more than a number')}[^，。；\\d]{0,4}$`, 'u');

/** 占全国近三成 is not more than 三成. */
export function isShortForBeyond(stated: Stated, { left, quantity }: SourceQuantity): boolean {
  return (
    beyondIt.test(wordsInFront(stated)) &&
    (shortOfIt.test(left) || quantity.qualifier === '近' || quantity.qualifier === '接近')
  );
}

const end = cuePattern('is of an end');

/** 年末失业率5.5% is not the mean of the year. */
export function isEndForMean({ text }: Stated, { left }: SourceQuantity): boolean {
  return mean.test(text) && !mean.test(left) && end.test(left) && !end.test(text);
}

const byTheHead = cuePattern('is told by the head');

/** 劳务收入55.6亿元 are not 人均劳务收入55.6亿元. */
export function isTotalForHead(
  { quantity }: Stated,
  { name, indicator, left }: SourceQuantity,
  sentence: string,
): boolean {
  const said = byTheHead.exec(quantity.segment)?.[0];
  if (said === undefined) return false;
  return ![name, indicator ?? '', left, sentence].some((words) => words.includes(said));
}

const asManyAsBefore = new RegExp(`${cueWords('is the year before')}的$`, 'u');
const turnedBy = new RegExp(`${cueWords('changes at a rate')}了?$`, 'u');

/** 减少1109万 is not 减少到1109万, nor the other way round, and 增长3倍 not 上年的3倍. */
export function isByForTo(stated: Stated, { left }: SourceQuantity): boolean {
  const said = wordsInFront(stated);
  return (
    (turnedTo.test(said) && turnedBy.test(left)) ||
    (turnedBy.test(said) && turnedTo.test(left)) ||
    (asManyAsBefore.test(said) && turnedBy.test(left)) ||
    (isToldAsLevel(stated, said) && turnedBy.test(left))
  );
}

const changes = cuePattern('changes at a rate');

/** 劳务收入为114元 is no change by so much. */
function isToldAsLevel({ quantity }: Stated, said: string): boolean {
  return quantity.base !== '%' && /[为是达]$/u.test(said) && !changes.test(said);
}

/** 从3个推广到14个, and 由3个，增加到14个, do not begin with the 14个. */
export function isEndForStart(stated: Stated, { left }: SourceQuantity): boolean {
  return (
    /[由从自][^，。到至\d]*$/u.test(wordsInFront(stated)) &&
    /[由从][^，。]*\d[^，。]*(?:[，,]\p{Script=Han}{1,6})?[到至为]$/u.test(left)
  );
}

const done = cuePattern('is invested by now');
const inAllPlanned = cuePattern('is to be invested in all');

/** 总投资30亿元 is not 完成投资30亿元, nor the other way round. */
export function isPlannedForDone(stated: Stated, { left }: SourceQuantity): boolean {
  const { segment } = stated.quantity;
  return (
    (done.test(segment) && inAllPlanned.test(left) && !done.test(left)) ||
    (inAllPlanned.test(segment) && done.test(left) && !inAllPlanned.test(left))
  );
}
