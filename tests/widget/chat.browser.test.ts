import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { failures, words } from '../../widget/wording/words.ts';
import { sampleAnswer, sampleEvents, sentences, targetCitation } from './sample-answer.ts';
import { sampleReport } from './sample-report.ts';
import { ask, openStage, patience, readClipboard, type Stage } from './stage.ts';

const notice = '本回答由人工智能生成，请以原文为准。';

describe.skipIf(!hasBrowser)('a conversation in a page', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  /** Answers every question with a whole stream. */
  function answerWith(answer = sampleAnswer()): void {
    stage.server.onAsk((reply) => {
      sampleEvents(answer).forEach(reply.send);
      reply.end();
    });
  }

  it('shows each sentence as it arrives, and the whole answer with its sources at the end', async () => {
    const [understood, sources, first, ...rest] = sampleEvents();
    let goOn = () => {};
    stage.server.onAsk(async ({ send, end }) => {
      [understood, sources, first].forEach((event) => event && send(event));
      await new Promise<void>((resolve) => (goOn = resolve));
      rest.forEach(send);
      end();
    });
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.getByText('已理解为：静海区 · 2023年 · 目标').waitFor();
    await page.locator('.answer', { hasText: '4%左右' }).waitFor();
    expect(await page.locator('.answer').innerText()).toBe(sentences[0]);
    expect(await page.locator('.source').count()).toBe(1);
    expect(await page.getByRole('button', { name: words.copyReference }).count()).toBe(0);
    goOn();
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.locator('.answer').innerText()).toBe(sentences.join(''));
    const source = await page.locator('.source').first().innerText();
    expect(source).toContain('静海区 · 2023年 · 二、2023年工作安排 › （一）主要目标');
    expect(source).toContain(targetCitation.quote);
    expect(await page.getByText(sampleAnswer().notice).isVisible()).toBe(true);
  });

  it('shows what the report says itself under a note while a model is waited for', async () => {
    const [understood, sources, ...rest] = sampleEvents();
    const quotes = [{ text: '「预期增长4%左右」。[1]', citations: [targetCitation] }];
    let goOn = () => {};
    stage.server.onAsk(async ({ send, end }) => {
      [understood, sources].forEach((event) => event && send(event));
      send({ type: 'preview', sentences: quotes });
      await new Promise<void>((resolve) => (goOn = resolve));
      rest.forEach(send);
      end();
    });
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.getByText(words.preview).waitFor();
    expect(await page.locator('.answer').innerText()).toBe('「预期增长4%左右」。[1]');
    expect(await page.locator('.progress').count()).toBe(1);
    expect(await page.locator('#spoken').innerText()).toBe('');
    goOn();
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.getByText(words.preview).count()).toBe(0);
    expect(await page.locator('.answer').innerText()).toBe(sentences.join(''));
  });

  it('opens the report in a new tab with the quoted words highlighted and in view', async () => {
    answerWith();
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: words.openReport }).first().click();
    const report = await opened;
    await report.locator('mark').first().waitFor();
    expect(await report.locator('mark').allInnerTexts()).toEqual([targetCitation.quote]);
    const isInView = `(() => {
      const { top, bottom } = document.querySelector('mark').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })()`;
    expect(await report.evaluate(isInView)).toBe(true);
    expect(await report.evaluate('scrollY > 0')).toBe(true);
    expect(await report.evaluate('document.activeElement.tagName')).toBe('MARK');
    expect(await report.title()).toContain(sampleReport.title);
  });

  it('leads from a mark to its quotation', async () => {
    answerWith();
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.getByRole('button', { name: '依据 2：静海区 · 2023年' }).click();
    const focused = "document.querySelector('wenbao-chat').shadowRoot.activeElement.id";
    expect(await page.evaluate(focused)).toBe('source-1-2');
  });

  it('copies a quotation with its place, and the notice of an answer that a model wrote', async () => {
    answerWith(sampleAnswer({ mode: 'model', notice }));
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.getByRole('button', { name: words.copyReference }).first().click();
    await page.getByRole('button', { name: words.copied }).waitFor();
    const copied = await readClipboard(page);
    expect(copied).toContain(`“${targetCitation.quote}”\n——《${sampleReport.title}》`);
    expect(copied.endsWith(notice)).toBe(true);
  });

  it('copies the whole answer also where the page has no clipboard of its own', async () => {
    answerWith();
    const page = await stage.open('/');
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await ask(page, '增长目标是多少？');
    await page.getByRole('button', { name: words.copyAnswer }).click();
    await page.getByRole('button', { name: words.copied }).waitFor();
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+V');
    const pasted = await page.locator('textarea').inputValue();
    expect(pasted.startsWith(sampleAnswer().text)).toBe(true);
    expect(pasted.endsWith(sampleAnswer().notice)).toBe(true);
  });

  it('shows what the server sends as text, never as markup', async () => {
    const attack = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">';
    const answer = sampleAnswer({
      text: `${attack}[1]`,
      citations: [{ ...targetCitation, title: attack, quote: attack, headingPath: [attack] }],
      notice: attack,
    });
    stage.server.onAsk((reply) => reply.sendJson(200, answer));
    const page = await stage.open('/');
    await ask(page, attack);
    await page.locator('.source').waitFor();
    expect(await page.locator('.answer').innerText()).toBe(`${attack}[1]`);
    expect(await page.locator('wenbao-chat script, wenbao-chat img').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  it('takes an answer that comes whole as JSON', async () => {
    stage.server.onAsk((reply) => reply.sendJson(200, sampleAnswer()));
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.locator('.source').nth(1).waitFor();
    expect(await page.locator('.answer').innerText()).toBe(sampleAnswer().text);
  });

  it('shows an ending without an answer plainly', async () => {
    const text = '静海区2023年的报告没有提到这件事。';
    answerWith(sampleAnswer({ status: 'not_mentioned', text, citations: [] }));
    const page = await stage.open('/');
    await ask(page, '火星移民计划？');
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.locator('.answer').innerText()).toBe(text);
    expect(await page.getByRole('button', { name: words.retry }).count()).toBe(0);
  });

  it('sends the earlier turns along with a follow-up', async () => {
    answerWith();
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    await ask(page, '那河西区呢？');
    await page.locator('.turn[data-state=done]').nth(1).waitFor();
    expect(stage.server.asked.at(-1)).toEqual({
      question: '那河西区呢？',
      history: [{ question: '增长目标是多少？', answer: sampleAnswer().text }],
    });
  });

  it('stops when asked to, and lets go of the connection', async () => {
    let gone: Promise<unknown> = Promise.resolve();
    stage.server.onAsk((reply) => {
      sampleEvents().slice(0, 3).forEach(reply.send);
      gone = reply.gone;
    });
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.locator('.answer').waitFor();
    await page.getByRole('button', { name: words.stop }).click();
    await gone;
    expect(await page.locator('.turn').getAttribute('data-state')).toBe('stopped');
    expect(await page.locator('.answer').innerText()).toBe(sentences[0]);
    expect(await page.getByRole('button', { name: words.retry }).isVisible()).toBe(true);
  });

  it("shows the server's own words for an error, with its number, and retries", async () => {
    const error = { code: 'busy', message: '现在提问的人太多，请稍后再试。', requestId: 'r-42' };
    stage.server.onAsk((reply) => reply.send({ type: 'error', error }));
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toBe(`${error.message}\n（编号：r-42）`);
    answerWith();
    await page.getByRole('button', { name: words.retry }).click();
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('says kindly that a stream broke off, and keeps the sentences that came', async () => {
    stage.server.onAsk(async (reply) => {
      sampleEvents().slice(0, 3).forEach(reply.send);
    });
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.locator('.answer').waitFor();
    stage.server.dropAll();
    await page.getByText(failures.broken_stream).waitFor();
    expect(await page.locator('.answer').innerText()).toBe(sentences[0]);
  });

  it('says kindly that there is no connection', async () => {
    const page = await stage.open('/');
    await page.context().setOffline(true);
    await ask(page, '增长目标是多少？');
    await page.getByText(failures.no_connection).waitFor();
  });

  it('shows what the operator tells everybody, from the start and as it changes', async () => {
    stage.server.onStatus('今晚八点维护。');
    const page = await stage.open('/');
    await page.getByText('今晚八点维护。').waitFor();
    stage.server.onStatus(undefined);
    stage.server.onAsk((reply) => {
      sampleEvents(sampleAnswer({ announcement: '现在恢复了。' })).forEach(reply.send);
      reply.end();
    });
    await ask(page, '增长目标是多少？');
    await page.getByText('现在恢复了。').waitFor();
    expect(await page.getByText('今晚八点维护。').count()).toBe(0);
  });

  it('always shows a notice, before any answer and after', async () => {
    const page = await stage.open('/');
    expect(await page.getByText(words.notice).isVisible()).toBe(true);
    answerWith(sampleAnswer({ mode: 'model', notice }));
    await ask(page, '增长目标是多少？');
    await page.getByText(notice).waitFor();
    expect(await page.getByText(words.notice).isVisible()).toBe(true);
  });
});
