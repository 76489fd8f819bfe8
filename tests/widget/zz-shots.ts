import { mkdirSync } from 'node:fs';
import { launchBrowser } from '/work/main/tests/support/browser.ts';
import { buildWidget } from '/work/main/widget/build.ts';
import { startScriptedServer } from '/work/main/tests/widget/scripted-server.ts';
import { sampleAnswer, sampleEvents, targetCitation } from '/work/main/tests/widget/sample-answer.ts';
await buildWidget('/tmp/dist');
mkdirSync('/tmp/shots', { recursive: true });
const server = await startScriptedServer('/tmp/dist');
const figures = [2022, 2023].map((year) => ({ reportId: 'x', place: '静海区', indicator: '地区生产总值', measure: 'growth', value: 4, unit: '%', direction: year === 2022 ? 'down' : 'up', qualifier: year===2023?'左右':undefined, kind: year === 2022 ? 'estimate' : 'target', period: String(year), quote: 'q', start: 1, end: 2 }));
server.onAsk((reply, asked) => {
  if (asked.question.includes('错')) return reply.sendJson(503, { error: { code: 'busy', message: '现在提问的人太多，请稍后再试。', requestId: 'r1' } });
  if (asked.question.includes('等')) { for (const e of sampleEvents().slice(0, 3)) reply.send(e); return; }
  const answer = asked.question.includes('算') ? sampleAnswer({ mode: 'computed', figures: figures as never, coverage: { searched: 31, mentioning: Array(28).fill('a'), silent: ['b', 'c', 'd'] } }) : sampleAnswer();
  for (const e of sampleEvents(answer)) reply.send(e);
  reply.end();
});
const browser = await launchBrowser();
for (const scheme of ['light', 'dark'] as const)
for (const [w, h] of [[390, 844], [360, 740], [1280, 800]] as const) {
  if (scheme === 'dark' && w === 360) continue;
  const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme, hasTouch: w < 500, isMobile: w < 500, deviceScaleFactor: 1 });
  page.on('console', (m) => console.log(m.text()));
  page.on('pageerror', (m) => console.log(m));
  const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${n}-${w}-${scheme}.png` });
  await page.goto(server.origin); await page.waitForSelector('.reports a');
  await shot('home');
  await page.fill('textarea', '静海区2023年的增长目标是多少？'); await page.click('button[type=submit]');
  await page.waitForSelector('.source >> nth=1');
  await shot('answer');
  await page.evaluate("document.querySelector('wenbao-chat').shadowRoot.querySelector('.log').scrollTop = 9999");
  await shot('answer-end');
  await page.fill('textarea', '算一下'); await page.click('button[type=submit]');
  await page.waitForSelector('table'); await shot('figures');
  await page.fill('textarea', '出错'); await page.click('button[type=submit]');
  await page.waitForSelector('.failure'); await shot('error');
  await page.fill('textarea', '等等'); await page.click('button[type=submit]');
  await page.waitForSelector('.progress'); await shot('running');
  await page.goto(`${server.origin}/reports/120118-2023#${targetCitation.start}-${targetCitation.end}`);
  await page.waitForSelector('mark'); await shot('report');
  await page.evaluate('scrollTo(0,0)'); await shot('report-top');
  await page.goto(`${server.origin}/reports/120118-2023#9-99999`); await page.reload(); await page.waitForSelector('.hint'); await shot('report-bad');
  await page.goto(`${server.origin}/reports/nope`); await page.waitForSelector('h1'); await shot('report-missing');
  await page.close();
}
await browser.close(); server.close();
