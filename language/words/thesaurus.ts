import { readFileSync } from 'node:fs';

/** One thing, the other names it goes by, and what reports tell of it by. */
export type ThesaurusEntry = {
  readonly term: string;
  /** The same thing in other words: 固投 for 固定资产投资. */
  readonly words: readonly string[];
  /** Not the same, but where to look: 优良天数 for 空气质量. Weighs less than any of its names. */
  readonly leads: readonly string[];
  /** Why these words belong together. */
  readonly reason: string;
};

/**
 * Words that mean the same in a question, from thesaurus.tsv beside this file. Only true synonyms
 * are names of one entry: 税收收入 is a part of 一般公共预算收入, so each keeps its own line.
 */
export const thesaurus: readonly ThesaurusEntry[] = parseThesaurus(
  readFileSync(new URL('./thesaurus.tsv', import.meta.url), 'utf8'),
);

/**
 * Reads lines of `term<TAB>synonyms<TAB>leads<TAB>reason<TAB>example` below a heading; lists are divided by 、
 * @throws Error naming the line that lacks a term, a reason, or any other word.
 */
export function parseThesaurus(table: string): readonly ThesaurusEntry[] {
  const [, ...lines] = table.trimEnd().split('\n');
  return lines.map((line, index) => {
    const [term = '', words = '', leads = '', reason = ''] = line.split('\t');
    if (term === '' || reason === '' || (words === '' && leads === '')) {
      const need = 'needs a term, synonyms or leads, and a reason, divided by tabs';
      throw new Error(`Line ${index + 2} of the thesaurus ${need}: "${line}".`);
    }
    return { term, words: listOf(words), leads: listOf(leads), reason };
  });
}

function listOf(words: string): readonly string[] {
  return words === '' ? [] : words.split('、');
}
