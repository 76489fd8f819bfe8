import { cleanSubject } from './clean-subject.ts';
import type { Mention } from './find-mentions.ts';
import {
  completeName,
  hasNounBehind,
  nameFromBehind,
  nameFromSubject,
  nounBehind,
  verbAtStart,
  type Named,
} from './name-figure.ts';
import { goesOnToAnother } from '../name-of-another.ts';
import { indicatorAtStart, type Indicator } from '../../language/indicators/indicators.ts';
import type { NamedMention } from './named-mention.ts';
import { splitPredicate } from './read-predicate.ts';

/** Names one figure from its own words or, where they lean on them, from the figures before it. */
export function nameOne(
  text: string,
  mention: Mention,
  earlier: readonly NamedMention[],
): NamedMention {
  const { subject: words, predicate } = splitPredicate(mention.left);
  // 在全省排第七: of whom it is said stands before.
  const subject = mention.quantity.unit === '位' ? words.replace(/^[、，]?在.*$/u, '') : words;
  const last = earlier.at(-1);
  const own = ownName(text, mention, { subject, last });
  if (!own)
    return leaningOn(headOf(text, mention, last) ?? last, {
      mention,
      predicate,
      isStart: isStart(text, mention),
    });
  const { name, isBehind } = own;
  return {
    ...mention,
    ...name,
    subject,
    predicate: isBehind ? leadOf(mention, last) : predicate,
    from: wordsStart(mention),
    to: mention.quantity.end + (isBehind ? nounBehind(mention.right).length : 0),
    isBehind,
    isStart: isStart(text, mention),
  };
}

/** Who a sentence speaks of from its beginning: 地区生产总值连跨三个台阶，由7.1万亿元…. */
function headOf(
  text: string,
  { clause }: Mention,
  last: NamedMention | undefined,
): Leant | undefined {
  for (const words of clausesBetween(text, { clause }, last)) {
    const found = indicatorToldOf(words);
    const from = text.lastIndexOf(words, clause.start);
    if (found)
      return { name: found.name, indicator: found, place: undefined, subject: found.name, from };
    const compared = last ? undefined : comparedSubject(words);
    if (compared) return { ...compared, from };
  }
  return undefined;
}

/** 地区生产总值 of 地区生产总值连跨三个台阶; none of 地区生产总值电耗持续下降. */
function indicatorToldOf(words: string): Indicator | undefined {
  const { indicator, behind } = indicatorAtStart(cleanSubject(words)) ?? { behind: '' };
  return goesOnToAnother(behind, '') ? undefined : indicator;
}

/** 确保物价上涨幅度比去年有所回落，力争控制在15%左右: what is compared is what is held to. */
function comparedSubject(words: string): Omit<Leant, 'from'> | undefined {
  const who = /^(?<who>[^，。；]{2,16}?)(?:比|较)(?:去年|上年|前年|往年|\d{4}年)/u.exec(words);
  const subject = cleanSubject(who?.groups?.['who'] ?? '');
  const name = nameFromSubject(splitPredicate(subject).subject);
  return name && { ...name, subject };
}

type Leant = Pick<NamedMention, 'name' | 'indicator' | 'place' | 'subject' | 'from'>;

/** The clauses of the sentence between the last figure and this one, the nearest first. */
function clausesBetween(
  text: string,
  { clause }: Pick<Mention, 'clause'>,
  last: NamedMention | undefined,
): readonly string[] {
  const from = Math.max(last?.clause.end ?? 0, clause.start - longestLookBack);
  const before = text.slice(from, Math.max(from, clause.start));
  const sentence = before.split(/[。！？\n]/u).at(-1) ?? '';
  return sentence
    .split(/[，；：]/u)
    .filter(Boolean)
    .toReversed();
}

const longestLookBack = 60;

/** Without a subject of its own a figure has that of the one before. */
function leaningOn(
  last: Leant | undefined,
  said: { readonly mention: Mention; readonly predicate: string; readonly isStart: boolean },
): NamedMention {
  const { mention, predicate, isStart } = said;
  return {
    ...mention,
    name: last?.name ?? '',
    indicator: last?.indicator,
    place: last?.place,
    subject: last?.subject ?? '',
    predicate,
    from: last?.from ?? wordsStart(mention),
    to: mention.quantity.end,
    isBehind: false,
    isStart,
  };
}

type OwnName = { readonly name: Named; readonly isBehind: boolean };
type Leaning = { readonly subject: string; readonly last: NamedMention | undefined };

function ownName(text: string, mention: Mention, { subject, last }: Leaning): OwnName | undefined {
  const ahead =
    shareName(mention.left, last) ??
    completed(text, mention, { subject, last }) ??
    sameVerb(mention, { subject, last }) ??
    nameFromSubject(
      subject,
      mention.left.slice(mention.left.lastIndexOf(subject) + subject.length),
    );
  if (hasNounBehind(mention) && !ahead?.indicator) {
    const behind = nameFromBehind(leadOf(mention, last), mention);
    if (behind.name !== '') return { name: behind, isBehind: true };
  }
  const total = totalOf(cleanSubject(subject), last);
  if (total) return { name: total, isBehind: false };
  if (!ahead || sameThing.test(cleanSubject(subject))) return undefined;
  return { name: withShare(ahead, mention), isBehind: false };
}

/** 一般公共预算收入的82%用于民生 tells a part of it, and not how it grew. */
function withShare(named: Named, { left, quantity }: Mention): Named {
  const { predicate } = splitPredicate(left);
  const isShare = quantity.unit === '%' && left.endsWith('的') && /^的?$/u.test(predicate);
  if (!named.indicator || !isShare) return named;
  return { name: `占${named.name}比重`, indicator: undefined, place: named.place };
}

/** 建成2个卫生镇、129个卫生村: what leads to the first leads to the second. */
function leadOf({ left, clause }: Mention, last: NamedMention | undefined): string {
  const follows = last?.clause === clause && last.isBehind && /^[、和及与]*$/u.test(left);
  return follows ? last.left : left;
}

// 高新技术企业突破1000家、总量增长5倍: still the same thing.
const sameThing =
  /^(?:总量|总数|数量|总额|规模|增速|增幅|涨幅|降幅|增长率|余额|总值|比重|占比|比例)?$/u;

/** 新设市场主体148.9万户、总量达851.8万户: all of what the first is new of. */
function totalOf(words: string, last: NamedMention | undefined): Named | undefined {
  if (!last || !/^(?:总量|总数|总规模|总里程)$/u.test(words)) return undefined;
  const subject = cleanSubject(last.subject);
  const verb = verbAtStart(subject);
  if (verb !== '') return nameFromSubject(subject.slice(verb.length));
  // 高速公路新增1700公里，总里程…
  return isNewlyMade.test(last.predicate) ? nameFromSubject(subject) : undefined;
}

const isNewlyMade = /^(?:新增|净增|新建|建成)/u;

/** 占全国11.2% after a figure is the share of that figure. */
function shareName(left: string, last: NamedMention | undefined): Named | undefined {
  const of =
    /^[、，]?(?:在(?<within>[^，。；]{2,14})[里中])?(?:约|已)?占到?(?<whole>[^，。；由从]{0,14}?)的?(?:比重|比例|份额)?(?:(?:由|从)[^，。；]{0,6}?的?|提高到|达到?|为|约|近|超过?|的)*$/u.exec(
      left,
    )?.groups;
  const whole = of?.['within'] ?? of?.['whole'];
  if (!whole) return undefined;
  const name = `${last?.name ?? ''}占${whole}比重`;
  return { name, indicator: undefined, place: last?.place };
}

/** 新增规上工业企业1352家、上市公司9家: the verb of the first holds for the second. */
function sameVerb(mention: Mention, { subject, last }: Leaning): Named | undefined {
  if (!last || !continuesList(mention, last)) return undefined;
  const verb = verbAtStart(cleanSubject(last.subject));
  const own = cleanSubject(subject);
  const ownVerb = verbAtStart(subject.replace(/^[、和及与]+/u, ''));
  if (verb === '' || own === '' || ownVerb !== '') return undefined;
  return nameFromSubject(`${verb}${own}`);
}

/** Within a clause a list goes on with 、; behind a comma only what is new does, in the same unit. */
function continuesList({ clause, left, quantity }: Mention, last: NamedMention): boolean {
  if (last.clause === clause) return /^[、和及]/u.test(left);
  const isNext = last.clause.end === clause.start && splitPredicate(left).predicate === '';
  const isNew = /^(?:新增|净增|新认定|新培育)/u.test(cleanSubject(last.subject));
  return isNext && isNew && last.quantity.unit === quantity.unit;
}

/** 粮食播种面积104万亩、产量38万吨: what is missing stands in the words before. */
function completed(text: string, mention: Mention, { subject, last }: Leaning): Named | undefined {
  const [short = '', ...listed] = subject.split('、').toReversed();
  const nearer = clausesBetween(text, mention, last).map((clause) =>
    cleanSubject(clause).replace(counted, '').slice(0, 8),
  );
  const words = [
    ...listed.filter((part) => part !== ''),
    ...nearer,
    ...(last ? [last.name, cleanSubject(last.subject)] : []),
  ];
  return completeName(short, words);
}

const counted = /^[\d.]+[万亿]?[多余]?[个项条家户名]/u;

function isStart(text: string, { left, quantity }: Mention): boolean {
  return (
    /(?:由|从)[^，。；]{0,12}$/u.test(left) &&
    leadsOn.test(text.slice(quantity.end, quantity.end + 40))
  );
}

const leadsOn =
  /^[^，。；]{0,3}(?:提高|增加|增长|上升|提升|下降|降低|减少|降|升|扩大|缩短|缩减|压减|攀升|压缩|改善|跃升|发展|回落|增|减|拓展|调整|跃|上调)[^，。；]{0,14}?(?:到|至|为)/u;

function wordsStart({ left, leftStart }: Mention): number {
  return leftStart + (/^[、和与及并，\s”—]+/u.exec(left)?.[0].length ?? 0);
}
