import { BadInput } from '../bad-input.ts';

/** One judgement of trec_eval's qrels: how relevant a passage is to a question, 0 for not at all. */
export type Qrel = { readonly question: string; readonly passage: string; readonly grade: number };

/**
 * Reads `question iteration passage grade` lines, parted by white space; blank lines are passed
 * over. The iteration is ignored, as trec_eval ignores it.
 * @throws BadInput `judged.qrels line 4: …` on a line that is none, or a passage judged twice
 */
export function parseQrels(text: string, name: string): readonly Qrel[] {
  const placesOf = new Map<string, number>();
  return trecLines(text).map(({ line, number }) => {
    const qrel = parseQrel(line, `${name} line ${number}`);
    const key = `${qrel.question} ${qrel.passage}`;
    const earlier = placesOf.get(key);
    if (earlier !== undefined) {
      throw new BadInput(
        `${name} line ${number}: ${qrel.passage} was judged for ${qrel.question} in line ${earlier} already. Keep one.`,
      );
    }
    placesOf.set(key, number);
    return qrel;
  });
}

function parseQrel(line: string, place: string): Qrel {
  const [question, , passage, grade, ...more] = line.trim().split(/\s+/);
  if (question === undefined || passage === undefined || grade === undefined || more.length > 0) {
    throw new BadInput(`${place}: needs question, iteration, passage and grade, has “${line}”`);
  }
  if (!/^-?\d+$/.test(grade)) {
    throw new BadInput(`${place}: the grade must be a whole number, is “${grade}”`);
  }
  return { question, passage, grade: Number(grade) };
}

/** @throws BadInput when an id holds white space, which the format cannot carry */
export function writeQrels(qrels: readonly Qrel[]): string {
  return qrels
    .map(({ question, passage, grade }) => `${trecId(question)} 0 ${trecId(passage)} ${grade}\n`)
    .join('');
}

export type TrecLine = { readonly line: string; readonly number: number };

/** Lines that say something, numbered from 1 as editors do. */
export function trecLines(text: string): readonly TrecLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
}

export function trecId(id: string): string {
  if (!/^\S+$/.test(id)) {
    throw new BadInput(`TREC files part their columns by white space, so “${id}” cannot be an id.`);
  }
  return id;
}
