import { clausesOf, countNamed } from '../words/clauses-of-region.ts';
import { contentWords } from '../words/content-words.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const isOfBoth = /分别|均|都|双双/u;

/** Of what is said of several 分别 a part is not told without looking which is whose. */
export function sharedFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  const { text, quantities, words } = clause;
  // A number is told apart from the others where it is bound.
  if (words.length === 0 || quantities.length > 0 || isOfBoth.test(text)) return [];
  const said = contentWords(text);
  const isPart = clausesOf(region).some(
    (part) => part.includes('分别') && countNamed(said, part) > 0,
  );
  return isPart ? [unsupported('分别')] : [];
}
