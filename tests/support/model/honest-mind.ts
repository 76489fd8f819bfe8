import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import { shortPlaceName } from '../../../language/places/place.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
  type ScoringParts,
} from '../../../search/rank/score-sentence.ts';
import type { PlacedPassage } from '../../../search/rank/agrees-with-question.ts';
import { termCoverage, type Rarity } from '../../../search/rank/term-coverage.ts';
import { tokenise } from '../../../language/words/tokenise.ts';
import { readQuestion } from '../../../question/read-question.ts';
import type { Question } from '../../../question/question.ts';
import { decideYesNo, type Verdict } from '../../../server/answer/quoted/premise/decide-yes-no.ts';
import { trimSentence } from '../../../server/answer/quoted/sentence/trim-sentence.ts';
import { aPassage } from '../made/a-hit.ts';
import { aReport } from '../made/a-report.ts';
import type { ModelMind, ModelRequest } from './fake-model-server.ts';
import { readPrompt, type PromptPassage } from '../read-prompt.ts';

/** A mind that writes plain text; what it writes depends on the messages alone. */
export type WritingMind = (request: Pick<ModelRequest, 'messages'>) => string;

/**
 * Answers from what stands between the fences and from nothing else: for each place and year that
 * the question names, the sentence that covers it best, cut to the clauses that do, with its mark.
 * It says 没有提到 where none covers enough.
 */
export const honestMind = (({ messages }) => {
  const { question, passages } = readPrompt(messages);
  const places = placesAsked(question, passages);
  const bare = places.reduce(
    (words, place) => words.replaceAll(place, ' ').replaceAll(shortPlaceName(place), ' '),
    question,
  );
  const context = { earlier: [], reports: [], gazetteer: loadGazetteer() };
  const asked = readQuestion(bare, context);
  const said = (places.length > 0 ? places : [undefined]).flatMap((place) =>
    partsOf(asked).map((part) => answerFor(part, passages, place)),
  );
  const written = [...new Set(said.filter((words) => words !== undefined))];
  return written.length === 0 ? '没有提到' : written.join('');
}) satisfies WritingMind & ModelMind;

function placesAsked(question: string, passages: readonly PromptPassage[]): readonly string[] {
  const here = [...new Set(passages.map(({ place }) => place))];
  const named = here.filter((place) => question.includes(shortPlaceName(place)));
  // 天津静海 is about 静海.
  return named.filter((place) => {
    const short = shortPlaceName(place);
    return !named.some(
      (other) => other !== place && question.includes(short + shortPlaceName(other)),
    );
  });
}

/** A question for each year and each plan that it names. */
function partsOf(asked: Question): readonly Question[] {
  const { years, periods } = asked;
  if (years.length + periods.length < 2) return [asked];
  return [
    ...periods.map((period) => ({ ...asked, years: [], periods: [period] })),
    ...years.map((year) => ({ ...asked, years: [year], periods: [] })),
  ];
}

type Scored = { readonly passage: PromptPassage; readonly words: string; readonly total: number };

// As much as a sentence has to hold of what is asked, by itself and with its headings.
const leastCoverage = 0.3;
const leastInContext = 0.4;
const mostListed = 3;
const severalSentences: readonly string[] = ['list', 'overview'];

function answerFor(
  question: Question,
  passages: readonly PromptPassage[],
  place: string | undefined,
): string | undefined {
  const said = bestFor(question, passages, place);
  // Who somebody is may stand in a sentence like any other.
  const isElsewhere = said === undefined && question.form === 'about_report';
  return isElsewhere ? bestFor({ ...question, form: 'text' }, passages, place) : said;
}

function bestFor(
  question: Question,
  passages: readonly PromptPassage[],
  place: string | undefined,
): string | undefined {
  const parts = scoringParts(question, rarityIn(passages));
  const candidates = passages
    .filter((passage) => place === undefined || passage.place === place)
    .flatMap((passage) => score(passage, parts))
    .toSorted((a, b) => b.total - a.total);
  const [best] = candidates;
  if (!best) return undefined;
  if (question.form === 'about_report') return titlePage(best.passage);
  const chosen = severalSentences.includes(question.form)
    ? candidates.filter(({ passage }) => passage === best.passage).slice(0, mostListed)
    : [best];
  return chosen.map((one) => write(one, parts)).join('');
}

/** Who gave a report, when and where stands in a few lines together. */
function titlePage({ place, when, number, words }: PromptPassage): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return `${place}${when}：${lines.slice(0, 6).join('，').replace(/。/gu, '，')}[${number}]。`;
}

function score(passage: PromptPassage, parts: ScoringParts): readonly Scored[] {
  const placed = placedPassage(passage);
  return tellingSentences(placed.passage).flatMap((span) => {
    const { coverage, inContext, yearAgrees, kindAgrees, hasNumber, total } = scoreSentence(
      span,
      placed,
      parts,
    );
    if (coverage < leastCoverage || inContext < leastInContext) return [];
    if (!yearAgrees || !kindAgrees || !hasNumber) return [];
    return [{ passage, words: passage.words.slice(span.start, span.end), total }];
  });
}

/** A passage of the prompt as search would have it; what the prompt does not say is unknown. */
function placedPassage({ place, when, headings, words }: PromptPassage): PlacedPassage {
  const year = /^(\d{4})年/u.exec(when)?.[1];
  const orientation = when.endsWith('目标') ? 'target' : when.endsWith('情况') ? 'result' : null;
  const planYear = year === undefined ? null : Number(year) + (orientation === 'result' ? 1 : 0);
  const reviewYear = planYear === null ? null : planYear - 1;
  const sentences = [...words.matchAll(/[^。！？\n]+[。！？]?/gu)].map(
    ({ index, 0: sentence }) => ({
      start: index,
      end: index + sentence.length,
    }),
  );
  const passage = aPassage(words, { start: 0, headingPath: headings, orientation });
  return {
    passage: { ...passage, sentences },
    report: aReport({ region: place, planYear, reviewYear, speaker: null }),
  };
}

function write({ passage, words }: Scored, { question, terms }: ScoringParts): string {
  const worth = (text: string) => termCoverage(terms, normaliseText(text));
  const { start, end } = trimSentence(words, { worth, wantsNumber: question.form === 'number' });
  const whole = severalSentences.includes(question.form) ? words : words.slice(start, end);
  const bare = whole.replace(/[，,；;。！？\s]+$/u, '').trim();
  const verdict = question.form === 'yes_no' ? verdictOf(words, question) : 'not_said';
  return `${verdicts[verdict]}${passage.place}${passage.when}：${bare}[${passage.number}]。`;
}

/** What decides has to be said of the thing that is asked about. */
function verdictOf(sentence: string, { terms, asserted }: Question): Verdict {
  const things = terms.filter(({ weight }) => weight >= 1).flatMap((term) => term.words);
  const about = sentence
    .split(/[，；。]/u)
    .filter((clause) => things.some((word) => normaliseText(clause).includes(word)));
  const sentences = [about.join('，'), sentence];
  return (
    sentences
      .map((words) => decideYesNo({ asserted, sentence: words }))
      .find((verdict) => verdict !== 'not_said') ?? 'not_said'
  );
}

const verdicts: Readonly<Record<Verdict, string>> = {
  yes: '是的，',
  no: '不是，',
  none: '没有，',
  not_done: '报告没有说已经做到，',
  planned: '还在计划，',
  not_said: '',
};

/** How rare a token is among the sentences at hand: all that a model can know. */
function rarityIn(passages: readonly PromptPassage[]): Rarity {
  const sentences = passages.flatMap(({ words }) => words.match(/[^。！？\n]+/gu) ?? []);
  const counts = new Map<string, number>();
  for (const token of sentences.flatMap((sentence) => [...new Set(tokenise(sentence))])) {
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return (token) => {
    const count = counts.get(token);
    // A word that no passage here holds weighs two; by a whole library rare words weigh about eight.
    return count === undefined ? undefined : 2 * Math.log(1 + sentences.length / count);
  };
}
