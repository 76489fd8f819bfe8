import type { Mention } from './find-mentions.ts';
import { completeName, nameFromBehind, nameFromSubject, type Named } from './name-figure.ts';
import { splitPredicate } from './read-predicate.ts';
import { splitAll, splitSubjects } from './share-list.ts';

/** A figure with its name and the words that say it. */
export type NamedMention = Mention &
  Named & {
    /** The words its name was read from. */
    readonly subject: string;
    readonly predicate: string;
    /** Where the words begin that say it all. */
    readonly from: number;
    /** Its noun stands behind the number. */
    readonly isBehind: boolean;
    /** A qualifier that stands at the end of its list. */
    readonly listQualifier?: string;
    /** The first of two values: 由A提高到B. */
    readonly isStart: boolean;
    /** 累计 at the head of the clause, or of the one that it continues. */
    readonly continues: boolean;
  };

/** Gives each figure of a sentence its name, from its own words or from those before it. */
export function nameMentions(text: string, mentions: readonly Mention[]): readonly NamedMention[] {
  const named: NamedMention[] = [];
  for (let index = 0; index < mentions.length;) {
    const group = listFrom(mentions, index);
    named.push(...nameGroup(text, group, named));
    index += group.length;
  }
  return named;
}

/** Figures that follow each other with nothing between them: 分别增长4%、6%. */
function listFrom(mentions: readonly Mention[], index: number): readonly Mention[] {
  const [first, ...rest] = mentions.slice(index);
  if (!first) return [];
  const group = [first];
  for (const next of rest) {
    const isNext = next.clause === first.clause && /^(?:[、和与及以，]|分别)*$/u.test(next.left);
    const isSame = familyOf(next.quantity.unit) === familyOf(first.quantity.unit);
    if (!isNext || !isSame || next.left === '' || hasNoun(group.at(-1)?.right ?? '')) break;
    group.push(next);
  }
  return group;
}

function familyOf(unit: string): string {
  return unit.replace(/^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/u, '');
}

function nameGroup(
  text: string,
  group: readonly Mention[],
  earlier: readonly NamedMention[],
): readonly NamedMention[] {
  const [first] = group;
  if (!first) return [];
  const { subject, predicate } = splitPredicate(first.left);
  if (group.length > 1) {
    const shared = nameList(group, { subject, predicate, earlier });
    if (shared) return shared;
  } else if (/(?:均|都|各)/u.test(predicate)) {
    const all = nameAll(first, { subject, predicate });
    if (all) return all;
  }
  return group.map((mention) =>
    nameOne(
      text,
      mention,
      mention === first ? earlier : [...earlier, nameOne(text, first, earlier)],
    ),
  );
}

type ListWords = { readonly subject: string; readonly predicate: string };

function nameList(
  group: readonly Mention[],
  { subject, predicate, earlier }: ListWords & { readonly earlier: readonly NamedMention[] },
): readonly NamedMention[] | undefined {
  const count = group.length;
  const words = subject.trim() === '' ? undefined : splitSubjects(subject, count);
  const before = words ? [] : earlierNames(earlier, count);
  const from = before[0]?.from ?? group[0]?.leftStart ?? 0;
  const listQualifier = qualifierOf(group);
  const rows = group.map((mention, index) => {
    const name = words ? nameFromSubject(words[index] ?? '') : before[index];
    if (!name) return undefined;
    return {
      ...mention,
      ...named(name),
      subject: words?.[index] ?? name.name,
      predicate,
      from,
      isBehind: false,
      isStart: false,
      continues: false,
      ...(listQualifier !== undefined && { listQualifier }),
    };
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** 奶牛存栏…，牛奶产量…，分别增长…: the last subjects before, one for each. */
function earlierNames(earlier: readonly NamedMention[], count: number): readonly NamedMention[] {
  const distinct = earlier.filter(({ name }, index) =>
    earlier.slice(index + 1).every((later) => later.name !== name),
  );
  return distinct.length >= count ? distinct.slice(-count) : [];
}

function qualifierOf(group: readonly Mention[]): string | undefined {
  const [first, ...rest] = group;
  const firstSays = first?.quantity.qualifier;
  if (rest.every(({ quantity }) => quantity.qualifier === undefined)) return firstSays;
  const last = group.at(-1)?.quantity.qualifier;
  return group.slice(0, -1).every(({ quantity }) => quantity.qualifier === undefined)
    ? last
    : undefined;
}

function nameAll(
  mention: Mention,
  { subject, predicate }: ListWords,
): readonly NamedMention[] | undefined {
  const parts = splitAll(subject);
  const names = parts.map((part) => nameFromSubject(part));
  if (names.length < 2 || names.some((name) => !name?.indicator)) return undefined;
  return names.flatMap((name, index) =>
    name
      ? {
          ...mention,
          ...named(name),
          subject: parts[index] ?? '',
          predicate,
          from: mention.leftStart,
          isBehind: false,
          isStart: false,
          continues: false,
        }
      : [],
  );
}

function named({ name, indicator, place }: Named): Named {
  return { name, indicator, place };
}

function nameOne(text: string, mention: Mention, earlier: readonly NamedMention[]): NamedMention {
  const { subject, predicate } = splitPredicate(mention.left);
  const last = earlier.at(-1);
  const own = ownName(mention, { subject, last });
  const name = own?.name ?? last ?? nothing;
  const isStart = /(?:由|从)[^，。；]{0,12}$/u.test(mention.left) && leadsOn(text, mention);
  return {
    ...mention,
    ...named(name),
    place: own?.name.place ?? (own ? placeCarried(last, mention) : last?.place),
    subject: own ? subject : (last?.subject ?? ''),
    predicate: own?.isBehind ? mention.left : predicate,
    from: startOfWords(mention, own ? undefined : last),
    isBehind: own?.isBehind ?? false,
    isStart,
    continues: /^(?:惠及|总投资|其中|带动|涉及|受益)/u.test(mention.left),
  };
}

const nothing: Named = { name: '', indicator: undefined, place: undefined };

/** A place that was named holds to the end of the list it heads: 滨海新区…，和平区…. */
function placeCarried(_last: NamedMention | undefined, _mention: Mention): string | undefined {
  return undefined;
}

function ownName(
  mention: Mention,
  { subject, last }: { subject: string; last: NamedMention | undefined },
): { readonly name: Named; readonly isBehind: boolean } | undefined {
  const share = shareName(mention.left, last);
  if (share) return { name: share, isBehind: false };
  const completed = last ? completeName(subject, last.subject) : undefined;
  if (completed) return { name: completed, isBehind: false };
  const before = nameFromSubject(subject);
  if (hasNoun(mention.right, mention.quantity.unit) && !before?.indicator) {
    const behind = nameFromBehind(mention.left, mention.right);
    if (behind.name !== '') return { name: behind, isBehind: true };
  }
  return before && { name: before, isBehind: false };
}

/** 占全国11.2% after a figure is the share of that figure. */
function shareName(left: string, last: NamedMention | undefined): Named | undefined {
  const of =
    /^[、，]?(?:约|已)?占(?<whole>[^，。；]{1,14}?)的?(?:比重|比例|份额)?(?:达到?|为|约|近|超过?|的)*$/u.exec(
      left,
    );
  if (!of || !last) return undefined;
  return {
    name: `${last.name}占${of.groups?.['whole'] ?? ''}比重`,
    indicator: undefined,
    place: undefined,
  };
}

// Words behind a number that say something of it rather than what it counts.
const noNoun =
  /^(?:$|的?$|[，。；、：！？）”]|并|且|用于|用来|用作|增长|下降|提高|提升|减少|增加|降低|居|位|列|排|创|同比|环比|比|占|较|实现|完成|达到|在|是|为|由|从|被|已|获|投|全部|均|都|和|与|及|以|目标|任务|大关|水平|左右|新台阶|台阶|关口|进入|荣获|纳入|通过|得到|稳居|位居|位列|连续|左右|的[目增水]|不[等变]|（|以上|以下|以内|历史|再|保持|成功|有序|顺利|发放|落户|落地|超|不含|排名|来|覆盖|达标)/u;

function hasNoun(right: string, unit = ''): boolean {
  if (noNoun.test(right)) return false;
  // 总投资663亿元的: what follows is no part of it, but 70%的农户 is.
  if (right.startsWith('的')) return /[%成例倍]$/u.test(unit) && right.length > 2;
  return /^[\p{Script=Han}“A-Za-z\d]/u.test(right);
}

function leadsOn(text: string, { quantity }: Mention): boolean {
  return /^[^，。；]{0,3}(?:提高|增加|增长|上升|提升|下降|降低|减少|降|升|扩大|缩短|缩减|压减|攀升|压缩|改善|跃升|发展|回落|增|减|拓展|调整)[^，。；]{0,14}?(?:到|至|为)/u.test(
    text.slice(quantity.end, quantity.end + 40),
  );
}

function startOfWords(mention: Mention, last: NamedMention | undefined): number {
  if (last) return last.from;
  const lead = /^[、和与及并，\s“”—]+/u.exec(mention.left)?.[0] ?? '';
  return mention.leftStart + lead.length;
}
