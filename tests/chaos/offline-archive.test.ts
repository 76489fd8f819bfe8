import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, chownSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const product = fileURLToPath(new URL('../..', import.meta.url));
/** Without rights over the code, and without a network: root alone may take both away. */
const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/unshare');
const isAsked = process.env['CHAOS'] === 'all';
if (!isAsked || !isRoot) {
  console.info('The test of the offline archive is skipped: it runs in test:chaos, as root.');
}
const nobody = 65_534;

/** Packs, unpacks and runs the archive as a user who may read its files alone, cut off from any network. */
describe.skipIf(!isAsked || !isRoot)('an offline archive', { timeout: 1_800_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'wenbao-offline-'));
  const data = join(root, 'data');
  let unpacked = '';

  beforeAll(() => {
    chmodSync(root, 0o755);
    const node = ['--import', 'tsx', 'deploy/offline/pack.ts', '--into', root];
    execFileSync(process.execPath, node, { cwd: product, stdio: 'inherit' });
    const [archive = ''] = readdirSync(root).filter((name) => name.endsWith('.tar.gz'));
    execFileSync('sha256sum', ['-c', `${archive}.sha256`], { cwd: root });
    execFileSync('tar', ['-xzf', archive], { cwd: root });
    unpacked = join(root, archive.replace(/\.tar\.gz$/u, ''));
    mkdirSync(data);
    chownSync(data, nobody, nobody);
  }, 1_800_000);

  afterAll(() => rm(root, { recursive: true, force: true }));

  it('has every file as its digests say, the reports, and a list of licences', () => {
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: unpacked });
    const names = readdirSync(unpacked);
    expect(names).toEqual(
      expect.arrayContaining(['LICENCES.md', 'sbom.json', 'reports', 'wenbao']),
    );
    expect(names.filter((name) => ['.env', '.git', 'tests', 'data'].includes(name))).toEqual([]);
  });

  it('starts, answers from the reports and stops, with no network and a read-only folder', async () => {
    const server = cutOff(`PORT=3000 exec ${unpacked}/wenbao start`);
    await until(server, /问报 http/u);
    const asked = await cutOffBeside(server.pid, askScript);
    expect(JSON.parse(asked)).toMatchObject({ status: 'answered', outside: 'refused' });
    server.stop();
    expect(await server.code).toBe(0);
    expect(readdirSync(data)).toContain('data');
  });

  it('asks on the command line', async () => {
    const asking = cutOff(`exec ${unpacked}/wenbao ask 静海区2023年地区生产总值的增长目标是多少？`);
    expect(await asking.code).toBe(0);
    expect(asking.said()).toContain('[1]');
  });

  type Running = {
    readonly pid: number;
    readonly said: () => string;
    readonly stop: () => void;
    readonly code: Promise<number | null>;
  };

  /** A command as nobody, in the data folder, in a network of its own where nothing but itself is. */
  function cutOff(command: string): Running {
    const asNobody = `ip link set lo up 2>/dev/null; exec setpriv --reuid ${nobody} --regid ${nobody} --clear-groups sh -c '${command}'`;
    const child = spawn('unshare', ['-n', 'sh', '-c', asNobody], {
      cwd: data,
      env: { PATH: `${dirname(process.execPath)}:/usr/sbin:/usr/bin:/bin`, HOME: data },
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (words += text));
    }
    return {
      pid: child.pid ?? 0,
      said: () => words,
      stop: () => void child.kill('SIGTERM'),
      code: once(child, 'close').then(([code]) => code as number | null),
    };
  }

  async function until(running: Running, pattern: RegExp): Promise<void> {
    const ended = running.code.then(() => {
      throw new Error(`It ended:\n${running.said()}`);
    });
    while (!pattern.test(running.said())) {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100))]);
    }
  }

  /** Runs a script in the network of another program. */
  async function cutOffBeside(pid: number, script: string): Promise<string> {
    const args = ['-t', String(pid), '-n', process.execPath, '--input-type=module', '-e', script];
    return execFileSync('nsenter', args, { encoding: 'utf8' });
  }
});

const askScript = `
const reply = await fetch('http://127.0.0.1:3000/api/ask', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ question: '静海区2023年地区生产总值的增长目标是多少？' }),
});
const { status } = await reply.json();
const outside = await fetch('http://192.0.2.1').then(() => 'reached', () => 'refused');
console.log(JSON.stringify({ status, outside }));
`;
