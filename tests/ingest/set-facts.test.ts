import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { listReports } from '../../ingest/list-reports.ts';
import { readCorrection, setFacts } from '../../ingest/set-facts.ts';
import { Library } from '../../library/library.ts';
import { recordingEmbedder } from '../support/fakes/recording-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const report = `政府工作报告
——2024年1月16日在桥西区第十六届人民代表大会第四次会议上
各位代表：
现在，我代表区人民政府，向大会报告工作，请予审议。
一、2023年工作回顾
全区一般公共预算收入57亿元，增长8.2%。
二、2024年工作安排
今年的主要目标是：地区生产总值增长6%左右。
`;

async function setUp(text: string = report) {
  const root = temporaryFolder();
  const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
  mkdirSync(folder);
  const file = join(folder, 'one.txt');
  writeFileSync(file, text);
  const options = { dataDir, embedder: recordingEmbedder() };
  const ingest = () => ingestReports({ paths: [folder], ...options });
  const { files } = await ingest();
  const [only] = listReports(dataDir);
  const placesOfFigures = () => {
    const library = Library.open(dataDir);
    const rows = library.figures();
    library.close();
    return new Set(rows.map(({ place }) => place));
  };
  return { file, dataDir, options, ingest, files, id: only?.id ?? '', placesOfFigures };
}

describe('a report of which it is not sure whose it is', () => {
  it('is taken in with what is sure, and says between which places', async () => {
    const { files, dataDir, id } = await setUp();
    expect(files).toMatchObject([
      {
        unsure: [
          { reportId: id, places: ['河北省石家庄市桥西区', '河北省张家口市桥西区'], years: [] },
        ],
      },
    ]);
    expect(listReports(dataDir)).toMatchObject([{ region: '', planYear: 2024 }]);
  });

  it('keeps what a person says of it when its file comes in again, under the same id', async () => {
    const { file, dataDir, options, ingest, id, placesOfFigures } = await setUp();
    await setFacts(id, readCorrection(['place=张家口市桥西区', 'planYear=2023']), options);
    const facts = { id, region: '桥西区', regionCode: '130703', planYear: 2023, reviewYear: 2022 };
    expect(listReports(dataDir)).toMatchObject([facts]);
    expect(placesOfFigures()).toEqual(new Set(['桥西区']));
    appendFileSync(file, '改了一句。\n');
    expect((await ingest()).files).toEqual([expect.objectContaining({ reportIds: [id] })]);
    expect(listReports(dataDir)).toMatchObject([facts]);
  });

  it('is put right only when it is there', async () => {
    const { options } = await setUp();
    await expect(setFacts('nothing', { planYear: 2024 }, options)).rejects.toThrow(/no report/u);
  });
});

describe('a report of which it is not sure what year it plans', () => {
  it('says between which years, until a person says which', async () => {
    const undated = `政府工作报告
各位代表：
现在，我代表云和县人民政府，向大会报告工作，请予审议。
一、工作回顾
预计2022年收入增长8%。做好2024年各项工作。
`;
    const { options, files, id } = await setUp(undated);
    expect(files).toMatchObject([{ unsure: [{ places: [], years: [2024, 2023] }] }]);
    await setFacts(id, readCorrection(['planYear=2023']), options);
    expect(listReports(options.dataDir)).toMatchObject([{ planYear: 2023, region: '云和县' }]);
  });
});

describe('what a person writes of a report', () => {
  it('may be a zone, which no list of places has', async () => {
    const { options, id, dataDir } = await setUp();
    await setFacts(id, readCorrection(['place=天津市白石高新区']), options);
    expect(listReports(dataDir)).toMatchObject([
      { id, region: '白石高新区', regionPath: ['天津市', '白石高新区'] },
    ]);
  });

  it('may be a place that goes by another name today', () => {
    const { place } = readCorrection(['place=湖北省襄樊市']);
    expect(place).toMatchObject({ region: '襄阳市', regionCode: '4206' });
  });

  it.each([
    [['place=桥西区'], /石家庄市桥西区.+张家口市桥西区/u],
    [['place=乌有县'], /No place is called 乌有县/u],
    [['planYear=23'], /no year/u],
    [['year=2023'], /place=.+planYear=/u],
    [[], /place=.+planYear=/u],
  ])('is told what to write instead: %j', (settings, message) => {
    expect(() => readCorrection(settings)).toThrow(message);
  });
});
