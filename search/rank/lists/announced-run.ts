import { normaliseText } from '../../../language/characters/normalise-text.ts';
import type { CountedList } from '../../../language/sentences/counted-list.ts';
import { splitSentences } from '../../../language/sentences/split-sentences.ts';
import type { Report, Span } from '../../../library/report.ts';
import { announces, itemsAround, type Announcement } from './items-around.ts';
import { tellsShortcomings } from './shortcomings-run.ts';
import { countsIn, isNumeral, likenessTo, saysInShort } from './list-likeness.ts';

const mostTried = 8;
// Half of what the list is called has to be said where it is announced.
const leastAlike = 0.5;
// A list that the question has no name for is known by the other words of the question.
const leastOfOthers = 0.6;
const leastWorth = 1;

/**
 * The items of a list beside the words that announce it: 办好十件实事：一是…二是…, 九条方针是：…；…, the
 * paragraphs under 做好以下八个方面的工作, 这项工程包括…、…和…, or 金融、设计、数字三大产业. Undefined where no
 * announcement stands beside a list of that length.
 *
 * @param words what else the question says of it: 物价 of 压物价的那几条办法.
 */
export function announcedRun(
  report: Pick<Report, 'text'>,
  asked: CountedList,
  words: readonly string[],
): readonly Span[] | undefined {
  return firstAnnounced(report, asked, { words, leastOthers: 0 });
}

/** The same where the sentence that counts the things says all that the question says of them. */
export function outrightRun(
  report: Pick<Report, 'text'>,
  asked: CountedList,
  words: readonly string[],
): readonly Span[] | undefined {
  const isOutright = asked.count !== undefined && asked.noun !== undefined && words.length > 1;
  return isOutright ? firstAnnounced(report, asked, { words, leastOthers: 1 }) : undefined;
}

type Sought = { readonly words: readonly string[]; readonly leastOthers: number };

function firstAnnounced(
  { text }: Pick<Report, 'text'>,
  asked: CountedList,
  { words, leastOthers }: Sought,
): readonly Span[] | undefined {
  const announcements = splitSentences(text, { start: 0, end: text.length })
    .filter(({ start, end }) => !tellsShortcomings(text.slice(start, end)))
    .filter((sentence) => leastOthers <= shareSaid(words, wordsAt(text, sentence)))
    .flatMap((sentence) => announcementsIn(text, sentence, asked, words))
    .toSorted((a, b) => b.worth - a.worth);
  for (const { announcement } of announcements.slice(0, mostTried)) {
    const items = itemsAround(text, announcement, asked);
    if (items) return items;
  }
  return undefined;
}

function wordsAt(text: string, { start, end }: Span): string {
  return normaliseText(text.slice(start, end));
}

type Weighed = { readonly announcement: Announcement; readonly worth: number };

/** Each place where a sentence counts the things asked for, or the sentence where none does. */
function announcementsIn(
  text: string,
  sentence: Span,
  asked: CountedList,
  words: readonly string[],
): readonly Weighed[] {
  const said = wordsAt(text, sentence);
  const counts = countsIn(text, sentence, asked);
  const isShort = counts.some((count) => saysInShort(asked, text.slice(count, sentence.end)));
  const besides = { words, isCounted: counts.length > 0, isShort };
  const worth = worthOf(said, asked, besides);
  if (worth < leastWorth) return [];
  if (counts.length === 0) return [{ announcement: { sentence, count: undefined }, worth }];
  return counts.map((count) => ({
    announcement: { sentence, count },
    worth: worth + nameWorth * likenessTo(asked, nameBehind(text, count)),
  }));
}

// Of 五大优势产业和五大潜力产业 the one is meant that is called as it is asked for.
const nameWorth = 0.5;
const longestName = 16;

function nameBehind(text: string, count: number): string {
  const words = text.slice(count, count + longestName);
  return normaliseText(/^[^，,；;：:。、和与及]*/u.exec(words)?.[0] ?? '');
}

type Besides = {
  readonly words: readonly string[];
  readonly isCounted: boolean;
  /** Whether its own name for them says nothing else: 大型项目 of 大型建设项目. */
  readonly isShort: boolean;
};

/** How well a sentence announces the list: its number, its name, other words of the question. */
function worthOf(said: string, asked: CountedList, { words, isCounted, isShort }: Besides): number {
  const others = shareSaid(words, said);
  const outright = announces(said) ? 0.5 : 0;
  if (asked.noun === undefined) {
    const isNamed = asked.count !== undefined && others >= leastOfOthers;
    return isNamed ? leastWorth + others + outright : 0;
  }
  const alike = Math.max(likenessTo(asked, said), isShort ? leastAlike : 0);
  if (alike < leastAlike) return 0;
  if (isCounted) return 1 + alike + others + outright;
  if (isNumeral(asked.noun) || outright === 0) return 0;
  const fewest = asked.count === undefined ? Number.MIN_VALUE : leastOfOthers;
  return others >= fewest ? alike + others + outright : 0;
}

function shareSaid(words: readonly string[], said: string): number {
  return words.filter((word) => said.includes(word)).length / Math.max(1, words.length);
}
