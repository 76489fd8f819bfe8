import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { runScript, startScript } from '../support/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const patience = { timeout: 180_000 };

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
}, patience.timeout);
afterAll(() => opened.close());

describe('an audit of a running office', patience, () => {
  it('has each act of commands and server, is whole, and tells when it was cut off', async () => {
    const settings = { DATA_DIR: opened.dataDir, PORT: '0', ANSWER_THREADS: '0' };
    const admin = (...words: string[]) => runScript('server/admin.ts', words, settings);
    await admin('notice', '今晚维护');
    const server = startScript('server/main.ts', [], settings);
    onTestFinished(() => server.stop('SIGKILL'));
    const [, url = ''] = await server.line(/问报 (http:\/\/\S+)/u);
    await fetch(`${url}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: '静海区2023年GDP增长目标是多少？' }),
    });
    const backup = join(temporaryFolder(), 'backup');
    expect((await runScript('server/backup.ts', ['make', backup], settings)).code).toBe(0);
    server.stop('SIGTERM');
    await server.end;

    const shown = await admin('audit', 'show');
    const events = [...shown.stdout.matchAll(/\+08:00 {2}(\w+)/gu)].map(([, event]) => event);
    const expected = ['notice_set', 'server_started', 'answer', 'backup_made', 'server_stopped'];
    expect(events).toEqual(expected);
    expect(shown.stdout).not.toContain('静海');
    const whole = await admin('audit', 'verify');
    expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('共 5 条')]);

    const file = new Database(join(opened.dataDir, 'audit.sqlite'));
    file.exec('DROP TRIGGER entries_go_from_the_front; DELETE FROM entries WHERE sequence > 2');
    file.close();
    const cut = await admin('audit', 'verify');
    expect([cut.code, cut.stdout]).toEqual([1, expect.stringContaining('末尾被截断')]);
  });
});
