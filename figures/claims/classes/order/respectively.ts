import { contentWords } from '../../words/content-words.ts';
import { foldWords } from '../../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

type Lists = { readonly things: readonly string[]; readonly told: readonly string[] };

/** A和B分别是C、D does not say that A is D: each of the first list has its place in the second. */
export function respectivelyFaults({
  clause: { text },
  region,
}: Checked): readonly WordFaultFound[] {
  const said = listsOf(foldWords(text));
  if (!said) return [];
  const given = region.split(/[\n；;。]/u).flatMap((part) => listsOf(part) ?? []);
  const isCrossed =
    given.some((one) => crosses(said, one)) && !given.some((one) => keeps(said, one));
  return isCrossed ? [unsupported('分别')] : [];
}

const separators = /[、和与及]|以及/u;

function listsOf(text: string): Lists | undefined {
  const [before, behind, more] = text.split('分别');
  if (before === undefined || behind === undefined || more !== undefined) return undefined;
  const things = (before.split(/[，,：:]/u).findLast((part) => part !== '') ?? '').split(
    separators,
  );
  const told = (behind.split(/[，,。；;]/u)[0] ?? '').split(separators);
  return things.length > 1 && things.length === told.length ? { things, told } : undefined;
}

/** Whether something of the first list has another's place in the second. */
function crosses(said: Lists, given: Lists): boolean {
  return pairs(said, given).some(({ thing, told }) => thing >= 0 && told >= 0 && thing !== told);
}

function keeps(said: Lists, given: Lists): boolean {
  const found = pairs(said, given);
  return found.length > 0 && found.every(({ thing, told }) => thing >= 0 && thing === told);
}

function pairs(
  said: Lists,
  given: Lists,
): readonly { readonly thing: number; readonly told: number }[] {
  return said.things.map((thing, index) => ({
    thing: placeOf(thing, given.things),
    told: placeOf(said.told[index] ?? '', given.told),
  }));
}

/** Which of a list is the likest: that which alone holds most of its words; -1 where none or several do. */
function placeOf(words: string, list: readonly string[]): number {
  const own = keysOf(words);
  const counts = list.map((one) => own.filter((word) => keysOf(one).includes(word)).length);
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most > 0 && counts.lastIndexOf(most) === first ? first : -1;
}

function keysOf(words: string): readonly string[] {
  return [...contentWords(words), ...(words.match(/\d+(?:\.\d+)?/gu) ?? [])];
}
