import type { Gazetteer } from '../language/places/gazetteer.ts';
import type { Place } from '../language/places/place.ts';
import type { ReportSummary } from '../library/report.ts';
import { completeText, type CompletedText } from './follow-ups/complete-text.ts';
import { afterNewTopic, inYearsFrom } from './follow-ups/follow-up-words.ts';
import { termsOfFollowUp } from './follow-ups/terms-of-follow-up.ts';
import type { Question } from './question.ts';
import { readText, type ReadText } from './read-text.ts';
import type { Slots } from './slots/slots.ts';
import { readTask } from './task/read-task.ts';
import { writtenQuestion } from './written-question.ts';

/** What a question is understood against. */
export type QuestionContext = {
  /** The questions of the conversation so far, oldest first. */
  readonly earlier: readonly string[];
  readonly reports: readonly ReportSummary[];
  readonly gazetteer: Gazetteer;
  /** Whose district 我们区 is, where that is known. */
  readonly home?: Place | undefined;
};

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
  const written = writtenQuestion(asked, context);
  const fresh = afterNewTopic(written.text);
  const before = fresh === undefined ? conversation : [];
  const last = before.at(-1)?.question;
  const ownText = withYearsFrom(
    before.at(-1),
    fresh === undefined || fresh === '' ? written.text : fresh,
  );
  const own = readText(ownText, context, last?.places ?? []);
  const completed = completeText(
    own.slots,
    before.map(({ slots }) => slots),
  );
  const { slots, parts } =
    completed.text === ownText ? own : readText(completed.text, context, last?.places ?? []);
  const question: Question = {
    ...parts,
    ...readTask(slots),
    asked,
    understood: parts.text === written.text ? written.shown : parts.text,
    terms: termsOf(parts, own, completed, last),
    homeIsUnknown:
      parts.places.length === 0 && (written.homeIsUnknown || last?.homeIsUnknown === true),
    carried: completed.carried,
    mended: written.mended,
    ...(completed.continues ? { continues: completed.continues } : {}),
  };
  return { question, slots, isNewTopic: fresh !== undefined };
}

/** 前一年 after a question about 2021 is 2020, unless it names a year itself. */
function withYearsFrom(before: Turn | undefined, text: string): string {
  const year = before?.slots.periods.at(-1)?.period.last;
  return year === undefined || /(?:19|20)\d{2}/u.test(text) ? text : inYearsFrom(year, text);
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
  const isNewThing = saysThing && !carriesThing;
  if (!last || carried.length === 0 || !hasOwn || isNewThing) return parts.terms;
  return termsOfFollowUp(own.parts.terms, last.terms);
}
