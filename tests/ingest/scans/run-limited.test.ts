import { describe, expect, it } from 'vitest';
import { ProgramMissingError, runLimited } from '../../../ingest/scans/run-limited.ts';

const limits = { milliseconds: 10_000, bytes: 1024 * 1024 * 1024 };

describe('a program that is run within limits', () => {
  it('gives what it writes of what it is given', async () => {
    expect((await runLimited(['cat'], limits, Buffer.from('报告'))).toString()).toBe('报告');
  });

  it('is told to be missing where it is not installed', async () => {
    await expect(runLimited(['no-such-program'], limits)).rejects.toThrow(ProgramMissingError);
  });

  it('is ended when it takes too long', async () => {
    const running = runLimited(['sleep', '60'], { ...limits, milliseconds: 50 });
    await expect(running).rejects.toThrow('sleep ended by SIGKILL');
  });

  it('is ended when it asks for too much memory', async () => {
    const filling = ['awk', 'BEGIN { s = "x"; while (1) s = s s }'] as const;
    await expect(runLimited(filling, { ...limits, bytes: 64 * 1024 * 1024 })).rejects.toThrow(
      /awk ended/u,
    );
  });

  it('says what it complained about', async () => {
    await expect(runLimited(['cat', '/no/such/file'], limits)).rejects.toThrow(
      /cat ended with code 1: .*\/no\/such\/file/u,
    );
  });
});
