import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { backToMark, words } from '../../widget/wording/words.ts';
import { hasBrowser } from '../support/browser.ts';
import { sampleEvents } from './sample-answer.ts';
import { ask, openStage, patience, type Stage } from './stage.ts';

const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 375, height: 700 } };

async function boxOf(found: Locator) {
  const box = await found.boundingBox();
  if (!box) throw new Error('Not shown.');
  return box;
}

describe.skipIf(!hasBrowser)('the page for asking', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  async function answered(options: object, ...questions: readonly string[]): Promise<Page> {
    stage.server.onAsk((reply) => {
      sampleEvents().forEach(reply.send);
      reply.end();
    });
    const page = await stage.open('/', options);
    for (const [at, question] of questions.entries()) {
      await ask(page, question);
      await page.locator('.turn[data-state=done]').nth(at).waitFor();
    }
    return page;
  }

  it('scrolls as a whole, with the field at its foot', async () => {
    const page = await answered(desk, '增长目标是多少？', '财政收入呢？', '投资呢？');
    const log = page.locator('.log');
    expect(await log.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThan(2);
    const field = await boxOf(page.locator('textarea'));
    expect(field.y + field.height).toBeLessThanOrEqual(800);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });

  it('shows the last question above its answer, not behind the field', async () => {
    const page = await answered(desk, '增长目标是多少？', '财政收入呢？', '投资呢？');
    const question = await boxOf(page.locator('.question').last());
    expect(question.y).toBeGreaterThanOrEqual(0);
    expect(question.y).toBeLessThan(300);
  });

  it('has the quotations beside the answer on a desk and below it on a phone', async () => {
    for (const [options, isBeside] of [
      [desk, true],
      [phone, false],
    ] as const) {
      const page = await answered(options, '增长目标是多少？');
      const answer = await boxOf(page.locator('.answer'));
      const sources = await boxOf(page.locator('.sources'));
      expect(sources.x > answer.x + answer.width).toBe(isBeside);
      expect(sources.y > answer.y + answer.height).toBe(!isBeside);
    }
  });

  it('leads by keyboard from a mark to its quotation and back', async () => {
    const page = await answered(desk, '增长目标是多少？');
    await page.locator('.mark').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.source:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.mark:focus').waitFor();
    expect(await page.getByRole('button', { name: backToMark(1) }).count()).toBe(1);
  });

  it('begins anew with nothing of before, and puts the field in hand', async () => {
    const page = await answered(desk, '增长目标是多少？');
    await page.getByRole('button', { name: words.newConversation }).click();
    await page.locator('.examples').waitFor();
    expect(await page.locator('.turn').count()).toBe(0);
    await page.waitForFunction(
      `document.querySelector('wenbao-chat').shadowRoot.activeElement?.id === 'question'`,
    );
    const sent = page.waitForRequest(/api\/ask/u);
    await ask(page, '财政收入呢？');
    expect((await sent).postDataJSON()).toMatchObject({ question: '财政收入呢？', history: [] });
  });

  it('has the conversation again after a reload, and goes on from it', async () => {
    const page = await answered(desk, '增长目标是多少？');
    await page.reload();
    await page.locator('.turn[data-state=done] .source').first().waitFor();
    const sent = page.waitForRequest(/api\/ask/u);
    await ask(page, '财政收入呢？');
    expect((await sent).postDataJSON()).toMatchObject({
      history: [{ question: '增长目标是多少？' }],
    });
    await page.locator('.turn[data-state=done]').nth(1).waitFor();
    expect(await page.locator('.question').allInnerTexts()).toHaveLength(2);
  });

  it('keeps it from other tabs', async () => {
    const page = await answered(desk, '增长目标是多少？');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.examples').waitFor();
    expect(await other.locator('.turn').count()).toBe(0);
  });

  it('forgets what it cannot read', async () => {
    const page = await stage.open('/', desk);
    await page.evaluate(`sessionStorage.setItem('wenbao-turns-1', '{"broken"')`);
    await page.reload();
    await page.locator('.examples').waitFor();
  });
});
