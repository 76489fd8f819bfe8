import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildGeneration, growGeneration } from '../../../ingest/build/build-generation.ts';
import { openCurrentGeneration } from '../../../library/folder/generations.ts';
import { Library } from '../../../library/library.ts';
import {
  indexOfOnly,
  openSearchIndex,
  type SearchIndex,
} from '../../../search/index/search-index.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import { aDraft } from '../../support/made/a-draft.ts';
import { aSource } from '../../support/made/a-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const years = [2019, 2020, 2021, 2022, 2023];
const texts = [
  '地区生产总值增长4%。\n养老床位新增三百张。',
  '养老服务全面推开。\n养老养老养老。\n教育投入加大。',
  '教育质量提高。',
  '地区生产总值下降1%。\n教育教育。\n养老机构十家。',
  '就业形势稳定。\n地区生产总值增长5%，就业增加。',
];
const tokens = ['养老', '教育', '就业', '增长', '地区生产总值', '床位'];

/** A library of the drafts of these years, in an index of two parts where there are enough. */
async function openWith(chosen: readonly number[]) {
  const dataDir = temporaryFolder();
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  const parts = { dataDir, library, embedder: standInEmbedder };
  for (const [at, year] of chosen.entries()) {
    library.saveFile(aSource(`${year}.txt`), [aDraft(textOf(year), { planYear: year })]);
    if (at === 2) await buildGeneration(parts);
  }
  const { generation } = await openCurrentGeneration(dataDir);
  if (generation) await growGeneration(generation, parts);
  else await buildGeneration(parts);
  return { library, index: await openSearchIndex(parts) };
}

function textOf(year: number): string {
  return texts[years.indexOf(year)] ?? '';
}

async function lookedAt({ keywords, vectors, reports, among }: SearchIndex) {
  const [vector = new Float32Array()] = await standInEmbedder.embed(['养老服务'], {
    as: 'question',
  });
  const idAt = (position: number) => keywords.ids[position];
  const all = new Map(tokens.map((token) => [token, 1]));
  return {
    reports: reports.map(({ id }) => id),
    ids: keywords.ids,
    rarities: tokens.map((token) => keywords.rarity(token)),
    full: keywords.fullScore(all),
    found: keywords
      .search({ tokens: all, limit: 50 })
      .map(({ position, score }) => [idAt(position), score]),
    near: vectors
      ?.search({ vector, limit: 50, among: among(reports) })
      .map(({ position, similarity }) => [idAt(position), similarity]),
  };
}

describe('an index of only some of its reports', () => {
  it('is in every number the one that would be built of these alone', async () => {
    const whole = await openWith(years);
    const some = fc.subarray(years, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, async (chosen) => {
        const reports = whole.library
          .reports()
          .filter(({ planYear }) => chosen.includes(planYear ?? 0));
        const alone = await openWith(chosen);
        expect(await lookedAt(indexOfOnly(whole.index, reports))).toEqual(
          await lookedAt(alone.index),
        );
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
