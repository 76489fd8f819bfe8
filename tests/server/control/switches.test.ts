import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryHold } from '../../../library/open-database.ts';
import {
  changeSwitches,
  liveSwitches,
  nothingSwitched,
  SwitchesError,
} from '../../../server/control/switches.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const paused = { reason: '内容核查', since: '2026-11-30T08:00:00.000Z' };

describe('the switches of a data folder', () => {
  it('are all on until somebody changes one, and seen at once by whoever has them open', async () => {
    const dataDir = temporaryFolder();
    const switches = liveSwitches(dataDir, () => undefined);
    expect(switches()).toEqual(nothingSwitched);
    await changeSwitches(dataDir, { paused });
    expect(switches()).toEqual({ ...nothingSwitched, paused });
    await changeSwitches(dataDir, { model: 'off', notice: '今晚维护' });
    expect(switches()).toEqual({ version: 1, paused, model: 'off', notice: '今晚维护' });
    await changeSwitches(dataDir, { paused: null });
    expect(liveSwitches(dataDir, () => undefined)()).toMatchObject({ paused: null, model: 'off' });
  });

  it('are not guessed where their file is damaged', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'switches.json'), '{"version":1');
    expect(() => liveSwitches(dataDir, () => undefined)).toThrow(SwitchesError);
    await expect(changeSwitches(dataDir, { model: 'off' })).rejects.toThrow('Remove it');
  });

  it('stay as they are when their file is damaged while a server runs, which is told', async () => {
    const dataDir = temporaryFolder();
    await changeSwitches(dataDir, { paused });
    const problems: unknown[] = [];
    const switches = liveSwitches(dataDir, (problem) => problems.push(problem));
    writeFileSync(join(dataDir, 'switches.json'), 'on');
    expect(switches().paused).toEqual(paused);
    expect(problems).toHaveLength(1);
  });

  it('are changed by one command at a time, and only to what there is', async () => {
    const dataDir = temporaryFolder();
    const other = tryHold(join(dataDir, 'switches.json.lock'));
    await expect(changeSwitches(dataDir, { model: 'off' })).rejects.toThrow('Try again');
    other?.release();
    await expect(changeSwitches(dataDir, { notice: '长'.repeat(201) })).rejects.toThrow('switch');
    expect(liveSwitches(dataDir, () => undefined)()).toEqual(nothingSwitched);
  });
});
