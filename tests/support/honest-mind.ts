import { loadGazetteer } from '../../library/gazetteer.ts';
import { shortPlaceName } from '../../library/place.ts';
import { normaliseText } from '../../search/normalise-text.ts';
import { termCoverage, termRarity } from '../../search/term-coverage.ts';
import { tokenise } from '../../search/tokenise.ts';
import { understandQuestion } from '../../search/understand-question.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import { trimSentence } from '../../server/answer/trim-sentence.ts';
import type { ModelMind, ModelRequest } from './fake-model-server.ts';
import { readPrompt, type PromptPassage } from './read-prompt.ts';

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
  const asked = understandQuestion(bare, context);
  const years = asked.years.length > 1 ? asked.years : [undefined];
  const said = (places.length > 0 ? places : [undefined]).flatMap((place) =>
    years.map((year) => answerFor({ asked, passages, place, year })),
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

type Asked = {
  readonly asked: UnderstoodQuestion;
  readonly passages: readonly PromptPassage[];
  readonly place: string | undefined;
  readonly year: number | undefined;
};

type Scored = {
  readonly passage: PromptPassage;
  readonly sentence: string;
  readonly coverage: number;
  readonly total: number;
};

const leastCoverage = 0.35;
const leastInContext = 0.5;

function answerFor({ asked, passages, place, year }: Asked): string | undefined {
  const question = year === undefined ? asked : { ...asked, years: [year] };
  const rarity = rarityIn(passages);
  const terms = asked.terms.map((term) => ({
    ...term,
    weight: term.weight * termRarity(term, rarity),
  }));
  const own = passages.filter((passage) => place === undefined || passage.place === place);
  const candidates = own
    .flatMap((passage) => score(passage, { question, terms }))
    .toSorted((a, b) => b.total - a.total);
  const [best] = candidates;
  if (!best) return undefined;
  const isList = question.form === 'list';
  const chosen = isList
    ? candidates.filter(({ passage }) => passage === best.passage).slice(0, 3)
    : [best];
  return chosen.map((one) => write(one, { question, terms })).join('');
}

type Scoring = {
  readonly question: UnderstoodQuestion;
  readonly terms: UnderstoodQuestion['terms'];
};

function score(passage: PromptPassage, { question, terms }: Scoring): readonly Scored[] {
  const around = normaliseText(passage.headings.join('\n'));
  return sentencesOf(passage.words).flatMap((sentence) => {
    const words = normaliseText(sentence);
    const coverage = termCoverage(terms, words);
    const inContext = termCoverage(terms, `${around}\n${words}`);
    const [year] = question.years;
    const agreesOnYear = year === undefined || `${passage.when}${words}`.includes(`${year}年`);
    const kind = question.kind === 'target' ? '目标' : '情况';
    const agreesOnKind =
      question.kind === undefined ||
      !/目标|情况/u.test(passage.when) ||
      passage.when.endsWith(kind);
    const hasNumber = question.form !== 'number' || /\d/u.test(words);
    if (coverage < leastCoverage || inContext < leastInContext) return [];
    if (!agreesOnYear || !agreesOnKind || !hasNumber) return [];
    const headline = /预期目标|主要目标/u.test(words) && question.kind !== 'result' ? 0.15 : 0;
    return [
      { passage, sentence, coverage, total: coverage + 0.4 * (inContext - coverage) + headline },
    ];
  });
}

function sentencesOf(words: string): readonly string[] {
  return (words.match(/[^。！？\n]+[。！？]?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[。！？；]$/u.test(sentence) || sentence.length > 12);
}

function write({ passage, sentence }: Scored, { question, terms }: Scoring): string {
  const worth = (text: string) => termCoverage(terms, normaliseText(text));
  const { start, end } = trimSentence(sentence, { worth, wantsNumber: question.form === 'number' });
  const whole = question.form === 'list' ? sentence : sentence.slice(start, end);
  const words = whole.replace(/[，,；;。！？\s]+$/u, '');
  return `${passage.place}${passage.when}：${words}[${passage.number}]。`;
}

/** How rare a token is among the sentences at hand: all that a model can know. */
function rarityIn(passages: readonly PromptPassage[]): (token: string) => number | undefined {
  const sentences = passages.flatMap(({ words }) => sentencesOf(words));
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const token of new Set(tokenise(sentence)))
      counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return (token) => {
    const count = counts.get(token);
    return count === undefined ? undefined : Math.log(1 + sentences.length / count);
  };
}
