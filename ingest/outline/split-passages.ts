import type { Passage, Section, Span } from '../../library/report.ts';
import { splitSentences } from '../../language/sentences/split-sentences.ts';

/** A passage as it is cut, before the library names it. */
export type PassageDraft = Omit<Passage, 'id' | 'reportId' | 'text'>;

// Long enough to hold a figure and what it is about, short enough to be read at a glance.
const shortestCharacters = 150;
const longestCharacters = 450;

/**
 * Runs of whole sentences of each section, 150 to 450 characters where the sentences allow. They
 * cover a section's words from end to end, headings too; a sentence is never cut.
 */
export function splitPassages(text: string, sections: readonly Section[]): readonly PassageDraft[] {
  return sections.flatMap((section) =>
    groupSentences(splitSentences(text, section)).map((sentences) => ({
      start: sentences[0]?.start ?? section.start,
      end: sentences.at(-1)?.end ?? section.end,
      headingPath: section.headingPath,
      orientation: section.orientation,
      sentences,
    })),
  );
}

function groupSentences(sentences: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  for (const sentence of sentences) {
    const open = groups.at(-1);
    const [first] = open ?? [];
    if (open && first && sentence.end - first.start <= longestCharacters) open.push(sentence);
    else groups.push([sentence]);
  }
  return evenOutLast(groups);
}

/** A last group that is too short joins the one before it, if both fit. */
function evenOutLast(groups: readonly Span[][]): readonly (readonly Span[])[] {
  const last = groups.at(-1) ?? [];
  const before = groups.at(-2);
  if (!before || length(last) >= shortestCharacters) return groups;
  const joined = [...before, ...last];
  if (length(joined) <= longestCharacters) return [...groups.slice(0, -2), joined];
  return [...groups.slice(0, -2), ...halves(joined)];
}

/** Two groups as even as whole sentences allow; the bound is kept where the sentences allow it. */
function halves(sentences: readonly Span[]): readonly (readonly Span[])[] {
  const cuts = sentences.slice(1).map((_, index) => index + 1);
  const longer = (cut: number) =>
    Math.max(length(sentences.slice(0, cut)), length(sentences.slice(cut)));
  const [best] = cuts.toSorted((a, b) => longer(a) - longer(b));
  return best === undefined ? [sentences] : [sentences.slice(0, best), sentences.slice(best)];
}

function length(sentences: readonly Span[]): number {
  return (sentences.at(-1)?.end ?? 0) - (sentences[0]?.start ?? 0);
}
