import { listNames } from '../../../../language/sentences/list-names.ts';
import { segmentWords } from '../../../../language/words/segment-words.ts';
import { synonymsOf } from '../../../../language/words/word-tables.ts';
import { shortPlaceName } from '../../../../language/places/place.ts';
import type { Span } from '../../../../library/report.ts';
import { namesPlace } from '../../../../language/places/names-place.ts';
import type { Question } from '../../../../question/question.ts';
import type { FacetHits } from '../../../../search/find-passages.ts';
import type { Hit } from '../../../../search/hit.ts';
import {
  answeringSentences,
  scoreSentence,
  scoringParts,
  wordsOf,
} from '../../../../search/rank/score-sentence.ts';
import type { Rarity } from '../../../../search/rank/term-coverage.ts';
import { namesOnlyOthers } from '../../../../figures/names-only-others.ts';
import { operandsAsked } from '../../computed/operands-asked.ts';
import { commandsReader } from '../../gate/commands-to-reader.ts';
import type { Candidate } from './candidate.ts';
import { saysWhatIsAsked } from './says-what-is-asked.ts';
import { probabilityOfSupport } from '../support/probability-of-support.ts';
import {
  onlySaysPremise,
  supportFeatures,
  type SupportFeatures,
} from '../support/support-features.ts';

// Every question that the probability was fitted on stands there once more without its answer. At
// the share of questions without one that people ask (one in seven of the gold sets), this there
// is more than a half.
const leastProbable = 0.17;
const allSaid = 0.9;
// What says less than this of what the best says is about something else.
const asGood = 0.75;

/**
 * The sentences of a facet's hits that support an answer, best first; none where even the best is
 * more likely no answer.
 */
export function selectSentences(facet: FacetHits, rarity: Rarity): readonly Candidate[] {
  const [best, ...others] = candidatesOf(facet, rarity);
  if (!best || !isSupported([best, others[0]], facet)) return [];
  return [best, ...others.filter(({ score }) => score.total >= asGood * best.score.total)];
}

/** Several sentences may say all that is asked, each as well as the next. */
function saysAll(features: SupportFeatures): boolean {
  return features['nouns said'] >= 1 && features['said in context'] >= allSaid;
}

function isSupported(best: readonly [Candidate, Candidate | undefined], facet: FacetHits): boolean {
  // Who gave a report, when and where, stands on its title page or does not.
  if (facet.question.form === 'about_report') return best[0].score.coverage > 0;
  if (onlySaysPremise(best[0])) return false;
  const features = supportFeatures(best, facet);
  return saysAll(features) || probabilityOfSupport(features) >= leastProbable;
}

/**
 * The best sentence of a facet, and what is measured of it; undefined where none can answer.
 * @param isLeftOut leaves sentences out, as if no report said them
 */
export function bestSentence(
  facet: FacetHits,
  rarity: Rarity,
  isLeftOut: (words: string) => boolean = () => false,
): { readonly best: Candidate; readonly features: SupportFeatures } | undefined {
  const [best, next] = candidatesOf(facet, rarity).filter(
    ({ hit, sentence }) => !isLeftOut(wordsOf(hit.passage, sentence)),
  );
  return best && { best, features: supportFeatures([best, next], facet) };
}

/** The sentences that speak of the year and kind asked for, and hold the number, best first. */
function candidatesOf(facet: FacetHits, rarity: Rarity): readonly Candidate[] {
  const { question, narrowed, hits } = facet;
  if (narrowed.outcome !== 'narrowed') return [];
  const names = new Set(narrowed.mustName.map(({ name }) => shortPlaceName(name)));
  // The place has to be named anyway; it must not stand in for what is asked about it.
  const things = question.terms.filter(({ words }) => !names.has(words[0] ?? ''));
  const sought = scoringParts({ ...question, terms: things }, rarity);
  const scoring = scoringParts(question, rarity);
  return (
    hits
      .flatMap((hit) =>
        answeringSentences(hit.passage, question).map((sentence) => ({ hit, sentence })),
      )
      // What is planted in a report to be obeyed is no answer.
      .filter(({ hit, sentence }) => !commandsReader(wordsOf(hit.passage, sentence)))
      .filter(({ hit, sentence }) =>
        narrowed.mustName.every((place) => namesPlace(wordsAround(hit, sentence), place)),
      )
      .filter(({ hit, sentence }) => saysWhatIsAsked(wordsAround(hit, sentence), question.task))
      .filter(({ hit, sentence }) => saysWhatIsCounted(hit, sentence, question))
      .filter(({ hit, sentence }) => !tellsOnlyOthers(wordsOf(hit.passage, sentence), question))
      .map((one) => ({ ...one, scoring, score: scoreSentence(one.sentence, one.hit, sought) }))
      .filter(({ score }) => score.hasNumber && score.yearAgrees && score.kindAgrees)
      .filter(({ score }) => score.coverage > 0)
      .toSorted((a, b) => b.score.total - a.score.total)
  );
}

/** 单位GDP能耗下降3% tells nothing of GDP: of no indicator that is asked for, if there are several. */
function tellsOnlyOthers(words: string, { task, text }: Question): boolean {
  const asked = operandsAsked(task).flatMap(({ thing }) =>
    thing.type === 'indicator' ? [thing.indicator] : [],
  );
  return asked.length > 0 && asked.every((one) => namesOnlyOthers(words, one, text));
}

/** 九大基地 are in no sentence that says nothing of 基地, however well it says 九大. */
function saysWhatIsCounted({ passage }: Hit, sentence: Span, { task, sought }: Question): boolean {
  const { count, noun, isName = false } = sought.list ?? {};
  if (task.do !== 'list' || !isName || count === undefined || noun === undefined) return true;
  const words = [...listNames(noun), ...segmentWords(noun)].flatMap((word) => [
    word,
    ...synonymsOf(word),
  ]);
  const said = [...passage.headingPath, wordsOf(passage, sentence)].join('\n');
  return words.some((word) => word.length > 1 && said.includes(word));
}

function wordsAround({ passage }: Hit, sentence: Span): string {
  return [...passage.headingPath, wordsOf(passage, sentence)].join('\n');
}
