import { completePrompt } from '../../../prompts/fill-prompt.ts';
import { numbersIn } from '../../../language/numbers/number-tokens.ts';
import type { QuestionTerm } from '../../../question/question-term.ts';
import type { QuestionContext } from '../../../question/question-context.ts';
import { readQuestion } from '../../../question/read-question.ts';
import type { Question } from '../../../question/question.ts';
import type { ChatModel } from '../../../models/chat/chat-model.ts';
import { repliedInTime, type ModelReading } from './model-reading.ts';
import { cleanQuestion, longestQuestion } from '../ending/check-question.ts';

/**
 * A follow-up as the model completes it, understood anew; the rules' completion where the question
 * stands for itself, the model fails or is slow, or what it writes says a place, a year, a kind or
 * a number that stands neither in the question nor in those before it.
 */
export async function completeWithModel(byRules: Question, parts: ModelReading): Promise<Question> {
  const { context, signal } = parts;
  const { earlier } = context;
  if (earlier.length === 0 || byRules.carried.length === 0) return byRules;
  const written = await writtenCompletion(byRules.asked, parts);
  signal.throwIfAborted();
  if (written === undefined) return byRules;
  const completed = readQuestion(written, { ...context, earlier: [] });
  const alone = readQuestion(byRules.asked, { ...context, earlier: [] });
  const said = [alone, byRules, ...earlier.map((_, index) => understoodTurn(index, context))];
  if (completed.places.length === 0 || !saysOnly(completed, said)) return byRules;
  if (!keepsThings(completed, byRules)) return byRules;
  return { ...completed, asked: byRules.asked };
}

/** What the model writes within the deadline; undefined where that is no question. */
async function writtenCompletion(asked: string, parts: ModelReading): Promise<string | undefined> {
  const prompt = completePrompt({ question: asked, earlier: parts.context.earlier.join('\n') });
  const text = await repliedInTime(prompt, (inTime) => whole(parts.model, inTime), parts);
  const question = cleanQuestion(text ?? '');
  return question === '' || question.length > longestQuestion ? undefined : question;
}

async function whole(
  model: ChatModel,
  prompt: Parameters<ChatModel['stream']>[0],
): Promise<string> {
  let text = '';
  for await (const chunk of model.stream(prompt)) {
    text += chunk.text;
    // It was asked for one question, and no more of anything else is waited for.
    if (text.length > longestQuestion) break;
  }
  return text;
}

function understoodTurn(index: number, context: QuestionContext): Question {
  const { earlier } = context;
  const asked = earlier[index] ?? '';
  return readQuestion(asked, { ...context, earlier: earlier.slice(0, index) });
}

/** Whether all that a completion names was said before: nothing may come from the model itself. */
function saysOnly(completed: Question, said: readonly Question[]): boolean {
  const places = new Set(said.flatMap((turn) => turn.places.map(({ code }) => code)));
  const years = new Set(said.flatMap((turn) => turn.years));
  const periods = new Set(said.flatMap((turn) => turn.periods.map(({ name }) => name)));
  const kinds = new Set(said.flatMap(({ kind }) => kind ?? []));
  const numbers = new Set(said.flatMap(({ text }) => numberTokens(text)));
  const things = new Set(said.flatMap(({ terms }) => terms.flatMap(({ words }) => words)));
  const reports = new Set(said.flatMap(({ reportIds }) => reportIds));
  return (
    completed.places.every(({ code }) => places.has(code)) &&
    completed.years.every((year) => years.has(year)) &&
    completed.periods.every(({ name }) => periods.has(name)) &&
    completed.reportIds.every((id) => reports.has(id)) &&
    (completed.kind === undefined || kinds.has(completed.kind)) &&
    completed.terms
      .filter(isIndicator)
      .every(({ words }) => words.some((one) => things.has(one))) &&
    numberTokens(completed.text).every((number) => numbers.has(number) || isYear(number, years)) &&
    keepsOwn(completed, said)
  );
}

/** A word of the thesaurus; other words may be put in another way. */
function isIndicator({ words }: QuestionTerm): boolean {
  return words.length > 1;
}

function numberTokens(text: string): readonly string[] {
  return numbersIn(text).map(({ tokens }) => tokens.at(-1) ?? '');
}

function isYear(number: string, years: ReadonlySet<number>): boolean {
  return years.has(Number(/^(\d{4})年?$/u.exec(number)?.[1]));
}

/** What the rules carried over may not be lost either: 那2023年改造多少公里 is still of the gas pipes. */
function keepsThings(completed: Question, byRules: Question): boolean {
  const kept = new Set(completed.terms.flatMap(({ words }) => words));
  return byRules.terms
    .filter(({ weight }) => weight >= weightOfThings)
    .every(({ words }) => words.some((word) => kept.has(word) || completed.text.includes(word)));
}

// Words that only say how a thing is measured weigh less.
const weightOfThings = 0.5;

/** What the question says itself may not be lost on the way. */
function keepsOwn(completed: Question, [own]: readonly Question[]): boolean {
  const places = completed.places.map(({ code }) => code);
  return (
    (own?.places ?? []).every(({ code }) => places.includes(code)) &&
    (own?.years ?? []).every((year) => completed.years.includes(year)) &&
    (own?.kind === undefined || own.kind === completed.kind)
  );
}
