import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadSeen } from './drive-clients.ts';
import type { StartedServer } from './start-server.ts';

/** What `/health/live` took, asked every 100 ms, and how much memory the process held at most. */
export type Health = {
  readonly milliseconds: readonly number[];
  readonly mostMegabytes: number;
};

const everyMilliseconds = 100;

/** Lets so many clients ask, in a process of their own. */
export async function driveClients(order: LoadOrder): Promise<LoadSeen> {
  const clients = fork(fileURLToPath(new URL('drive-clients.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  clients.send(order);
  const [seen] = (await once(clients, 'message')) as [LoadSeen];
  return seen;
}

/** Asks whether the server lives until told to end, over a new connection each time. */
export function watchHealth({ url, pid }: StartedServer): { readonly end: () => Promise<Health> } {
  const asked: Promise<number>[] = [];
  let mostMegabytes = 0;
  const timer = setInterval(() => {
    asked.push(timeOfLive(`${url}/health/live`));
    mostMegabytes = Math.max(mostMegabytes, megabytesOf(pid));
  }, everyMilliseconds);
  return {
    end: async () => {
      clearInterval(timer);
      return { milliseconds: await Promise.all(asked), mostMegabytes };
    },
  };
}

async function timeOfLive(url: string): Promise<number> {
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const asking = get(url, { agent: false }, (response) => response.resume().on('end', resolve));
    asking.on('error', () => resolve());
  });
  return performance.now() - started;
}

/** Linux alone tells it of another process; elsewhere it stays 0. */
function megabytesOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s*(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
