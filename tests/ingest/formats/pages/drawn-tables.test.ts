import { describe, expect, it } from 'vitest';
import type { LoadedText } from '../../../../ingest/formats/loaded-text.ts';
import { loadOfd } from '../../../../ingest/formats/pages/load-ofd.ts';
import { loadPdf } from '../../../../ingest/formats/pages/load-pdf.ts';
import { drawn } from '../../../support/made/a-table.ts';
import { aPdf, type PdfWords } from '../../../support/documents/a-pdf.ts';
import { anOfd, ofdPath, type OfdWords } from '../../../support/documents/an-ofd.ts';

const tablesOf = ({ text, tables = [] }: LoadedText) => tables.map((table) => drawn(text, table));

/** Upright and level lines, in points from the lower left corner. */
const sides = [
  ...[60, 200, 300, 400].map((x) => [x, 640, x, 700] as const),
  ...[640, 660, 680, 700].map((y) => [60, y, 400, y] as const),
];
const at = (text: string, x: number, y: number): PdfWords => ({ text, x, y, size: 10 });
const row = (y: number, ...cells: readonly string[]) =>
  cells.map((text, column) => at(text, [65, 205, 305][column] ?? 0, y));
const words = [
  ...row(686, '指标', '2022年', '2023年'),
  ...row(666, '粮食产量（万吨）', '298.2', '301.5'),
  ...row(646, '养老床位（张）', '', '1260'),
];
const cells = [
  ...['0,0 指标', '0,1 2022年', '0,2 2023年', '1,0 粮食产量（万吨）', '1,1 298.2', '1,2 301.5'],
  ...['2,0 养老床位（张）', '2,1', '2,2 1260'],
];

const stroked = sides.map(([x, y, right, top]) => `${x} ${y} m ${right} ${top} l S`);
const filled = sides.map(
  ([x, y, right, top]) => `${x - 0.25} ${y - 0.25} ${right - x + 0.5} ${top - y + 0.5} re f`,
);

describe('the lines of a PDF tell the cells of a table', () => {
  it.each([
    ['stroked', stroked],
    ['as filled boxes', filled],
    ['scaled and moved', ['q 2 0 0 2 10 20 cm', ...sides.map((box) => halved(box)), 'Q']],
  ])('%s', async (_, drawing) => {
    expect(tablesOf(await loadPdf(await aPdf([[...drawing, ...words]])))).toEqual([cells]);
  });

  it('and a path that only cuts off what is drawn draws none', async () => {
    const clips = sides.map(([x, y, right, top]) => `${x} ${y} m ${right} ${top} l W n`);
    const close = words
      .filter(({ text }) => text !== '298.2')
      .map((one) => ({ ...one, x: one.x * 0.4 }));
    expect(tablesOf(await loadPdf(await aPdf([[...clips, ...close]])))).toEqual([]);
  });

  it('where one word is set in two columns with a gap', async () => {
    const gap = [at('指标', 65, 686), at('2022', 205, 686), at('2023', 236, 686)];
    const narrow = [60, 200, 232, 264].map((x) => `${x} 640 m ${x} 700 l S`);
    const levels = [640, 660, 680, 700].map((y) => `60 ${y} m 264 ${y} l S`);
    const rows = [at('粮食产量', 65, 666), at('298.2', 203, 666), at('301.5', 236, 666)];
    const tables = tablesOf(await loadPdf(await aPdf([[...narrow, ...levels, ...gap, ...rows]])));
    expect(tables[0]).toEqual([
      '0,0 指标',
      '0,1 2022',
      '0,2 2023',
      '1,0 粮食产量',
      '1,1 298.2',
      '1,2 301.5',
    ]);
  });
});

function halved([x, y, right, top]: readonly [number, number, number, number]): string {
  const half = (length: number, by: number) => (length - by) / 2;
  return `${half(x, 10)} ${half(y, 20)} m ${half(right, 10)} ${half(top, 20)} l S`;
}

describe('the lines of an OFD tell the cells of a table', () => {
  const millimetres = (points: number) => points * (25.4 / 72);
  const placed = words
    .filter(({ text }) => text !== '')
    .map(({ text, x, y }): OfdWords => ({
      ...{ text, x: millimetres(x), y: millimetres(842 - y) },
      size: millimetres(10),
    }));
  const corners = sides.map(([x, y, right, top]) =>
    [x, 842 - y, right, 842 - top].map(millimetres),
  );

  it('as paths, each of its own', async () => {
    const paths = corners.map(([x, y, right, bottom]) =>
      ofdPath(`M ${x} ${y} L ${right} ${bottom}`),
    );
    expect(tablesOf(await loadOfd(anOfd([[...paths, ...placed]])))).toEqual([cells]);
  });

  it('as one path in a box of its own', async () => {
    const data = corners.map(
      ([x = 0, y = 0, right = 0, bottom = 0]) => `M ${x - 5} ${y - 7} L ${right - 5} ${bottom - 7}`,
    );
    const path = ofdPath(data.join(' ')).replace('Boundary="0 0', 'Boundary="5 7');
    expect(tablesOf(await loadOfd(anOfd([[path, ...placed]])))).toEqual([cells]);
  });
});

it('numbers of two cells that one text code of an OFD holds are never joined', async () => {
  const code =
    '<ofd:TextObject ID="1" Boundary="20 30 100 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 5 2.5 40 g 4 2.5">9133.3301.5</ofd:TextCode></ofd:TextObject>';
  const { text } = await loadOfd(anOfd([[code]]));
  expect(text).toMatch(/9133\.3\s+301\.5/u);
});
