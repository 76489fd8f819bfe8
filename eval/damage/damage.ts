import type { ObservedAnswer } from '../answer.ts';
import type { SourceWords } from '../generate/observation.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import type { Random } from '../statistics/seeded-random.ts';

/** A right answer that is going to be damaged, with what stands where its citations point. */
export type Specimen = {
  readonly question: GoldQuestion;
  readonly answer: ObservedAnswer;
  readonly cited: readonly (SourceWords | undefined)[];
};

/** What damage may choose from: the other specimens and the places that the set names. */
export type Stock = {
  readonly specimens: readonly Specimen[];
  /** Full names, as they are written: 静海区. */
  readonly places: readonly string[];
  readonly random: Random;
};

/** What an answer can be seen to be wrong by. */
export const alarms = ['rules', 'numbers', 'wrong', 'incomplete', 'extra', 'marks'] as const;
export type Alarm = (typeof alarms)[number];

/** One way in which answers go wrong. */
export type Damage = {
  readonly id: string;
  /** For people, in Chinese, with an example. */
  readonly label: string;
  /** The alarm that is meant to see it. */
  readonly meantFor: Alarm;
  /** The damaged answer; `undefined` where there is nothing to damage in this way. */
  readonly apply: (specimen: Specimen, stock: Stock) => Specimen | undefined;
};

/** The same specimen with other words. */
export function withText(specimen: Specimen, text: string | undefined): Specimen | undefined {
  if (text === undefined || text === specimen.answer.text) return undefined;
  return { ...specimen, answer: { ...specimen.answer, text } };
}
