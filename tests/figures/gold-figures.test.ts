import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGoldFigures, readGoldSpans, type GoldPart } from '../../eval/figures/figures-gold.ts';
import { scoreFigures } from '../../eval/figures/figures-score.ts';

const shared = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const hasGold = existsSync(shared('gold/figures-dev.jsonl')) && existsSync(shared('corpus'));

if (!hasGold) console.info('The test over marked figures is skipped: no ../shared/gold at hand.');

describe.skipIf(!hasGold)('figures marked by hand in real reports', () => {
  it('are found, and little else is', async () => {
    const score = await scoreFigures({
      gold: await readGoldFigures(shared('gold/figures-dev.jsonl')),
      spans: await readGoldSpans(shared('gold/figures-spans-dev.jsonl')),
      folders: [shared('reports'), shared('corpus')],
    });
    const count = (rows: readonly { readonly part: GoldPart }[], parts: readonly GoldPart[]) =>
      rows.filter(({ part }) => parts.includes(part)).length;
    const rates = (...parts: GoldPart[]) => {
      const [right, wrong] = [count(score.right, parts), count(score.wrong, parts)];
      const missedGold = score.missed.map(({ gold }) => gold);
      const [found, missed] = [count(score.found, parts), count(missedGold, parts)];
      return { precision: right / (right + wrong), recall: found / (found + missed) };
    };
    const head = rates('headline', 'targets');
    const body = rates('body');
    expect(head.precision).toBeGreaterThanOrEqual(0.95);
    expect(head.recall).toBeGreaterThanOrEqual(0.95);
    expect(body.precision).toBeGreaterThanOrEqual(0.95);
    expect(body.recall).toBeGreaterThanOrEqual(0.95);
  });
});
