import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { onlySaysDone } from '../../../../language/words/lists/doing-words.ts';
import { onlyMentions } from '../../../../language/words/lists/mention-words.ts';
import { topicOf } from '../../../../language/words/lists/topics.ts';
import type { Passage, ReportSummary, Span } from '../../../../library/report.ts';
import type { Question } from '../../../../question/question.ts';
import { passagesOfReport } from '../../../../search/passages-of-report.ts';
import { agreesOnKind, agreesOnYear } from '../../../../search/rank/agrees-with-question.ts';
import { tellingSentences, wordsOf } from '../../../../search/rank/score-sentence.ts';
import { commandsReader } from '../../gate/commands-to-reader.ts';
import type { Quotable } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { thingsAsked } from '../which/which-things.ts';

/** A sentence on a subject, and how much it is about it. */
export type TopicSentence = Quotable & { readonly worth: number };

/**
 * The subject that is asked about, without words that only say that something is told or done of
 * it; undefined where nothing else is left, and the whole report is asked about.
 *
 * `subjectOf('养老 新政策') // => '养老'`
 */
export function subjectOf(words: string | undefined): string | undefined {
  const runs = (words ?? '').split(/\s+/u);
  const left = runs.filter((run) => run !== '' && !onlySaysDone(run) && !onlyMentions(run));
  return left.length === 0 ? undefined : left.join(' ');
}

/**
 * Whether words ask after a subject as a whole (养老方面办成了哪些事), and not after one thing in it
 * (养老服务中心建在哪些街道).
 */
export function asksForSubject(
  words: string,
  parts: Pick<QuotedParts, 'question' | 'rarity'>,
): boolean {
  const topic = topicOf(words);
  // 产业集群有哪些 asks for things of that name; 养老办成了哪些事, what was done.
  const asksDeeds = parts.question.form === 'overview' || words.split(/\s+/u).some(onlySaysDone);
  if (!topic || !asksDeeds) return false;
  const names = [topic.topic, ...topic.words];
  return thingsAsked(words, parts).every(([name = '']) => {
    const isOfTopic = names.some((one) => one.includes(name) || name.includes(one));
    return (isOfTopic && name.length <= longestSubject) || onlySaysDone(name);
  });
}

// 卫生健康, 义务教育; a longer name is of one thing: 养老服务中心.
const longestSubject = 4;

/** The words by which a subject is looked for: those of a listed topic, else the asked words. */
export function topicWords(
  about: string,
  parts: Pick<QuotedParts, 'question' | 'rarity'>,
): readonly string[] {
  const topic = topicOf(about);
  const asked = thingsAsked(about, parts).flat();
  if (!topic) return asked;
  // 养老服务中心 of 养老 asks for the narrower thing, 养老政策 for all of it.
  const narrower = asked.filter((word) => !topic.words.some((one) => one.includes(word)));
  return [...new Set([topic.topic, ...topic.words, ...narrower.slice(0, 1)])];
}

const bySubject = 1;
const underHeading = 1;
const withFigure = 0.7;
const beginsWith = 0.5;

/**
 * The sentences of a report on a subject that speak of the year and kind asked for, the best first:
 * those that say more of its words, under its heading, with a figure.
 */
export function topicSentences(
  words: readonly string[],
  report: ReportSummary,
  parts: Pick<QuotedParts, 'question' | 'library' | 'index'>,
): readonly TopicSentence[] {
  const names = words.map(normaliseText);
  return passagesOfReport(report, parts)
    .filter((passage) => agreesOnKind(parts.question, passage))
    .flatMap((passage) =>
      [...tellingSentences(passage), ...leadSentences(passage)].map((sentence) => ({
        ...{ report, passage, sentence },
      })),
    )
    .filter((one) => isOfYear(parts.question, one))
    .map((one) => ({ ...one, worth: worthOf(one, names) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
}

const numbered =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是)/u;

// What is shorter only names its paragraph: 积极推动就业创业。
const shortestLead = 12;

/** The sentences that head a paragraph and say something, too: 完善生育保险制度和生育休假制度。 */
function leadSentences(passage: Passage): readonly Span[] {
  const told = tellingSentences(passage);
  return passage.sentences.filter((span) => {
    const words = wordsOf(passage, span);
    const says = words.length >= shortestLead && words.endsWith('。') && !numbered.test(words);
    return says && !told.includes(span);
  });
}

function isOfYear(question: Question, { report, passage, sentence }: Quotable): boolean {
  return agreesOnYear(question, { report, passage }, wordsOf(passage, sentence));
}

function worthOf({ passage, sentence }: Quotable, names: readonly string[]): number {
  const words = wordsOf(passage, sentence);
  if (commandsReader(words)) return 0;
  const text = normaliseText(words);
  const said = names.filter((name) => text.includes(name)).length;
  if (said === 0) return 0;
  const heading = normaliseText(passage.headingPath.at(-1) ?? '');
  const isUnder = names.some((name) => heading.includes(name));
  const starts = names.some((name) => text.slice(0, 14).includes(name));
  return (
    bySubject * Math.sqrt(said) +
    (isUnder ? underHeading : 0) +
    (starts ? beginsWith : 0) +
    (/\d/u.test(text) ? withFigure : 0)
  );
}
