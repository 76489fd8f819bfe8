import type { ObservedAnswer } from '../answer.ts';
import { fullPlaceNamesIn } from '../statements/read-places.ts';
import { type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import {
  judgeObservation,
  numberContext,
  type QuestionResult,
} from '../score/judge-observation.ts';
import { type Rate, rateOf } from '../statistics/rate.ts';
import { seededRandom } from '../statistics/seeded-random.ts';
import { type Alarm, alarms, type Damage, type Specimen, type Stock } from './damage.ts';
import { harmlessChanges } from './harmless-changes.ts';
import { meaningDamage } from './meaning-damage.ts';
import { numberDamage } from './number-damage.ts';
import { shapeDamage } from './shape-damage.ts';

export const allDamage: readonly Damage[] = [...numberDamage, ...meaningDamage, ...shapeDamage];

/** `any` is without the rules of the gold: 5.0% for 5% is wrong by their letter. */
export type Seen = Readonly<Record<Alarm, Rate>> & { readonly any: Rate };

/** How often one kind of damage is seen, by each alarm. */
export type DamageRow = Pick<Damage, 'id' | 'label' | 'meantFor'> & { readonly seen: Seen };

export type DamageReport = {
  readonly specimens: number;
  readonly damaged: readonly DamageRow[];
  /** Alarms on answers as they are, and on the same said otherwise. */
  readonly undamaged: Seen;
  readonly harmless: readonly {
    readonly id: string;
    readonly label: string;
    readonly seen: Seen;
  }[];
  /** Where the alarm that is meant for a kind was silent, and where one was raised for nothing. */
  readonly unseen: readonly Example[];
  readonly falseAlarms: readonly Example[];
};

export type Example = {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly alarms: readonly Alarm[];
};

/** Damages right answers in every way, one way at a time, and tells which alarms go off. */
export function measureDamage(specimens: readonly Specimen[], seed: number): DamageReport {
  const context = numberContext(specimens.map(({ question }) => question));
  const look = (specimen: Specimen) => alarmsOf(judgeSpecimen(specimen, context));
  const places = fullPlaceNamesIn(
    specimens.flatMap(({ question, answer }) => [question.question, question.answer, answer.text]),
  );
  const each = (kind: string, apply: (specimen: Specimen, stock: Stock) => Specimen | undefined) =>
    specimens.flatMap((specimen, at) => {
      const stock = { specimens, places, random: seededRandom(seed + at) };
      const changed = apply(specimen, stock);
      return changed ? [{ kind, changed, raised: look(changed) }] : [];
    });
  const damaged = allDamage.map((damage) => ({ damage, looked: each(damage.id, damage.apply) }));
  const asIs = each('undamaged', (specimen) => specimen);
  const harmless = harmlessChanges.map((change) => ({
    change,
    looked: each(change.id, change.apply),
  }));
  return {
    specimens: specimens.length,
    damaged: damaged.map(({ damage: { id, label, meantFor }, looked }) => ({
      id,
      label,
      meantFor,
      seen: seenIn(looked),
    })),
    undamaged: seenIn(asIs),
    harmless: harmless.map(({ change: { id, label }, looked }) => ({
      id,
      label,
      seen: seenIn(looked),
    })),
    unseen: damaged.flatMap(({ damage, looked }) =>
      looked.filter(({ raised }) => !raised.has(damage.meantFor)).map(asExample),
    ),
    falseAlarms: [...asIs, ...harmless.flatMap(({ looked }) => looked)]
      .filter(({ raised }) => [...raised].some((alarm) => alarm !== 'rules'))
      .map(asExample),
  };
}

type Looked = {
  readonly kind: string;
  readonly changed: Specimen;
  readonly raised: ReadonlySet<Alarm>;
};

function asExample({ kind, changed: { question, answer }, raised }: Looked): Example {
  return { kind, id: question.id, text: answer.text, alarms: [...raised] };
}

function seenIn(looked: readonly Looked[]): Seen {
  const by = (alarm: Alarm) => rateOf(looked.map(({ raised }) => raised.has(alarm)));
  return {
    ...(Object.fromEntries(alarms.map((alarm) => [alarm, by(alarm)])) as Record<Alarm, Rate>),
    any: rateOf(looked.map(({ raised }) => [...raised].some((alarm) => alarm !== 'rules'))),
  };
}

function judgeSpecimen(
  { question, answer, cited }: Specimen,
  context: ReturnType<typeof numberContext>,
): QuestionResult {
  return judgeObservation(
    question,
    { questionId: question.id, answer, cited, hits: undefined, milliseconds: 0 },
    context,
  );
}

/** Which measures say that something is wrong with an answer. */
export function alarmsOf({
  faults,
  exactNumbers,
  statements,
  strayMarks,
}: QuestionResult): ReadonlySet<Alarm> {
  const types = new Set(statements?.faults.map(({ type }) => type));
  const raised: Readonly<Record<Alarm, boolean>> = {
    rules: faults.length > 0,
    numbers: exactNumbers.isWrong === true,
    wrong: statements?.verdict === 'wrong',
    incomplete: types.has('missing'),
    extra: types.has('unsupported'),
    marks: strayMarks.length > 0,
  };
  return new Set(alarms.filter((alarm) => raised[alarm]));
}

/** Gold answers as a system would give them that cites all of the evidence. */
export function goldSpecimens(questions: readonly GoldQuestion[]): readonly Specimen[] {
  return questions.filter(isComparable).map((question) => {
    const citations = question.evidence.map(({ quote, doc }, at) => ({
      ...{ mark: at + 1, reportId: doc, passageId: '', title: doc, region: '', planYear: null },
      ...{ headingPath: [], quote, start: 0, end: quote.length },
    }));
    const marks = citations.map(({ mark }) => `[${mark}]`).join('');
    const answer: ObservedAnswer = {
      ...{ id: question.id, status: 'answered', mode: 'quoted', notice: '', citations },
      text: question.answer.replace(/(?=[。.]?\s*$)/u, marks),
    };
    return {
      question,
      answer,
      cited: question.evidence.map(({ doc, quote }) => ({ sourceFile: doc, words: quote })),
    };
  });
}

/** A question whose answer says one thing: several right ones cannot be held against one. */
export function isComparable(question: GoldQuestion): boolean {
  return isAnswerable(question) && question.type !== 'ambiguous';
}
