import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server to measure: Express alone, or ours in so many threads. */
export type ServerKind =
  | { readonly name: string; readonly bare: true }
  | {
      readonly name: string;
      /** 0: answers are made in the thread that serves. */
      readonly threads: number;
      /** Lets everybody in, as if there were no bound. */
      readonly unbounded?: true;
    };

export type StartedServer = {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts it in a process of its own and waits until it serves. */
export async function startServer(kind: ServerKind, dataDir: string): Promise<StartedServer> {
  const port = await freePort();
  const child = 'bare' in kind ? startBare(port) : startOurs(kind, port, dataDir);
  await whenServing(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function startBare(port: number): ChildProcess {
  return start(['bench/load/bare-express.ts', String(port)], []);
}

function startOurs(
  { threads, unbounded }: Exclude<ServerKind, { readonly bare: true }>,
  port: number,
  dataDir: string,
): ChildProcess {
  return start(
    ['server/main.ts'],
    [
      `DATA_DIR=${dataDir}`,
      `PORT=${port}`,
      `ANSWER_THREADS=${threads}`,
      'RATE_LIMIT_PER_MINUTE=100000000',
      ...['LLM_MODEL=', 'EMBEDDING_MODEL=', 'RERANK_MODEL='],
      ...(unbounded ? ['LONGEST_WAIT_MS=600000', 'MOST_ANSWERS=100000'] : []),
    ],
  );
}

/** `env` sets the variables, so that ours stay unread here. */
function start(script: readonly string[], variables: readonly string[]): ChildProcess {
  const command = [...variables, process.execPath, '--import', 'tsx', ...script];
  return spawn('env', command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function whenServing(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it served.`)),
    );
    child.stdout?.on('data', (words: Buffer) => {
      if (words.includes('问报')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
