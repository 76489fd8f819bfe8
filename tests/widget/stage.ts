import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildWidget } from '../../widget/build.ts';
import { launchBrowser } from '../support/browser.ts';
import { startScriptedServer, type ScriptedServer } from './scripted-server.ts';

/** All that a browser test stands on: the built pages, a server that plays a script, a browser. */
export type Stage = {
  readonly server: ScriptedServer;
  /** A page of its own, at a path of the scripted server or at a whole address. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Closes what a test has opened. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Browsers start slowly on a small machine; no test waits this long when all is well. */
export const patience = { timeout: 60_000 } as const;

export async function openStage(): Promise<Stage> {
  const dist = await mkdtemp(join(tmpdir(), 'widget-'));
  await buildWidget(dist);
  const [server, browser] = await Promise.all([startScriptedServer(dist), launchBrowser()]);
  return {
    server,
    open: async (path, options) => {
      const context = await browser.newContext(options);
      await allowClipboard(context);
      const page = await context.newPage();
      await page.goto(new URL(path, server.origin).href);
      return page;
    },
    clear: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      server.close();
      await rm(dist, { recursive: true });
    },
  };
}

/** Types a question and sends it the way most people do. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('textarea').fill(question);
  await page.getByRole('button', { name: '发送' }).click();
}

/** What stands on the clipboard now. */
export function readClipboard(page: Page): Promise<string> {
  return page.evaluate<string>('navigator.clipboard.readText()');
}

async function allowClipboard(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}
