import { cleanSubject } from './clean-subject.ts';
import type { Mention } from './find-mentions.ts';
import {
  completeName,
  hasNounBehind,
  nameFromBehind,
  nameFromSubject,
  verbAtStart,
  type Named,
} from './name-figure.ts';
import type { NamedMention } from './name-mentions.ts';
import { splitPredicate } from './read-predicate.ts';

/** Names one figure from its own words or, where they lean on them, from the figures before it. */
export function nameOne(
  text: string,
  mention: Mention,
  earlier: readonly NamedMention[],
): NamedMention {
  const { subject, predicate } = splitPredicate(mention.left);
  const last = earlier.at(-1);
  const own = ownName(text, mention, { subject, last });
  if (!own) return leaningOn(last, { mention, predicate, isStart: isStart(text, mention) });
  const { name, isBehind } = own;
  return {
    ...mention,
    ...name,
    subject,
    predicate: isBehind ? mention.left : predicate,
    from: wordsStart(mention),
    isBehind,
    isStart: isStart(text, mention),
  };
}

/** Without a subject of its own a figure has that of the one before. */
function leaningOn(
  last: NamedMention | undefined,
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
    isBehind: false,
    isStart,
  };
}

type OwnName = { readonly name: Named; readonly isBehind: boolean };
type Leaning = { readonly subject: string; readonly last: NamedMention | undefined };

function ownName(text: string, mention: Mention, { subject, last }: Leaning): OwnName | undefined {
  const ahead =
    shareName(mention.left, last) ??
    sameVerb(mention, { subject, last }) ??
    completed(text, mention, { subject, last }) ??
    nameFromSubject(subject);
  if (hasNounBehind(mention) && !ahead?.indicator) {
    const behind = nameFromBehind(mention.left, mention.right);
    if (behind.name !== '') return { name: behind, isBehind: true };
  }
  if (!ahead || sameThing.test(cleanSubject(subject))) return undefined;
  return { name: ahead, isBehind: false };
}

// 高新技术企业突破1000家、总量增长5倍: still the same thing.
const sameThing =
  /^(?:总量|总数|数量|总额|规模|增速|增幅|涨幅|降幅|增长率|余额|总值|比重|占比|比例)?$/u;

/** 占全国11.2% after a figure is the share of that figure. */
function shareName(left: string, last: NamedMention | undefined): Named | undefined {
  const of =
    /^[、，]?(?:约|已)?占(?<whole>[^，。；]{1,14}?)的?(?:比重|比例|份额)?(?:达到?|为|约|近|超过?|的)*$/u.exec(
      left,
    )?.groups;
  if (!of || !last) return undefined;
  const name = `${last.name}占${of['whole'] ?? ''}比重`;
  return { name, indicator: undefined, place: last.place };
}

/** 新增规上工业企业1352家、上市公司9家: the verb of the first holds for the second. */
function sameVerb(mention: Mention, { subject, last }: Leaning): Named | undefined {
  if (!last || last.clause !== mention.clause || !/^[、和及]/u.test(mention.left)) return undefined;
  const verb = verbAtStart(cleanSubject(last.subject));
  const own = cleanSubject(subject);
  if (verb === '' || own === '' || verbAtStart(own) !== '') return undefined;
  return nameFromSubject(`${verb}${own}`);
}

/** 粮食播种面积104万亩、产量38万吨: what is missing stands in the words before. */
function completed(text: string, mention: Mention, { subject, last }: Leaning): Named | undefined {
  const [short = '', ...listed] = subject.split('、').toReversed();
  const before = text.slice(Math.max(0, mention.clause.start - 40), mention.clause.start);
  const clauses =
    before
      .split(/[。！？\n]/u)
      .at(-1)
      ?.split(/[，；：]/u) ?? [];
  const words = [
    ...listed.filter((part) => part !== ''),
    ...(last ? [last.name, cleanSubject(last.subject)] : []),
    ...clauses.toReversed().map((clause) => cleanSubject(clause).slice(0, 8)),
  ];
  return completeName(short, words);
}

function isStart(text: string, { left, quantity }: Mention): boolean {
  return (
    /(?:由|从)[^，。；]{0,12}$/u.test(left) &&
    leadsOn.test(text.slice(quantity.end, quantity.end + 40))
  );
}

const leadsOn =
  /^[^，。；]{0,3}(?:提高|增加|增长|上升|提升|下降|降低|减少|降|升|扩大|缩短|缩减|压减|攀升|压缩|改善|跃升|发展|回落|增|减|拓展|调整|跃|上调)[^，。；]{0,14}?(?:到|至|为)/u;

function wordsStart({ left, leftStart }: Mention): number {
  return leftStart + (/^[、和与及并，\s“”—]+/u.exec(left)?.[0].length ?? 0);
}
