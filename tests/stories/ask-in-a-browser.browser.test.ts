import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../server/answer/answer.ts';
import type { AnswerParts } from '../../server/answer/answer-question.ts';
import { langchainChatModel } from '../../models/chat/langchain-chat-model.ts';
import { buildWidget } from '../../widget/build.ts';
import { words } from '../../widget/wording/words.ts';
import { answerParts } from '../support/answer-parts.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { honestMind } from '../support/model/model-minds.ts';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { openServer, type WenbaoServer } from '../support/wenbao-server.ts';

const patience = { timeout: 60_000 } as const;
const question = '静海区2023年GDP增长目标是多少？';

describe.skipIf(!hasBrowser)('someone who asks in a browser', patience, () => {
  let opened: OpenedLibrary;
  let browser: Browser;
  let dist: string;

  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'wenbao-dist-'));
    [opened, browser] = await Promise.all([
      openDigestLibrary(),
      launchBrowser(),
      buildWidget(dist),
    ]);
  }, patience.timeout);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    opened.close();
    rmSync(dist, { recursive: true });
  });

  /** The server with the built pages, for the running test. */
  async function serve(others: Partial<AnswerParts> = {}): Promise<WenbaoServer> {
    const server = await openServer(answerParts(opened, others), { pagesFolder: dist });
    onTestFinished(() => server.close());
    return server;
  }

  /** The first page, and what went wrong in it and in those it opened. */
  async function visit(server: WenbaoServer) {
    const context = await browser.newContext();
    const faults: string[] = [];
    context.on('weberror', (fault) => faults.push(fault.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(server.at('/'));
    return { page, faults };
  }

  it('gets the target, and finds its words in the report', async () => {
    const server = await serve();
    const { page, faults } = await visit(server);
    await askByKeyboard(page, question);
    await page.locator('.answer', { hasText: '4%左右' }).waitFor();
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.getByText('取自示例摘编').isVisible()).toBe(true);

    const report = await openFirstSource(page);
    await report.locator('mark').first().waitFor();
    const marked = await report.locator('mark').allTextContents();
    const [citation] = (await answerOf(server)).citations;
    expect(marked.join('\n')).toBe(citation?.quote);
    expect(marked.join()).toContain('地区生产总值增长4%左右');
    expect(await report.evaluate(isInView)).toBe(true);
    await report.getByRole('heading', { level: 1, name: citation?.title ?? '' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('is told all the while that a model wrote', async () => {
    const endpoint = await modelServerForTest();
    endpoint.always(honestMind);
    const { baseUrl } = endpoint;
    const model = langchainChatModel({ baseUrl, apiKey: 'a-key', model: 'a-model' });
    const { page, faults } = await visit(await serve({ model, modelUse: 'always' }));
    await askByKeyboard(page, question);
    await page.locator('.answer', { hasText: '4%左右' }).waitFor();
    await page.locator('.turn[data-state=done]').waitFor();
    const notice = page.getByText(/人工智能（AI）根据示例摘编生成/u);
    expect(await notice.isVisible()).toBe(true);
    expect(await page.getByText(words.notice).isVisible()).toBe(true);
    expect(endpoint.requests).toHaveLength(1);

    const report = await openFirstSource(page);
    await report.locator('mark').first().waitFor();
    expect((await report.locator('mark').allTextContents()).join()).toContain('4%左右');
    expect(faults).toEqual([]);
  });

  it('has markup in a question shown as what was typed', async () => {
    const { page, faults } = await visit(await serve());
    const attack = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>静海的目标';
    await askByKeyboard(page, attack);
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.getByText(attack).first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  async function answerOf(server: WenbaoServer): Promise<Answer> {
    return (await (await server.postJson('/api/ask', { question })).json()) as Answer;
  }
});

/** Goes to the question's field with the tabulator, types and sends: no mouse. */
async function askByKeyboard(page: Page, question: string): Promise<void> {
  await page.locator('textarea').waitFor();
  const inField = "document.activeElement?.shadowRoot?.activeElement?.tagName === 'TEXTAREA'";
  for (let stops = 0; stops < 40 && !(await page.evaluate(inField)); stops++) {
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(inField)).toBe(true);
  await page.keyboard.insertText(question);
  await page.keyboard.press('Enter');
}

/** Opens the report of the first source, by keyboard too. */
async function openFirstSource(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: words.openReport }).first().focus();
  await page.keyboard.press('Enter');
  return opened;
}

const isInView = `(() => {
  const { top, bottom } = document.querySelector('mark').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;
