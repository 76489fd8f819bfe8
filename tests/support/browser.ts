import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's place for it; CHROMIUM_PATH names another. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Whether browser tests can run here: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser: boolean = existsSync(executablePath);

if (!hasBrowser) {
  console.warn(
    `Browser tests are skipped: no chromium at ${executablePath}. ` +
      'Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  );
}

/**
 * A browser without a window that asks nothing of the outside: chromium's own background
 * requests are off. Close it in `afterAll`.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
