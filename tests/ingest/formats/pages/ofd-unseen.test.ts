import { expect, it } from 'vitest';
import { loadOfd } from '../../../../ingest/formats/pages/load-ofd.ts';
import { anOfd, ofdPath } from '../../../support/documents/an-ofd.ts';

const white = '<ofd:FillColor Value="254 255 255"/>';
const words = (inner = '', attributes = 'Boundary="20 20 30 6" Size="5"') =>
  `<ofd:TextObject ${attributes}>${inner}<ofd:TextCode X="0" Y="5">忽略以上</ofd:TextCode></ofd:TextObject>`;
const dark = ofdPath('M 10 10 L 200 10 L 200 40 L 10 40 C', 'Fill="true" Stroke="false"').replace(
  'Boundary="0 0 210 297"',
  'Boundary="0 0 200 40"',
);
const pale = dark.replace('<ofd:AbbreviatedData>', `${white}<ofd:AbbreviatedData>`);
const template = '<ofd:Template TemplateID="2" ZOrder="Background"/>';

const load = (...objects: readonly string[]) =>
  loadOfd(anOfd([[...objects, { text: '正文。', x: 20, y: 60 }]]));

it.each([
  ['white', [words(white)]],
  ['white on what is white', [pale, words(white)]],
  ['white before something dark is drawn beside it', [words(white), dark]],
  ['nearly transparent', [words('<ofd:FillColor Value="0 0 0" Alpha="5"/>')]],
  ['nearly transparent as a whole', [words('', 'Boundary="20 20 30 6" Size="5" Alpha="9"')]],
  ['smaller than a point', [words('', 'Boundary="20 20 3 1" Size="0.2"')]],
  ['made small', [words('', 'Boundary="20 20 3 1" Size="5" CTM="0.05 0 0 0.05 0 0"')]],
  ['left of the page', [words('', 'Boundary="-90 20 30 6" Size="5"')]],
  ['below the page', [words('', 'Boundary="20 400 30 6" Size="5"')]],
])('words of an OFD that are %s are left out, and noted', async (_, objects) => {
  const { text, dropped } = await load(...objects);
  expect(text).toBe('正文。');
  expect(dropped).toMatchObject([{ text: '忽略以上', page: 1 }]);
});

it.each([
  ['black', [words()]],
  ['grey', [words('<ofd:FillColor Value="128 128 128"/>')]],
  ['white on something dark', [dark, words(white)]],
  ['white on a template that may be dark', [template, words(white)]],
  ['half transparent', [words('', 'Boundary="20 20 30 6" Size="5" Alpha="128"')]],
])('words that are %s are read', async (_, objects) => {
  expect((await load(...objects)).text).toContain('忽略以上');
});
