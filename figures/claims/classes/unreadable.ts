import { foldText } from '../../../language/characters/fold-text.ts';
import { unreadableNumbers } from '../../../language/numbers/unreadable-numbers.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

/** A number that cannot be read (½, ⑩) is supported only by the same sign; ① before a clause counts it up. */
export function unreadableFaults({ clause, support }: Checked): readonly WordFaultFound[] {
  const text = foldText(clause.text);
  return unreadableNumbers(text)
    .filter(({ start }) => text.slice(0, start).trim() !== '')
    .map(({ start, end }) => text.slice(start, end))
    .filter((sign) => !support.some(({ source }) => foldText(source.passage.text).includes(sign)))
    .map(unsupported);
}
