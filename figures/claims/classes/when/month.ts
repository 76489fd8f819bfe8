import { clausesOf, countNamed } from '../../words/clauses-of-region.ts';
import { contentWords } from '../../words/content-words.ts';
import { isNamed } from '../../words/said-in.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

const month = /(?<!\d)(?:1[0-2]|[1-9])月(?:\d{1,2}日|[上中下]旬|底|初|份)?/gu;

/** 农房5月完成，住房7月完成: what is done in a month is what the clause of that month says. */
export function monthFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const words = contentWords(text.replace(month, ''));
  const clauses = clausesOf(region);
  const saysIn = (clause: string) => countNamed(words, clause);
  return [...text.matchAll(month)].flatMap(([said]): readonly WordFaultFound[] => {
    const own = clauses.filter((clause) => clause.includes(said));
    const most = Math.max(0, ...own.map(saysIn));
    const other = clauses.some((clause) => !clause.includes(said) && saysIn(clause) > most);
    return own.length > 0 && other && namesOther(own, text)
      ? [{ fault: 'wrong_year', words: said }]
      : [];
  });
}

/** Whether the clauses say something of their own, and do not only give the time: 5月底，… */
function namesOther(clauses: readonly string[], text: string): boolean {
  return clauses.every((clause) =>
    contentWords(clause.replace(month, '')).some((word) => word.length > 1 && !isNamed(word, text)),
  );
}
