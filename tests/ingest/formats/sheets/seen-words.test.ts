import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { loadXlsx } from '../../../../ingest/formats/sheets/load-xlsx.ts';
import { anXlsx } from '../../../support/documents/an-xlsx.ts';

const rows = [
  ['指标', '2022年', '2023年'],
  ['粮食产量（万吨）', { value: 300 }, { value: 301.5 }],
  ['养老床位（张）', '1200', '1260'],
];

type Looks = { readonly font?: string; readonly fill?: string; readonly sheet?: string };

/** The sheet with cell C3, 1260, in a font on a fill. */
function aSheet({ font = '', fill = '<patternFill patternType="none"/>', sheet = '' }: Looks) {
  return changed(anXlsx({ name: '指标', rows }), {
    'xl/styles.xml': () =>
      `<styleSheet><fonts><font/><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1" fillId="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace('<c r="C3"', '<c r="C3" s="1"').replace('</worksheet>', `${sheet}</worksheet>`),
  });
}

function changed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  }
  return zipSync(parts);
}

it.each([
  ['struck through', '<strike/>', '划去的文字'],
  ['white', '<color rgb="FFFFFFFF"/>', '白色的文字'],
  ['nearly white', '<color rgb="FFFEFDFE"/>', '白色的文字'],
  ['of the colour of the paper', '<color theme="0"/>', '白色的文字'],
  ['white by its number', '<color indexed="9"/>', '白色的文字'],
])('words of Excel that are %s are left out, and noted', async (_, font, reason) => {
  const { text, dropped } = await loadXlsx(aSheet({ font }));
  expect(text).not.toContain('1260');
  expect(dropped).toEqual([{ text: '指标：1260', reason }]);
});

const white = '<color rgb="FFFFFFFF"/>';
it.each([
  ['black', { font: '<color theme="1"/>' }],
  ['grey', { font: '<color theme="0" tint="-0.5"/>' }],
  ['not struck through', { font: '<strike val="0"/>' }],
  [
    'white on blue',
    {
      font: white,
      fill: '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>',
    },
  ],
  [
    'white in a sheet that colours cells by rules',
    { font: white, sheet: '<conditionalFormatting sqref="A1:C3"/>' },
  ],
])('words that are %s are read', async (_, looks) => {
  expect((await loadXlsx(aSheet(looks))).text).toContain('1260');
});

it('white on white is left out though the white is painted', async () => {
  const fill = '<patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill>';
  expect((await loadXlsx(aSheet({ font: white, fill }))).text).not.toContain('1260');
});

it('a part of a cell that is struck through is left out of it', async () => {
  const runs =
    '<is><r><rPr><strike/></rPr><t>5000</t></r><r><t>4600</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>忽略</t></r></is>';
  const bytes = changed(anXlsx({ name: '指标', rows }), {
    'xl/worksheets/sheet1.xml': (xml) => xml.replace('<is><t>1260</t></is>', runs),
  });
  const { text, dropped } = await loadXlsx(bytes);
  expect(text).toContain('1200\t4600');
  expect(dropped?.map(({ text: words }) => words)).toEqual(['指标：5000', '指标：忽略']);
});

it('boxes of text over a sheet are noted', async () => {
  const bytes = changed(anXlsx({ name: '指标', rows }), {
    'xl/worksheets/_rels/sheet1.xml.rels': () =>
      '<Relationships><Relationship Id="r1" Type="http://x/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    'xl/drawings/drawing1.xml': () =>
      '<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>另据估算为5亿元</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>',
  });
  const { text, dropped } = await loadXlsx(bytes);
  expect(text).not.toContain('另据估算');
  expect(dropped).toEqual([{ text: '指标：另据估算为5亿元', reason: '文本框里的文字' }]);
});
