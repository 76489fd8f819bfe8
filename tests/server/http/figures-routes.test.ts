import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../../library/library.ts';
import { quoteHash } from '../../../library/versions/find-quote.ts';
import { aFigure } from '../../support/made/a-figure.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
let server: WenbaoServer;
beforeAll(async () => {
  opened = await openDigestLibrary();
  const writing = Library.open(opened.dataDir);
  for (const { id } of writing.reports()) {
    const rows = id === '120118-2023' ? figures : [];
    writing.saveFigures(id, { version: 99, rows });
  }
  writing.close();
  server = await openServer(answerParts(opened));
});
afterAll(async () => {
  await server.close();
  opened.close();
});

const figures = [
  aFigure(),
  aFigure({ value: 4, direction: 'down', kind: 'estimate', period: '2022' }),
  aFigure({ indicator: '一般公共预算收入', value: 6.5, quote: '=一般公共预算收入增长6.5%' }),
].map(({ reportId: _, ...figure }) => figure);

function get(query: Readonly<Record<string, string>>, headers = {}): Promise<Response> {
  const address = `/api/figures?${new URLSearchParams(query).toString()}`;
  return fetch(server.at(address), { headers });
}

describe('the figures over HTTP', () => {
  it('come with what names their report, and how many there are', async () => {
    const body = await (await get({ indicator: '地区生产总值', kind: 'target' })).json();
    expect(body).toEqual({
      figures: [
        {
          ...{ ...aFigure(), version: 1, quoteHash: quoteHash(aFigure().quote) },
          ...{ title: expect.stringContaining('静海区'), region: '静海区', planYear: 2023 },
        },
      ],
      ...{ total: 1, page: 1, pageSize: 50, pages: 1 },
    });
  });

  it('come page by page', async () => {
    expect(await (await get({ page: '2', pageSize: '2' })).json()).toMatchObject({
      figures: [{ indicator: '一般公共预算收入' }],
      ...{ total: 3, page: 2, pageSize: 2, pages: 2 },
    });
  });

  it.each([
    [{ region: '静海区', year: '2022' }, 1],
    [{ region: '河西区' }, 0],
    [{ measure: 'level' }, 0],
    [{ region: '', indicator: '' }, 3],
  ])('are narrowed by %j to %d', async (query, total) => {
    expect(await (await get(query)).json()).toMatchObject({ total });
  });

  it('come as CSV where the address or the Accept header asks for it', async () => {
    const responses = [await get({ format: 'csv' }), await get({}, { Accept: 'text/csv' })];
    for (const response of responses) {
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const csv = new TextDecoder().decode(bytes);
      expect(csv.split('\r\n')).toHaveLength(5);
      expect(csv).toContain(`,'=一般公共预算收入增长6.5%,`);
    }
  });

  it.each([
    [{ year: '去年' }, '参数 year 不能是“去年”，应为四位年份，如 2023。'],
    [{ kind: '目标' }, '参数 kind 不能是“目标”，应为target、result、estimate、'],
    [{ page: '0' }, '参数 page 不能是“0”，应为从 1 开始的页码。'],
    [{ pageSize: '1000' }, '参数 pageSize 不能是“1000”'],
    [{ sort: 'value' }, '按数值排序（sort=value）时请同时指定指标'],
  ])('say in Chinese what is wrong with %j', async (query, message) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining(message) },
    });
  });

  it('tell what can be asked of each indicator', async () => {
    const response = await fetch(server.at('/api/figures/indicators'));
    expect(await response.json()).toEqual({
      indicators: [
        {
          ...{ indicator: '地区生产总值', figures: 2, periods: ['2022', '2023'] },
          ...{ kinds: ['estimate', 'target'], measures: ['growth'] },
        },
        {
          ...{ indicator: '一般公共预算收入', figures: 1, periods: ['2023'] },
          ...{ kinds: ['target'], measures: ['growth'] },
        },
      ],
    });
  });
});
