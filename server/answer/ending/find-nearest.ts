import type { Hit } from '../../../search/hit.ts';
import { findMentions } from '../../../search/find-mentions.ts';
import {
  findPassages,
  type FoundPassages,
  type SearchParts,
} from '../../../search/find-passages.ts';
import {
  answeringSentences,
  scoreSentence,
  scoringParts,
} from '../../../search/rank/score-sentence.ts';
import type { Span } from '../../../library/report.ts';
import { quoteLink } from '../../../library/versions/find-quote.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus, AskRequest, Nearest } from '../answer.ts';
import { whereFrom } from '../gate/citation-list.ts';
import { reportsInScope } from '../quoted/reports-in-scope.ts';
import { selectSentences } from '../quoted/sentence/select-sentences.ts';

type NearestParts = SearchParts & {
  readonly question: Question;
  readonly found: FoundPassages | undefined;
  readonly filters: AskRequest['filters'];
};

/** A sentence that does not answer, and how it is near. */
type NearSentence = Pick<Hit, 'passage' | 'report'> & {
  readonly sentence: Span;
  readonly why: Nearest['why'];
};

/**
 * What comes nearest to an answer where there is none: the same of another year of the place, the
 * figure that goes by another name, or the sentence that says most of what is asked. It is no
 * answer, and stands beside the text, never in it.
 */
export async function findNearest(
  status: AnswerStatus,
  parts: NearestParts,
): Promise<readonly Nearest[]> {
  const { question } = parts;
  if (status !== 'no_report' && status !== 'not_mentioned') return [];
  if (question.terms.length === 0) return [];
  const near =
    (await inAnotherYear(question, parts)) ??
    byAnotherName(question, parts) ??
    closest(question, parts);
  return near ? [shown(near)] : [];
}

const passagesFound = 10;

async function inAnotherYear(
  question: Question,
  parts: NearestParts,
): Promise<NearSentence | undefined> {
  const names = question.years.length + question.periods.length > 0;
  if (!names || question.places.length !== 1) return undefined;
  const anyYear = { ...question, years: [], periods: [], span: undefined };
  const found = await findPassages(anyYear, { ...parts, limit: passagesFound });
  const [facet] = found.facets;
  const [best] = facet ? selectSentences(facet, rarityOf(parts)) : [];
  return best && { ...best.hit, sentence: best.sentence, why: 'other_year' };
}

/** 城镇登记失业率 where 城镇调查失业率 is asked for: like it, and not the same. */
function byAnotherName({ task }: Question, parts: NearestParts): NearSentence | undefined {
  const of = 'of' in task ? task.of : undefined;
  if (of?.thing.type !== 'indicator' || !parts.found) return undefined;
  const reports = reportsInScope({ found: parts.found });
  for (const { name } of of.thing.indicator.notSameAs) {
    const [mention] = findMentions([{ names: [name] }], reports, parts);
    if (mention) return { ...mention, why: 'other_name' };
  }
  return undefined;
}

// Less than this of what is asked is no nearer than any other sentence.
const leastSaid = 0.3;

function closest(question: Question, parts: NearestParts): NearSentence | undefined {
  const scoring = scoringParts(question, rarityOf(parts));
  const scored = (parts.found?.hits ?? []).flatMap((hit) =>
    answeringSentences(hit.passage, question).map((sentence) => ({
      hit,
      sentence,
      score: scoreSentence(sentence, hit, scoring),
    })),
  );
  const [best] = scored
    .filter(({ score }) => score.coverage >= leastSaid)
    .toSorted((a, b) => b.score.total - a.score.total);
  return best && { ...best.hit, sentence: best.sentence, why: 'closest' };
}

function rarityOf({ index }: SearchParts) {
  return (token: string) => index.keywords.rarity(token);
}

function shown({ passage, report, sentence: { start, end }, why }: NearSentence): Nearest {
  const { id, title, region, planYear } = report;
  const quote = passage.text.slice(start - passage.start, end - passage.start);
  return {
    ...{ why, reportId: id, passageId: passage.id, title, region, planYear },
    headingPath: passage.headingPath,
    quote,
    ...quoteLink(report, quote),
    ...whereFrom(report, { start, end }),
    ...{ start, end },
  };
}
