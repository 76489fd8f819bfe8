import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../library/library.ts';
import { quoteHash } from '../../../library/versions/find-quote.ts';
import { openSearchIndex } from '../../../search/index/search-index.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import { aDraft } from '../../support/made/a-draft.ts';
import { aSource } from '../../support/made/a-source.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

const id = '120118-2023';
const before = '全区粮食产量12万吨。\n新建学校2所。';
const after = '今年，全区粮食产量13万吨。\n新建学校2所。';

let library: Library;
let server: WenbaoServer;
beforeEach(async () => {
  const dataDir = temporaryFolder();
  library = Library.open(dataDir);
  library.saveFile(aSource('静海.txt'), [aDraft(before)]);
  library.saveFile(aSource('静海.txt', '改'), [aDraft(after)]);
  const embedder = standInEmbedder;
  const index = await openSearchIndex({ dataDir, library, embedder });
  server = await openServer(answerParts({ library, index, embedder }));
});
afterEach(async () => {
  await server.close();
  library.close();
});

async function quote(query: Readonly<Record<string, string | number>>) {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) asked.set(name, String(value));
  const path = `/api/reports/${id}/quote?${asked.toString()}`;
  const response = await fetch(server.at(path));
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const link = (words: string, text: string, version: number) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, version, hash: quoteHash(words) };
};

describe('the words that a link means', () => {
  it('are found in the text that is read now', async () => {
    const { body } = await quote(link('新建学校2所', before, 1));
    const start = after.indexOf('新建学校2所');
    expect(body).toEqual({ state: 'here', start, end: start + 6, moved: true });
  });

  it('are told from the earlier text where they are not said any more', async () => {
    const { body } = await quote(link('产量12万吨', before, 1));
    expect(body).toEqual({ state: 'earlier', version: 1, quote: '产量12万吨' });
  });

  it('are none where the link is forged, whatever it carries', async () => {
    const forged = { ...link('产量12万吨', before, 1), hash: quoteHash('区长辞职') };
    expect((await quote(forged)).body).toEqual({ state: 'bad' });
    expect((await quote({ ...forged, version: 9 })).body).toEqual({ state: 'changed' });
    expect(JSON.stringify(await quote({ ...forged, quote: '区长辞职' }))).not.toContain('区长');
  });

  it.each([{}, { start: 1 }, { start: 'x', end: 2 }, { start: 0, end: 2, hash: '区长辞职' }])(
    'are not looked for with %o',
    async (query) => {
      expect((await quote(query)).status).toBe(400);
    },
  );

  it('are gone with their report, and the answer says so', async () => {
    library.removeReports([id]);
    const { status, body } = await quote(link('新建学校2所', before, 1));
    expect(status).toBe(410);
    expect(body).toMatchObject({ error: { code: 'report_removed' } });
    expect(JSON.stringify(body)).toContain('已撤下');
    expect((await fetch(server.at(`/api/reports/${id}`))).status).toBe(410);
    expect((await fetch(server.at('/api/reports/none'))).status).toBe(404);
  });
});
