import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createApp, type AppOptions } from '../../server/http/app.ts';
import { listen } from '../../server/http/listen.ts';
import type { AnswerParts } from '../../server/answer/answer-question.ts';
import type { LiveAnswerParts } from '../../server/answer/open-answer-parts.ts';

/** One line of the log. Levels are pino's: 30 info, 40 warn, 50 error. */
export type LogLine = { readonly level: number; readonly msg: string } & Record<string, unknown>;

export type WenbaoServer = {
  /** An address of the server. */
  readonly at: (path: string) => string;
  /** What was logged so far, line by line. */
  readonly log: () => readonly LogLine[];
  readonly postJson: (
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** The whole server on a free port, with stand-ins for the built pages; limits can be given. */
export async function openServer(
  parts: AnswerParts | LiveAnswerParts,
  options: Partial<Omit<AppOptions, 'parts' | 'logger'>> = {},
): Promise<WenbaoServer> {
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const folder = mkdtempSync(join(tmpdir(), 'wenbao-pages-'));
  const app = createApp({
    parts: 'current' in parts ? parts : { current: () => parts },
    logger,
    rateLimitPerMinute: 100_000,
    allowedOrigins: [],
    trustedProxies: 0,
    pagesFolder: standInPages(folder),
    ...options,
  });
  const { url, close } = await listen(app, { port: 0, host: '127.0.0.1' });
  const root = `http://127.0.0.1:${new URL(url).port}`;
  const at = (path: string) => `${root}${path}`;
  return {
    at,
    log: () => lines.map((line) => JSON.parse(line) as LogLine),
    postJson: (path, body, headers) =>
      fetch(at(path), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Small files under the names that the server serves. */
export function standInPages(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<title>首页</title>');
  writeFileSync(join(folder, 'report.html'), '<title>报告</title>');
  writeFileSync(join(folder, 'figures.html'), '<title>指标</title>');
  writeFileSync(join(folder, 'widget.js'), '"widget";');
  writeFileSync(join(folder, 'assets', 'page.css'), 'body {}');
  writeFileSync(join(folder, 'secret.txt'), 'not served');
  return folder;
}
