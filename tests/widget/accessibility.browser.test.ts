import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { words } from '../../widget/wording/words.ts';
import { sampleAnswer, sampleEvents, targetCitation } from './sample-answer.ts';
import { sampleReport } from './sample-report.ts';
import { ask, openStage, patience, type Stage } from './stage.ts';

const reportPath = `/reports/${sampleReport.id}`;
const highlight = `#${targetCitation.start}-${targetCitation.end}`;
const shadow = "document.querySelector('wenbao-chat').shadowRoot";

const figures = [
  { period: '2023', direction: 'up', qualifier: '左右', kind: 'target' } as const,
  { period: '2022', direction: 'down', kind: 'estimate' } as const,
].map((figure) => ({
  ...{ reportId: sampleReport.id, place: '静海区', indicator: '地区生产总值', quote: '增长4%左右' },
  ...{ measure: 'growth' as const, value: 4, unit: '%', start: 0, end: 6, ...figure },
}));

/** What axe finds wrong with a page as it stands, each with the places it stands at. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations.map(
    ({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target) })))`);
}

const modes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light on a desk', { viewport: { width: 1280, height: 800 } }],
  ['dark on a desk', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['light on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
];

describe.skipIf(!hasBrowser)('accessibility', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  function answerWith(answer = sampleAnswer({ figures })): void {
    stage.server.onAsk((reply) => {
      sampleEvents(answer).forEach(reply.send);
      reply.end();
    });
  }

  it.each(modes)('axe finds nothing wrong in any state, %s', async (_mode, options) => {
    const page = await stage.open('/', options);
    await page.locator('.reports a').first().waitFor();
    expect(await violations(page)).toEqual([]);
    answerWith();
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await violations(page)).toEqual([]);
    stage.server.onAsk((reply) => reply.sendJson(500, {}));
    await ask(page, '增长目标是多少？');
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    stage.server.onAsk((reply) => sampleEvents().slice(0, 3).forEach(reply.send));
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=running] .answer').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(modes)('axe finds nothing wrong on the report page, %s', async (_mode, options) => {
    const page = await stage.open(`${reportPath}${highlight}`, options);
    await page.locator('mark').waitFor();
    expect(await violations(page)).toEqual([]);
    const missing = await stage.open('/reports/none', options);
    await missing.locator('h1').waitFor();
    expect(await violations(missing)).toEqual([]);
  });

  it('needs no mouse: ask, read, open a quotation, copy, stop, retry', async () => {
    answerWith();
    const page = await stage.open('/');
    const focusOn = async (name: string) => {
      const focused = `(({ tagName, textContent }) =>
        ['A', 'BUTTON'].includes(tagName) ? textContent : '')(${shadow}.activeElement ?? {})`;
      for (let presses = 0; presses < 30; presses++) {
        if ((await page.evaluate<string>(focused)).includes(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to "${name}".`);
    };
    await page.locator('textarea').focus();
    await page.keyboard.type('第一行');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('第二行');
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-state=done]').waitFor();
    expect(stage.server.asked.at(-1)?.question).toBe('第一行\n第二行');
    expect(await page.evaluate(`${shadow}.activeElement.tagName`)).toBe('TEXTAREA');
    await page.locator('.log').focus();
    await focusOn('[2]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`${shadow}.activeElement.id`)).toBe('source-1-2');
    await focusOn(words.openReport);
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    await (await opened).close();
    await focusOn(words.copyReference);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.copied }).waitFor();
    stage.server.onAsk((reply) => sampleEvents().slice(0, 3).forEach(reply.send));
    await page.locator('textarea').focus();
    await page.keyboard.type('再问一次');
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-state=running] .answer').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.turn[data-state=stopped]').waitFor();
    expect(await page.evaluate(`${shadow}.activeElement.tagName`)).toBe('TEXTAREA');
    answerWith();
    await page.locator('.turn[data-state=stopped] button', { hasText: words.retry }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-state=done]').nth(1).waitFor();
    expect(await page.evaluate(`${shadow}.activeElement.className`)).toBe('log');
  });

  it('asks an example by keyboard and does not lose the focus', async () => {
    answerWith();
    const page = await stage.open('/');
    await page.locator('.examples button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.evaluate(`${shadow}.activeElement.className`)).toBe('log');
  });

  it('leaves Enter to an input method that is composing', async () => {
    const page = await stage.open('/');
    const asked = stage.server.asked.length;
    await page.locator('textarea').fill('jinghai');
    await page.locator('textarea').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await page.locator('textarea').dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    expect(await page.locator('.turn').count()).toBe(0);
    expect(stage.server.asked.length).toBe(asked);
  });

  it('tells a screen reader each sentence once, without marks, and says when it is done', async () => {
    answerWith();
    const page = await stage.open('/');
    await page.evaluate(`(() => {
      window.heard = [];
      const note = (text) => text && window.heard.push(text);
      new MutationObserver((changes) => changes.forEach(({ addedNodes }) =>
        addedNodes.forEach((node) => note(node.textContent.trim()))))
        .observe(${shadow}.querySelector('#spoken'), { childList: true, subtree: true });
    })()`);
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.evaluate('window.heard')).toEqual([
      '静海区2023年地区生产总值的增长目标是4%左右。',
      '上一年预计下降4%。',
    ]);
    expect(await page.getByRole('status').innerText()).toBe('回答完毕，附 2 处原文依据。');
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off');
  });

  it.each([320, 360, 390])(
    'fits a screen of %i pixels without sideways scrolling',
    async (width) => {
      answerWith();
      const overflow =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      const page = await stage.open('/', { viewport: { width, height: 740 } });
      await page.locator('.reports a').first().waitFor();
      await ask(page, '很长的词'.repeat(40) + 'https://example.com/'.repeat(8));
      await page.locator('.turn[data-state=done]').waitFor();
      expect(await page.evaluate(overflow)).toBe(0);
      const logOverflow = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(${shadow}.querySelector('.log'))`;
      expect(await page.evaluate(logOverflow)).toBe(0);
      await page.goto(`${stage.server.origin}${reportPath}`);
      await page.locator('h1').waitFor();
      expect(await page.evaluate(overflow)).toBe(0);
    },
  );

  it('keeps its shape when the type is twice as large', async () => {
    answerWith();
    const page = await stage.open('/', { viewport: { width: 390, height: 844 } });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });

  it('has buttons on a phone that a thumb can hit', async () => {
    answerWith();
    const page = await stage.open('/', modes[2]?.[1]);
    const heights = async (selector: string) => {
      const boxes = await page.locator(selector).all();
      return Promise.all(boxes.map(async (box) => (await box.boundingBox())?.height ?? 0));
    };
    expect(Math.min(...(await heights('.examples button')))).toBeGreaterThanOrEqual(44);
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    const targets = await heights('wenbao-chat button:not(.mark), wenbao-chat a.button');
    expect(targets.length).toBeGreaterThan(5);
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
  });

  it('does not move for those who asked for stillness', async () => {
    stage.server.onAsk((reply) => sampleEvents().slice(0, 2).forEach(reply.send));
    const page = await stage.open('/', { reducedMotion: 'reduce' });
    await ask(page, '增长目标是多少？');
    await page.locator('.progress').waitFor();
    const animation = `getComputedStyle(${shadow}.querySelector('.progress'), '::before').animationName`;
    expect(await page.evaluate(animation)).toBe('none');
  });
});
