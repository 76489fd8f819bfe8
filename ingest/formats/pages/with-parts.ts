import type { TextRun } from './page-lines.ts';

// In ems: words drawn with one run stand on its line.
const sameLine = 0.2;

/**
 * Runs with the pieces in which they were drawn: a reader of PDF joins what stands close together,
 * be there a line of a table in between or not. A run that says anything else stays whole.
 */
export function withParts<Run extends TextRun>(
  runs: readonly Run[],
  drawn: readonly TextRun[],
): readonly Run[] {
  const byHeight = new Map<number, TextRun[]>();
  for (const words of drawn) {
    const own = byHeight.get(Math.round(words.baseline));
    if (own) own.push(words);
    else byHeight.set(Math.round(words.baseline), [words]);
  }
  return runs.map((run) => {
    const height = Math.round(run.baseline);
    const near = [height - 1, height, height + 1].flatMap((at) => byHeight.get(at) ?? []);
    const parts = near.filter((words) => isWithin(words, run)).toSorted((a, b) => a.left - b.left);
    const isWhole = bare(parts.map(({ text }) => text).join('')) === bare(run.text);
    return parts.length > 1 && isWhole
      ? { ...run, parts: parts.map((words) => ({ ...words, size: run.size })) }
      : run;
  });
}

function isWithin({ left, baseline }: TextRun, run: TextRun): boolean {
  const near = sameLine * run.size;
  return Math.abs(baseline - run.baseline) <= near && left >= run.left - near && left < run.right;
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
