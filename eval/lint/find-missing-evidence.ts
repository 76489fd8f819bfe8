import { normalise } from '../normalise.ts';
import type { PlacedQuestion } from '../gold-files/parse-gold.ts';
import { isFromFile } from '../gold-files/source-file.ts';
import { findingOn, type LintFinding } from './lint-finding.ts';

/** A text that evidence may name, by its file. */
export type NamedText = { readonly name: string; readonly text: string };

/** Evidence whose file is not there, or whose words do not stand in it letter by letter. */
export function findMissingEvidence(
  questions: readonly PlacedQuestion[],
  texts: readonly NamedText[],
): readonly LintFinding[] {
  return questions.flatMap((placed) =>
    placed.question.evidence.flatMap(({ doc, quote }) => {
      const named = texts.filter(({ name }) => isFromFile(name, doc));
      const message = complaintOf(quote, doc, named);
      if (message === undefined) return [];
      return [findingOn(placed, { severity: 'error', rule: 'evidence', message })];
    }),
  );
}

function complaintOf(quote: string, doc: string, named: readonly NamedText[]): string | undefined {
  if (named.length === 0) return `names ${doc}, which is not among the texts. Check its name.`;
  if (named.some(({ text }) => text.includes(quote))) return undefined;
  const nearly = named.some(({ text }) => normalise(text).includes(normalise(quote)));
  const reason = nearly ? 'only with other spaces, width or case' : 'not at all';
  return `${doc} holds “${quote}” ${reason}. Copy the words from the file.`;
}
