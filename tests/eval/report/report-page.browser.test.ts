import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlReport } from '../../../eval/report/html-report.ts';
import { hasBrowser, launchBrowser } from '../../support/browser.ts';
import { someReportData } from './some-report-data.ts';

const patience = 120_000;

describe.skipIf(!hasBrowser)('the report in a browser', { timeout: patience }, () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()), patience);
  afterAll(() => browser.close());

  async function open(width: number): Promise<Page> {
    // The page lets no script but its own run: axe has to pass by its policy.
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(htmlReport(someReportData()));
    return page;
  }

  test.each([375, 1280])(
    'axe finds nothing wrong and nothing sticks out at %i px',
    async (width) => {
      const page = await open(width);
      await page.locator('details.item').first().locator('summary').click();
      await page.evaluate(axe.source);
      const violations = await page.evaluate(`axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]))`);
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );

  test('the decision comes first, before any figure', async () => {
    const page = await open(1280);
    const first = await page.locator('main').innerText();
    expect(first).toMatch(/^结论\s+与上一版比：不能断定/u);
    expect(first.indexOf('与上一版比')).toBeLessThan(first.indexOf('错误数字率\n'));
  });

  test('prints with its decision, without the menu and the filters', async () => {
    const page = await open(1280);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#decision').isVisible()).toBe(true);
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
  });
});
