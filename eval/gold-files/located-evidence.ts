import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence, GoldQuestion, LocatedEvidence } from './gold-question.ts';

/** Questions with the words of their evidence, and the files that are not at hand. */
export type Filled = {
  readonly questions: readonly GoldQuestion[];
  readonly missing: readonly string[];
};

/**
 * Looks up the words of located evidence in the texts of some folders. Evidence whose text is in
 * none of them, or is another one under the same name, is left out: it is not counted then.
 */
export function fillEvidence(
  questions: readonly GoldQuestion[],
  folders: readonly string[],
): Filled {
  const texts = new Map<string, string | undefined>();
  const textOf = (one: LocatedEvidence) => {
    const key = `${one.sha256} ${one.doc}`;
    if (!texts.has(key)) texts.set(key, findText(one, folders));
    return texts.get(key);
  };
  const missing = new Set<string>();
  const filled = questions.map((question) => {
    const { located = [], evidence, ...rest } = question;
    const found = located.flatMap((one): readonly Evidence[] => {
      const text = textOf(one);
      if (text === undefined) missing.add(one.doc);
      return text === undefined ? [] : [{ ...one, quote: text.slice(one.start, one.end) }];
    });
    const left = located.filter((one) => textOf(one) === undefined);
    const unfilled = left.length > 0 ? { located: left } : {};
    return { ...rest, evidence: [...evidence, ...found], ...unfilled };
  });
  return { questions: filled, missing: [...missing] };
}

function findText(
  { doc, sha256 }: LocatedEvidence,
  folders: readonly string[],
): string | undefined {
  return folders
    .map((folder) => join(folder, doc))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .find((text) => digestOf(text) === sha256);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Evidence as where its words stand.
 * @throws Error when they stand nowhere in the texts of these folders
 */
export function locateEvidence(
  { doc, quote }: Evidence,
  folders: readonly string[],
): LocatedEvidence {
  for (const path of folders.map((folder) => join(folder, doc)).filter(existsSync)) {
    const text = readFileSync(path, 'utf8');
    const start = text.indexOf(quote);
    if (start >= 0) return { doc, sha256: digestOf(text), start, end: start + quote.length };
  }
  throw new Error(`${doc} holds no “${quote}”, or is in none of ${folders.join(', ')}.`);
}
