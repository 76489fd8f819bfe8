import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LiveFile } from '../../../library/folder/live-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function liveNumber(words?: string) {
  const path = join(temporaryFolder(), 'number');
  if (words !== undefined) writeFileSync(path, words);
  const problems: unknown[] = [];
  const read = (said: string) => {
    if (!/^\d+$/u.test(said)) throw new Error(`no number: ${said}`);
    return Number(said);
  };
  const onProblem = (error: unknown) => void problems.push(error);
  const open = () => new LiveFile(path, { read, absent: () => 0, onProblem });
  const replace = (said: string) => {
    writeFileSync(`${path}.new`, said);
    renameSync(`${path}.new`, path);
  };
  return { path, open, problems, replace };
}

describe('a live file', () => {
  it('says what it says now, however it was changed', () => {
    const { path, open, replace } = liveNumber('1');
    const file = open();
    expect(file.current()).toBe(1);
    replace('2');
    expect(file.current()).toBe(2);
    writeFileSync(path, '30');
    expect(file.current()).toBe(30);
  });

  it('may be absent, appear and go', () => {
    const { path, open } = liveNumber();
    const file = open();
    expect(file.current()).toBe(0);
    writeFileSync(path, '5');
    expect(file.current()).toBe(5);
    rmSync(path);
    expect(file.current()).toBe(0);
  });

  it('that cannot be read any more leaves in force what it said, and is told of once', () => {
    const { open, problems, replace } = liveNumber('1');
    const file = open();
    replace('one');
    expect([file.current(), file.current()]).toEqual([1, 1]);
    expect(problems).toEqual([new Error('no number: one')]);
    replace('3');
    expect(file.current()).toBe(3);
  });

  it('is not begun with where it cannot be read', () => {
    expect(liveNumber('one').open).toThrow('no number: one');
  });
});
