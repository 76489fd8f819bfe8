import { loadGazetteer, resolvePlace } from '../../language/places/gazetteer.ts';
import type { Place } from '../../language/places/place.ts';
import type { SearchParts } from '../../search/find-passages.ts';
import type { SearchFilters } from '../../search/narrow-reports.ts';
import { readQuestion, type QuestionContext } from '../../question/read-question.ts';
import { mayNeedSecondReading } from '../../question/second-reading.ts';
import type { Question } from '../../question/question.ts';
import type { Turn } from './answer.ts';
import type { ChatModel } from '../../models/chat/chat-model.ts';
import { cleanQuestion } from './ending/check-question.ts';
import { completeWithModel } from './written/complete-with-model.ts';
import { readWithModel } from './written/read-with-model.ts';
import { maskPersonalData } from './personal/mask-personal-data.ts';
import { refuseForbidden, type ReadForbiddenWords } from './forbidden/refuse-forbidden.ts';
import { refuseRequest } from './ending/refuse-request.ts';

/** The place that is meant by 我们区, beside what is searched. */
export type UnderstandingParts = Pick<SearchParts, 'index'> & {
  readonly home?: Place | undefined;
};

type Asked = {
  readonly question: string;
  readonly history?: readonly Turn[] | undefined;
  readonly filters?: SearchFilters | undefined;
};

/** Reads a request: its question against the reports here, after the turns before it. */
export function understandRequest(request: Asked, parts: UnderstandingParts): Question {
  return readQuestion(readable(request.question), questionContext(request, parts));
}

type ModelParts = {
  readonly forbidden?: ReadForbiddenWords;
  readonly model?: ChatModel | undefined;
  readonly modelPatience?: 'usual' | 'local' | undefined;
  readonly signal: AbortSignal;
  readonly onModelFailure?: (error: unknown) => void;
  /** Whether the rules have an answer to a question as they read it. */
  readonly isAnswered?: (question: Question) => Promise<boolean>;
};

// A model on a few cores takes some seconds for so short a prompt.
const readingDeadline = { usual: 5000, local: 20_000 } as const;

/**
 * The same with a model, where one is configured: a question that leans on the turns before it is
 * completed by the model, if its completion says nothing that they do not. Where the rules are in
 * doubt and find no answer, the model reads it too.
 */
export async function understandWithModel(
  request: Asked,
  parts: UnderstandingParts & ModelParts,
): Promise<Question> {
  const byRules = understandRequest(request, parts);
  const { model, signal, modelPatience: patience = 'usual', onModelFailure } = parts;
  // What is refused is sent to nobody.
  if (!model || refuseForbidden(request.question, parts.forbidden)) return byRules;
  if (refuseRequest(request.question, byRules, parts.index.reports)) return byRules;
  const context = questionContext(request, parts);
  const asking = { context, model, signal, deadline: readingDeadline[patience], onModelFailure };
  const completed = await completeWithModel(byRules, asking);
  if (completed !== byRules || !mayNeedSecondReading(byRules)) return completed;
  return (await parts.isAnswered?.(byRules)) === true ? byRules : readWithModel(byRules, asking);
}

/** What a request's question is understood against. A filter by one place makes that the home. */
export function questionContext(
  { history, filters }: Pick<Asked, 'history' | 'filters'>,
  { index, home }: UnderstandingParts,
): QuestionContext {
  const [region, ...others] = filters?.regions ?? [];
  const filtered =
    region !== undefined && others.length === 0 ? placeCalled(region, index.reports) : undefined;
  const { reports } = index;
  const context = { reports, gazetteer: loadGazetteer(), home: filtered ?? home };
  return { ...context, earlier: earlierQuestions(history ?? [], context) };
}

/**
 * What was refused is nothing that a later question could lean on; 广东呢 is refused alone, and not
 * after what was asked before it.
 */
function earlierQuestions(history: readonly Turn[], context: ReadAgainst): readonly string[] {
  return history
    .map(({ question }) => readable(question))
    .reduce<readonly string[]>(
      (earlier, words) => (isLeanedOn(words, earlier, context) ? [...earlier, words] : earlier),
      [],
    );
}

type ReadAgainst = Omit<QuestionContext, 'earlier'>;

function isLeanedOn(words: string, earlier: readonly string[], context: ReadAgainst): boolean {
  const alone = readQuestion(words, { ...context, earlier: [] });
  const refused = refuseRequest(words, alone, context.reports);
  if (refused?.status !== 'clarify') return !refused;
  // A place or a year alone is asked what of it; the next turn says so.
  const namesOne = alone.places.length + alone.periods.length > 0;
  if (namesOne || earlier.length === 0) return namesOne;
  const after = readQuestion(words, { ...context, earlier });
  return !refuseRequest(words, after, context.reports);
}

/** A question as it may be read on: without what cannot be seen, and without personal numbers. */
function readable(question: string): string {
  return maskPersonalData(cleanQuestion(question));
}

/** The place with a report here that a filter names. */
function placeCalled(region: string, reports: QuestionContext['reports']): Place | undefined {
  const code = reports.find((report) => report.region === region)?.regionCode;
  return code ? loadGazetteer().byCode(code) : undefined;
}

/**
 * The place that HOME_REGION names.
 * @throws Error when no place is called so, or several are.
 */
export function homePlace(name: string | undefined): Place | undefined {
  if (name === undefined) return undefined;
  const place = resolvePlace(loadGazetteer(), name, '');
  if (place) return place;
  const advice = 'Write it with the places around it, such as 北京市朝阳区';
  throw new Error(`HOME_REGION: no one place is called "${name}". ${advice}.`);
}
