import { countedList } from '../../language/sentences/counted-list.ts';
import type { QuestionForm } from '../question-form.ts';
import type { SoughtThing } from '../sought.ts';
import { nameSuffixes } from './wanted-name.ts';
import { officeAsked } from './wanted-person.ts';

/** `soughtThing` of 通到了哪个村 is a name that ends in 村; undefined where any words may answer. */
export function soughtThing(form: QuestionForm, text: string): SoughtThing | undefined {
  const office = officeAsked(text);
  if (office !== undefined) return { kind: 'person', office };
  const { count, noun } = (form === 'list' ? countedList(text) : undefined) ?? {};
  if (count !== undefined) return { kind: 'list', list: { count, noun } };
  const suffixes = nameSuffixes(text);
  return suffixes.length > 0 ? { kind: 'name', suffixes } : undefined;
}
