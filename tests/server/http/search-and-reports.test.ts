import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
let server: WenbaoServer;
beforeAll(async () => {
  opened = await openDigestLibrary();
  server = await openServer(answerParts(opened));
});
afterAll(async () => {
  await server.close();
  opened.close();
});

type SearchHit = {
  readonly passageId: string;
  readonly reportId: string;
  readonly region: string;
  readonly planYear: number | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly keywordRank: number | null;
  readonly vectorRank: number | null;
  readonly score: number;
};

async function getJson<Body>(path: string): Promise<Body> {
  const response = await fetch(server.at(path));
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}

async function search(query: Readonly<Record<string, string>>): Promise<readonly SearchHit[]> {
  const { hits, ...others } = await getJson<{ hits: readonly SearchHit[] }>(
    `/api/search?${new URLSearchParams(query).toString()}`,
  );
  expect(others).toEqual({});
  return hits;
}

describe('search', () => {
  it('finds the passage that answers, and says all that a quotation needs', async () => {
    const [first] = await search({ q: '静海区2023年地区生产总值增长目标' });
    expect(first?.text).toContain('地区生产总值增长4%左右');
    const owed = [
      ...['passageId', 'reportId', 'title', 'region', 'planYear', 'headingPath', 'text'],
      ...['start', 'end', 'keywordRank', 'vectorRank', 'score'],
    ];
    expect(Object.keys(first ?? {})).toEqual(expect.arrayContaining(owed));
    expect(first).toMatchObject({ reportId: '120118-2023', region: '静海区', planYear: 2023 });
    const report = opened.library.report('120118-2023');
    expect(report?.text.slice(first?.start, first?.end)).toBe(first?.text);
  });

  it('gives the best first, and every passage once', async () => {
    const hits = await search({ q: '静海区养老服务', k: '20' });
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(hits.map(({ passageId }) => passageId)).size).toBe(hits.length);
    for (const { keywordRank, vectorRank } of hits)
      expect(keywordRank ?? vectorRank).not.toBeNull();
  });

  it('gives as many as asked for, 10 unless told', async () => {
    expect(await search({ q: '经济发展' })).toHaveLength(10);
    expect(await search({ q: '经济发展', k: '3' })).toHaveLength(3);
    expect((await search({ q: '经济发展', k: '50' })).length).toBeGreaterThan(10);
  });

  it('keeps to the place and the year of its filters', async () => {
    const hits = await search({ q: '固定资产投资', region: '静海区', year: '2021', k: '50' });
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ reportId }) => reportId))).toEqual(new Set(['120118-2021']));
  });

  it('takes the place around as a filter too', async () => {
    const hits = await search({ q: '固定资产投资', region: '天津市', k: '50' });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.map(({ region }) => region)).not.toContain('肇庆市');
  });

  it('finds nothing of a place that is not here', async () => {
    expect(await search({ q: '固定资产投资', region: '朝阳区' })).toEqual([]);
  });

  it('takes the first of what is said twice', async () => {
    const path = `/api/search?q=${encodeURIComponent('静海区投资')}&q=x&k=2&k=9`;
    expect((await getJson<{ hits: unknown[] }>(path)).hits).toHaveLength(2);
  });

  it.each([
    ['no question', ''],
    ['an empty question', 'q='],
    ['no hit', 'q=静海&k=0'],
    ['too many hits', 'q=静海&k=51'],
    ['a half hit', 'q=静海&k=1.5'],
    ['hits in words', 'q=静海&k=ten'],
    ['a year in words', 'q=静海&year=today'],
    ['an empty place', 'q=静海&region='],
    ['a question too long', `q=${'问'.repeat(501)}`],
  ])('refuses %s', async (_what, query) => {
    const response = await fetch(server.at(`/api/search?${query}`));
    expect(response.status).toBe(400);
  });
});

describe('reports', () => {
  type Listed = Readonly<Record<string, unknown>> & { readonly id: string };

  it('are listed with what they say of themselves, and nothing of the machine', async () => {
    const reports = await getJson<readonly Listed[]>('/api/reports');
    expect(reports).toHaveLength(7);
    expect(reports.find(({ id }) => id === '120118-2023')).toMatchObject({
      kind: 'report',
      title: '天津市静海区政府工作报告（2023年）',
      region: '静海区',
      level: 'county',
      reviewYear: 2022,
      planYear: 2023,
      date: '2022-12-26',
      speaker: '曲海富',
      sourceFile: 'jinghai-2023.md',
    });
    expect(JSON.stringify(reports)).not.toContain('/');
    expect(reports.every((report) => !('text' in report))).toBe(true);
  });

  it('are read whole, with their sections in order', async () => {
    type Whole = Listed & {
      readonly text: string;
      readonly characters: number;
      readonly sections: readonly { start: number; end: number; headingPath: string[] }[];
    };
    const report = await getJson<Whole>('/api/reports/120118-2023');
    expect(report.text).toHaveLength(report.characters);
    expect(report.text).toContain('地区生产总值增长4%左右');
    expect(report.sections.length).toBeGreaterThan(3);
    const starts = report.sections.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(report.sections.some(({ headingPath }) => headingPath[0]?.includes('2023年'))).toBe(
      true,
    );
  });

  it('of the list are all there to be read', async () => {
    for (const { id, title } of await getJson<readonly Listed[]>('/api/reports')) {
      const report = await getJson<Listed>(`/api/reports/${encodeURIComponent(id)}`);
      expect(report).toMatchObject({ id, title });
    }
  });
});

describe('health', () => {
  it('is ready, and says with what', async () => {
    expect(await getJson('/health/ready')).toEqual({
      status: 'ok',
      reports: 7,
      passages: opened.index.keywords.ids.length,
      generation: '000001',
      mode: 'quoted',
    });
  });
});
