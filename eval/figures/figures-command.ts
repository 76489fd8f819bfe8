import { dirname, join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { readGoldFigures, readGoldSpans } from './figures-gold.ts';
import { printFigures } from './figures-print.ts';
import { scoreFigures } from './figures-score.ts';

const defaultGold = '../shared/gold/figures-dev.jsonl';

type Streams = {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
};

/**
 * `npm run eval -- --figures [figures.jsonl]`: how well figures are read, against rows marked by
 * hand. The marked pieces stand beside the rows (figures-spans-dev.jsonl for figures-dev.jsonl), the
 * texts in ../reports and ../corpus from there. Ends with 2 when any of them cannot be read.
 */
export async function runFigures(
  args: readonly string[],
  { stdout, stderr }: Streams,
): Promise<0 | 2> {
  const gold = args.find((word) => !word.startsWith('--')) ?? defaultGold;
  try {
    const folder = dirname(gold);
    const score = await scoreFigures({
      gold: await readGoldFigures(gold),
      spans: await readGoldSpans(gold.replace(/figures-(?=[^/]*$)/u, 'figures-spans-')),
      folders: [join(folder, '../reports'), join(folder, '../corpus')],
    });
    stdout.write(`${printFigures(score)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}
