import { wordsForGranted } from './claims/words-for-granted.ts';
import { completeText, type TurnBefore } from './follow-ups/complete-text.ts';
import { afterNewTopic, inYearsFrom, pointsAtTwo } from './follow-ups/follow-up-words.ts';
import { namesOnly } from './follow-ups/in-its-place.ts';
import { nameInFull } from './follow-ups/name-in-full.ts';
import {
  heldAgainstLast,
  topicFirst,
  withNarrower,
  withoutMark,
  type TopicFirst,
} from './follow-ups/topic-first.ts';
import type { CompletedText } from './follow-ups/turn-of.ts';
import { withinFamily } from './follow-ups/within-family.ts';
import { termsOfFollowUp } from './follow-ups/terms-of-follow-up.ts';
import type { QuestionContext } from './question-context.ts';
import type { Granted, Question } from './question.ts';
import { readText, type ReadText } from './read-text.ts';
import type { Slots } from './slots/slots.ts';
import { readTask } from './task/read-task.ts';
import { writtenQuestion, type WrittenQuestion } from './written-question.ts';

export type { QuestionContext } from './question-context.ts';

/**
 * Reads a question into what is to be done to answer it. What it leaves to the turns before is put
 * into its words first, turn by turn, so that everything is read from them once.
 */
export function readQuestion(asked: string, context: QuestionContext): Question {
  const before = context.earlier.reduce<readonly Turn[]>(
    (turns, one) => withTurn(turns, one, context),
    [],
  );
  return readTurn(asked, before, context).question;
}

/** A turn of the conversation, completed, with the slots that its task is built from. */
type Turn = { readonly question: Question; readonly slots: Slots; readonly isNewTopic: boolean };

function withTurn(
  turns: readonly Turn[],
  asked: string,
  context: QuestionContext,
): readonly Turn[] {
  const turn = readTurn(asked, turns, context);
  if (!turn.isNewTopic) return [...turns, turn];
  return turn.slots.text === writtenQuestion(asked, context).text ? [] : [turn];
}

function readTurn(asked: string, conversation: readonly Turn[], context: QuestionContext): Turn {
  const topic = conversation.length > 0 ? topicOf(asked, conversation, context) : undefined;
  if (topic) return readAfterTopic(asked, topic, { conversation, context });
  const written = writtenQuestion(asked, context);
  const fresh = afterNewTopic(written.text);
  const before = fresh === undefined ? conversation : [];
  const isFresh = fresh !== undefined && fresh !== '';
  const text = asFollowUp(isFresh ? fresh : written.text, before);
  const { slots, parts, said } = readCompleted(text, before, context);
  const question = {
    ...{ ...parts, ...readTask(slots), asked, mended: written.mended },
    understood: parts.text === written.text ? written.shown : parts.text,
    homeIsUnknown: isHomeUnknown(parts, written, before.at(-1)),
    granted: withQuestion(parts, context),
    ...said,
  };
  return { question, slots, isNewTopic: fresh !== undefined };
}

/** What is granted, with the question that asks for it of the same place and time. */
function withQuestion(
  { text, granted, places, years, periods }: ReadText['parts'],
  context: QuestionContext,
): Granted {
  const words = wordsForGranted(text);
  const asks = words === undefined ? undefined : readTurn(words, [], context).question;
  return { ...granted, asks: asks && { ...asks, places, years, periods } };
}

/** What is told first of a turn, where it only names what the rest asks of: 投资这块给2023年定多少. */
function topicOf(
  asked: string,
  conversation: readonly Turn[],
  context: QuestionContext,
): TopicFirst | undefined {
  const { text } = writtenQuestion(asked, context);
  if (afterNewTopic(text) !== undefined || pointsAtTwo(text)) return undefined;
  const told = topicFirst(asFollowUp(text, conversation));
  return told && namesOnly(readText(told.topic, context).slots) ? told : undefined;
}

type Conversation = {
  readonly conversation: readonly Turn[];
  readonly context: QuestionContext;
};

/** The topic is a turn of its own, and the rest goes on from it. */
function readAfterTopic(
  asked: string,
  { topic, rest }: TopicFirst,
  { conversation, context }: Conversation,
): Turn {
  const first = readTurn(topic, conversation, context);
  const turn = readTurn(rest, [...conversation, ofNewThing(first)], context);
  const { text: said, mended } = writtenQuestion(asked, context);
  const carried = turn.question.carried.filter(({ words }) => !said.includes(words));
  return { ...turn, question: { ...turn.question, asked, mended, carried } };
}

/** A thing that it names itself need not be asked after as the one before was. */
function ofNewThing(turn: Turn): Turn {
  if (turn.question.carried.some(({ what }) => what === 'thing')) return turn;
  const cues = turn.slots.cues.filter(({ slot }) => slot !== 'measure');
  return { ...turn, slots: { ...turn.slots, cues } };
}

/** In the years that the turns before it tell, and without words that only point at them. */
function asFollowUp(text: string, before: readonly Turn[]): string {
  const last = before.at(-1);
  if (!last) return text;
  const named = withinFamily(text, last.slots.text);
  return heldAgainstLast(withNarrower(withoutMark(withYearsFrom(last, named))));
}

type CompletedTurn = ReadText & { readonly said: Pick<Question, 'carried' | 'continues'> };

function readCompleted(
  text: string,
  before: readonly Turn[],
  context: QuestionContext,
): CompletedTurn {
  const last = before.at(-1)?.question;
  const places = last?.places ?? [];
  const named = before.findLast(({ question }) => question.reportYears.length > 0)?.question;
  const talkedOf = { places, reportYear: named?.reportYears.at(-1) };
  const turns = before.map(({ slots }) => slots);
  const own = inFull(readText(text, context, talkedOf), turns, (full) =>
    readText(full, context, talkedOf),
  );
  const completed = completeText(own.slots, before.map(turnBefore));
  const { carried, continues } = completed;
  const whole =
    completed.text === own.slots.text ? own : readText(completed.text, context, talkedOf);
  const terms = termsOf(whole.parts, own, completed, last);
  const said = continues === undefined ? { carried } : { carried, continues };
  return { slots: whole.slots, parts: { ...whole.parts, terms }, said };
}

/** 宁德时代 is what 建来干嘛的 was asked of. */
function turnBefore({ slots, question: { carried } }: Turn): TurnBefore {
  const subject = carried.flatMap(({ what, words }) => (what === 'thing' ? words : [])).join('');
  return { slots, ...(subject !== '' && { subject }) };
}

/** With what it names in short by its full name. */
function inFull(
  own: ReadText,
  turns: readonly Slots[],
  read: (text: string) => ReadText,
): ReadText {
  const full = nameInFull(own.slots, turns);
  return full === own.slots.text ? own : read(full);
}

function isHomeUnknown(
  { places }: ReadText['parts'],
  written: WrittenQuestion,
  before: Turn | undefined,
): boolean {
  return places.length === 0 && (written.homeIsUnknown || before?.question.homeIsUnknown === true);
}

/** 前一年 after a question about 2021 is 2020, unless it names a year itself. */
function withYearsFrom(before: Turn | undefined, text: string): string {
  const periods = before?.slots.periods ?? [];
  const asked = periods.findLast(({ role }) => role !== 'basis') ?? periods.at(-1);
  const year = asked?.period.last;
  return year === undefined || /(?:19|20)\d{2}/u.test(text) ? text : inYearsFrom(year, text);
}

const leastWeight = 0.5;
const enough = 3;

/** As many things as stand for themselves: what was talked about before is not meant, too. */
function saysEnough(terms: Question['terms']): boolean {
  return terms.filter(({ weight }) => weight >= leastWeight).length >= enough;
}

function termsOf(
  parts: ReadText['parts'],
  own: ReadText,
  { carried, continues }: CompletedText,
  last: Question | undefined,
): Question['terms'] {
  const saysThing = own.slots.things.listed.length > 0;
  const hasOwn = own.parts.terms.length > 0 && continues === undefined;
  const carriesThing = carried.some(({ what }) => what === 'thing');
  const isNewThing = (saysThing || saysEnough(own.parts.terms)) && !carriesThing;
  if (!last || carried.length === 0 || !hasOwn || isNewThing) return parts.terms;
  return termsOfFollowUp(own.parts.terms, last.terms);
}
