import { asksWhatCame } from '../../../language/words/lists/past-words.ts';
import type { Question } from '../../question.ts';
import { subjectsAsked } from './subjects-asked.ts';
import type { Sought } from '../../sought.ts';
import { asksWhen } from '../time/asks-when.ts';
import { cuesIn, strengthOf, type Cue } from '../cues.ts';
import { soughtNumber } from './sought-number.ts';
import { soughtThing } from './sought-thing.ts';
import { askedList } from './asked-list.ts';
import { asksForPlan } from './asked-plan.ts';
import { asksForShortcomings } from './asked-shortcomings.ts';
import { summedList } from './asked-sum.ts';
import { ordinalAsked } from './asked-ordinal.ts';

/** What words have to hold to answer a question, as far as its own words tell. */
export function readSought({
  text,
  form,
  terms,
}: Pick<Question, 'text' | 'form' | 'terms'>): Sought {
  const cues = cuesIn(text);
  const list = askedList(text);
  const number = soughtNumber(text);
  const isTime = asksWhen(text);
  const words = terms.map(({ words: [name = ''] }) => name);
  return {
    number,
    isTime,
    isReason: strengthOf(cues, 'text', 'reason') > 0,
    isPast: asksWhatCame(text),
    thing: soughtThing(form, text, list),
    list,
    summed: summedList(text),
    ordinal: ordinalAsked(text),
    whole: asksForShortcomings(text, words)
      ? 'shortcomings'
      : asksForPlan(text, words)
        ? 'plan'
        : undefined,
    subjects:
      number === undefined && !isTime && isOpen.has(form) && asksBroadly(cues)
        ? subjectsAsked(text)
        : [],
  };
}

const isOpen: ReadonlySet<Question['form']> = new Set(['list', 'overview', 'text']);

/** 有啥亮点, 打算怎么帮: what things there are, or what is done. */
function asksBroadly(cues: readonly Cue[]): boolean {
  return strengthOf(cues, 'list') + strengthOf(cues, 'summarise') > 0;
}
