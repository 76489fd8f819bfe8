import { describe, expect, it } from 'vitest';
import { readApart } from '../../../ingest/apart/read-apart.ts';
import type { ReadRequest } from '../../../ingest/apart/reading-request.ts';
import { RefusedFileError } from '../../../ingest/refused-file-error.ts';

const head = '2023年静海区政府工作报告\n各位代表：\n';
const megabyte = 1024 * 1024;
const enough = { milliseconds: 60_000, bytes: 512 * megabyte };

function reading(text: string): ReadRequest {
  return { do: 'read', loaded: { text, markup: 'text' }, listed: {} };
}

async function isStillRead(): Promise<void> {
  const drafts = await readApart(reading(`${head}全年增长4%。\n`), enough);
  expect(drafts).toMatchObject([{ region: '静海区', planYear: 2023 }]);
}

describe('what is made of a text in a process of its own', { timeout: 120_000 }, () => {
  it('comes back with its figures, and where a list says that it was taken from', async () => {
    const listed = { publisher: '静海区人民政府' };
    const request = { ...reading(`${head}一、工作\n地区生产总值增长4%。\n`), listed };
    const [draft] = await readApart(request, enough);
    expect(draft?.figures?.rows).toHaveLength(1);
    expect(draft?.origin).toMatchObject(listed);
  });

  it('is refused where there is no sentence', async () => {
    await expect(readApart(reading(''), enough)).rejects.toThrow('没有找到成句的正文');
  });

  it('is stopped when it takes too long, and the next is read', async () => {
    const headings = Array.from({ length: 50_000 }, (_, at) => `（${at}）工作\n投资${at}亿元。\n`);
    const never = readApart(reading(head + headings.join('')), { ...enough, milliseconds: 300 });
    await expect(never).rejects.toThrow(RefusedFileError);
    await expect(never).rejects.toThrow('读取时间过长');
    await isStillRead();
  });

  it('is bounded in the same way when it is only explained', async () => {
    const explaining = (text: string, bytes: number) =>
      readApart({ do: 'explain', loaded: { text, markup: 'text' } }, { ...enough, bytes });
    const headings = Array.from({ length: 50_000 }, (_, at) => `（${at}）工作\n投资${at}亿元。\n`);
    await expect(explaining(head + headings.join(''), megabyte)).rejects.toThrow('占用内存过大');
    const { documents } = await explaining(`${head}全年增长4%。\n`, enough.bytes);
    expect(documents).toMatchObject([{ region: '静海区', planYear: 2023 }]);
  });

  it('is stopped when it takes too much memory, and the next is read', async () => {
    const headings = Array.from({ length: 50_000 }, (_, at) => `（${at}）工作\n投资${at}亿元。\n`);
    const large = readApart(reading(head + headings.join('')), { ...enough, bytes: megabyte });
    await expect(large).rejects.toThrow('占用内存过大');
    await isStillRead();
  });

  it('is refused with the error as its cause when its reader breaks', async () => {
    const broken = readApart({ ...reading(head), loaded: undefined } as unknown as ReadRequest);
    await expect(broken).rejects.toThrow('读取时出错');
    await expect(broken).rejects.toMatchObject({ cause: { message: /TypeError/u } });
    await isStillRead();
  });
});
