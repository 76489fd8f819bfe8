import { expect, it } from 'vitest';
import { readLoaded } from '../../ingest/read-loaded.ts';
import { RefusedFileError } from '../../ingest/refused-file-error.ts';

const read = (text: string) => readLoaded({ text, markup: 'text' }, {});
const head = '2023年静海区政府工作报告\n各位代表：\n';

it('a text without a sentence is refused', () => {
  expect(() => read('\n')).toThrow(new RefusedFileError('没有找到成句的正文'));
});

it('a sentence that never ends is refused with its length, however short the rest', () => {
  expect(() => read(`${head}全年增长4%。\n${'经济增长'.repeat(20_000)}。\n`)).toThrow(
    /有一句长达 80001 字.+请/u,
  );
});

it('long sentences are read', () => {
  const [draft] = read(`${head}${'一季度增长4%，'.repeat(200)}全年增长4%。\n`);
  expect(draft).toMatchObject({ region: '静海区', planYear: 2023 });
});
