import type { GoldQuestion } from './gold-question.ts';

/** Where the questions of a set come from, and how many of them a person has checked. */
export type Provenance = {
  readonly questions: number;
  readonly checked: number;
  readonly writtenBy: Readonly<Record<'person' | 'program' | 'model' | 'unknown', number>>;
};

/** `signed` are ids that are signed elsewhere: in the lock of the set. */
export function provenanceOf(
  questions: readonly Pick<GoldQuestion, 'id' | 'author' | 'checked'>[],
  signed: ReadonlySet<string> = new Set(),
): Provenance {
  const by = (author: GoldQuestion['author']) =>
    questions.filter((question) => question.author === author).length;
  const isChecked = ({ id, checked = [] }: Pick<GoldQuestion, 'id' | 'checked'>) =>
    checked.length > 0 || signed.has(id);
  return {
    questions: questions.length,
    checked: questions.filter(isChecked).length,
    writtenBy: {
      person: by('person'),
      program: by('program'),
      model: by('model'),
      unknown: by(undefined),
    },
  };
}
