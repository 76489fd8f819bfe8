import type { QuestionForm } from '../../question-form.ts';
import type { SoughtList, SoughtThing } from '../../sought.ts';
import { nameSuffixes } from './wanted-name.ts';
import { officeAsked } from './wanted-person.ts';

/**
 * `soughtThing` of 通到了哪个村 is a name that ends in 村; undefined where any words may answer.
 *
 * @param asked the things that the question counts.
 */
export function soughtThing(
  form: QuestionForm,
  text: string,
  asked: SoughtList | undefined,
): SoughtThing | undefined {
  const office = officeAsked(text);
  if (office !== undefined) return { kind: 'person', office };
  const { count, noun } = (form === 'list' ? asked : undefined) ?? {};
  if (count !== undefined) return { kind: 'list', list: { count, noun } };
  const suffixes = nameSuffixes(text);
  return suffixes.length > 0 ? { kind: 'name', suffixes } : undefined;
}
