import { answerPrompt } from '../../../prompts/fill-prompt.ts';
import { foldWords } from '../../../figures/claims/words/said-in.ts';

// Runs of this length stand in both by no chance.
const runLength = 10;

let runs: ReadonlySet<string> | undefined;

/** Whether a text repeats words of our prompts, which are for the model alone. */
export function echoesPrompt(text: string): boolean {
  runs ??= promptRuns();
  const known = runs;
  return runsOf(text).some((run) => known.has(run));
}

function promptRuns(): ReadonlySet<string> {
  const { system, user } = answerPrompt({ question: '', passages: '' });
  return new Set(runsOf(`${system}\n${user}`));
}

function runsOf(text: string): readonly string[] {
  const bare = foldWords(text).replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, bare.length - runLength + 1) }, (_, at) =>
    bare.slice(at, at + runLength),
  );
}
