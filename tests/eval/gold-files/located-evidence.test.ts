import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateEvidence } from '../../../eval/gold-files/located-evidence.ts';
import { readGoldFiles } from '../../../eval/gold-files/read-gold-files.ts';

const text = '会议资料。全年新增就业1万人以上。';
const quote = '新增就业1万人以上';

describe('evidence that is kept as a place in a text', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenbao-located-'));
    writeFileSync(join(folder, 'a.txt'), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function goldWith(evidence: object): string {
    const path = join(folder, 'gold.jsonl');
    const question = {
      ...{ id: 'a', question: '就业？', type: 'number', answer: '1万人' },
      must: [['1万']],
      evidence: [evidence],
    };
    writeFileSync(path, JSON.stringify(question));
    return path;
  }

  it('comes back as its words', async () => {
    const located = locateEvidence({ doc: 'a.txt', quote }, [folder]);
    expect(located.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    const [question] = await readGoldFiles([goldWith(located)], { folders: [folder] });
    expect(question?.evidence).toMatchObject([{ doc: 'a.txt', quote }]);
  });

  it('is left out, and said to be, where the text is not at hand or is another one', async () => {
    const located = locateEvidence({ doc: 'a.txt', quote }, [folder]);
    const told: string[] = [];
    const tell = (notice: string) => told.push(notice);
    const gold = goldWith(located);
    const [elsewhere] = await readGoldFiles([gold], { folders: [tmpdir()], tell });
    writeFileSync(join(folder, 'a.txt'), `${text}又一句。`);
    const [changed] = await readGoldFiles([gold], { folders: [folder], tell });
    expect([elsewhere?.evidence, changed?.evidence]).toEqual([[], []]);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('a.txt');
  });

  it('is refused where the words stand nowhere', () => {
    expect(() => locateEvidence({ doc: 'a.txt', quote: '没有的话' }, [folder])).toThrow('a.txt');
  });
});
