import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { words } from '../../widget/wording/words.ts';
import { hasBrowser } from '../support/browser.ts';
import { openStage, patience, type Stage } from './stage.ts';

const { letterSizes, strong } = words;

async function pixelsOf(page: Page, selector: string): Promise<number> {
  const style = `getComputedStyle(document.querySelector('wenbao-chat').shadowRoot.querySelector('${selector}'))`;
  return parseFloat(await page.evaluate<string>(`${style}.fontSize`));
}

describe.skipIf(!hasBrowser)('letters and colours for who needs them', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  it('are set by keyboard, say which they are, and are remembered on every page', async () => {
    const page = await stage.open('/');
    const usual = await pixelsOf(page, '.shell');
    await page.getByRole('button', { name: letterSizes.largest }).focus();
    await page.keyboard.press('Enter');
    expect(await pixelsOf(page, '.shell')).toBeCloseTo(usual * 1.5);
    const chosen = page.getByRole('button', { name: letterSizes.largest });
    expect(await chosen.getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    expect(await pixelsOf(page, '.shell')).toBeCloseTo(usual * 1.5);
    await page.goto(new URL('/figures', page.url()).href);
    expect(await page.evaluate('document.documentElement.dataset.size')).toBe('largest');
  });

  it('turn black on white, though the page is dark', async () => {
    const page = await stage.open('/', { colorScheme: 'dark' });
    await page.getByRole('button', { name: strong }).click();
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    await page.getByRole('button', { name: strong }).click();
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(
      'rgb(255, 255, 255)',
    );
  });

  it('fit a phone of 360 pixels at their largest', async () => {
    const page = await stage.open('/', { viewport: { width: 360, height: 700 } });
    await page.getByRole('button', { name: letterSizes.largest }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const [aids, foot] = await Promise.all(
      ['.aids', '.foot'].map((part) => page.locator(part).boundingBox()),
    );
    expect(foot?.y).toBeGreaterThan((aids?.y ?? NaN) + (aids?.height ?? NaN));
  });

  it('are as usual where what is remembered cannot be read', async () => {
    const page = await stage.open('/');
    await page.evaluate(`localStorage.setItem('wenbao-reading-1', '{"size":"huge"}')`);
    await page.reload();
    const usual = page.getByRole('button', { name: letterSizes.usual });
    expect(await usual.getAttribute('aria-pressed')).toBe('true');
  });
});
