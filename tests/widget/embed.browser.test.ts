import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { sampleAnswer, sampleEvents, targetCitation } from './sample-answer.ts';
import { ask, openStage, patience, type Stage } from './stage.ts';

/** A portal on another host: a policy of its own, and a style sheet that reaches for everything. */
async function startPortal(widgetOrigin: string): Promise<{ server: Server; origin: string }> {
  const app = express();
  app.get('/portal.css', (_request, response) => {
    response.type('css').send('* { color: red; font-size: 40px } button, p { display: none }');
  });
  // prototype.js before 1.7 gives arrays a `toJSON`, and Array.from a meaning of its own.
  app.get('/prototype.js', (_request, response) => {
    response.type('js').send(`
      Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
      Array.from = (items) => Array.prototype.slice.call(items);
      Array.prototype.entries = function () { return this.slice(); };`);
  });
  app.get('/', (_request, response) => {
    const policy = `default-src 'none'; style-src 'self'; script-src 'self' ${widgetOrigin}; connect-src ${widgetOrigin}`;
    response.set('Content-Security-Policy', policy).send(`<!doctype html>
      <html lang="zh-CN"><title>门户</title><link rel="stylesheet" href="/portal.css">
      <script src="/prototype.js"></script>
      <wenbao-chat heading="问静海" regions="静海区" examples="一？|二？"></wenbao-chat>
      <script src="${widgetOrigin}/widget.js"></script>
      <script src="${widgetOrigin}/widget.js"></script></html>`);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe.skipIf(!hasBrowser)('the widget on a portal of another host', patience, () => {
  let stage: Stage;
  let portal: { server: Server; origin: string };
  beforeAll(async () => {
    stage = await openStage();
    portal = await startPortal(stage.server.origin);
  }, patience.timeout);
  afterEach(() => stage.clear());
  afterAll(async () => {
    await stage.close();
    portal.server.close();
  });

  it('asks the server that its script came from, and links there', async () => {
    stage.server.onAsk((reply) => {
      sampleEvents().forEach(reply.send);
      reply.end();
    });
    const page = await stage.open(portal.origin);
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.reload();
    await ask(page, '增长目标是多少？');
    await page.locator('.turn[data-state=done]').waitFor();
    const { origin } = stage.server;
    const { reportId, start, end } = targetCitation;
    expect(await page.getByRole('link').first().getAttribute('href')).toBe(
      `${origin}/reports/${reportId}#${start}-${end}`,
    );
    expect(stage.server.asked.at(-1)?.filters).toEqual({ regions: ['静海区'] });
    expect(faults).toEqual([]);
  });

  it('takes its words from attributes, and its looks from itself', async () => {
    const page = await stage.open(portal.origin);
    expect(await page.getByRole('heading').innerText()).toBe('问静海');
    expect(await page.locator('.examples button').allInnerTexts()).toEqual(['一？', '二？']);
    expect(await page.locator('.examples button').first().isVisible()).toBe(true);
    const colour = `getComputedStyle(document.querySelector('wenbao-chat').shadowRoot.querySelector('h2')).color`;
    expect(await page.evaluate(colour)).not.toBe('rgb(255, 0, 0)');
  });

  it('tells the portal what was asked and how it ended', async () => {
    stage.server.onAsk((reply) => reply.sendJson(200, sampleAnswer()));
    const page = await stage.open(portal.origin);
    await page.evaluate(`(() => {
      window.told = [];
      for (const name of ['wenbao-ask', 'wenbao-answer', 'wenbao-error'])
        document.addEventListener(name, ({ type, detail }) => window.told.push([type, Object.keys(detail)]));
      document.querySelector('wenbao-chat').ask('增长目标是多少？');
    })()`);
    await page.locator('.turn[data-state=done]').waitFor();
    expect(await page.evaluate('window.told')).toEqual([
      ['wenbao-ask', ['question']],
      ['wenbao-answer', ['answer']],
    ]);
  });
});
