import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { words } from '../../widget/wording/words.ts';
import { sampleAnswer, sampleEvents } from './sample-answer.ts';
import { ask, openStage, patience, type Stage } from './stage.ts';

describe.skipIf(!hasBrowser)('below an answer', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  async function openAnswered(answer = sampleAnswer()) {
    stage.server.onAsk((reply) => {
      sampleEvents(answer).forEach(reply.send);
      reply.end();
    });
    const page = await stage.open('/');
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    return page;
  }

  it('a reader says with the keyboard that it helped, and is thanked', async () => {
    const page = await openAnswered();
    const group = page.getByRole('group', { name: words.feedbackTitle });
    const useful = group.getByRole('button', { name: words.useful });
    await useful.focus();
    await page.keyboard.press('Enter');
    await group.getByText(words.thanks).waitFor();
    expect(stage.server.feedback.at(-1)).toEqual({ answerId: 'answer-1', verdict: 'good' });
    expect(await useful.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('status').innerText()).toBe(words.thanks);
    const focused = "document.querySelector('wenbao-chat').shadowRoot.activeElement.textContent";
    expect((await page.evaluate<string>(focused)).trim()).toBe(words.useful);
    await group.getByRole('button', { name: words.useless }).click();
    await page.locator('button[aria-pressed=true]', { hasText: words.useless }).waitFor();
    expect(stage.server.feedback.at(-1)).toEqual({ answerId: 'answer-1', verdict: 'bad' });
    expect(await useful.getAttribute('aria-pressed')).toBe('false');
  });

  it('a reader is told when that did not arrive', async () => {
    const page = await openAnswered();
    stage.server.onFeedback(503);
    await page.getByRole('button', { name: words.useful }).click();
    await page.getByText(words.feedbackFailed).waitFor();
    expect(await page.getByText(words.thanks).count()).toBe(0);
    stage.server.onFeedback(204);
  });

  it('nothing is to be judged where the question was blocked', async () => {
    const page = await openAnswered(sampleAnswer({ status: 'blocked', citations: [] }));
    expect(await page.getByRole('button', { name: words.useful }).count()).toBe(0);
  });

  it('the questions that the server offers are asked with one press', async () => {
    const choices = ['静海区2023年GDP目标是多少？', '<b>河西区</b>2023年GDP目标是多少？'];
    const page = await openAnswered(sampleAnswer({ status: 'clarify', citations: [], choices }));
    const buttons = page.locator('[part=choices] button');
    expect(await buttons.allInnerTexts()).toEqual(choices);
    await buttons.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-state=done]').nth(1).waitFor();
    expect(stage.server.asked.at(-1)).toMatchObject({
      question: choices[0],
      history: [{ question: '增长目标是多少？' }],
    });
  });
});
