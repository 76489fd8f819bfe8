import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { pageWords } from '../../widget/pages/page-words.ts';
import { targetCitation } from './sample-answer.ts';
import { quoteHash } from '../../library/versions/find-quote.ts';
import { earlierText, sampleReport } from './sample-report.ts';
import { openStage, patience, type Stage } from './stage.ts';

const path = `/reports/${sampleReport.id}`;
const { text } = sampleReport;

function hashOf(quote: string, quoted: string, version: number): string {
  const start = quoted.indexOf(quote);
  return `#${start}-${start + quote.length}-v${version}-${quoteHash(quote)}`;
}
const isInView = `(() => {
  const { top, bottom } = document.querySelector('mark').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;

describe.skipIf(!hasBrowser)('the pages around the widget', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  it('lists the reports that are in, each with a way to its text', async () => {
    const page = await stage.open('/');
    const links = page.locator('.reports a');
    await links.first().waitFor();
    expect(await links.allInnerTexts()).toEqual([sampleReport.title, '辛庄镇政府工作报告']);
    expect(await page.locator('.reports li').first().innerText()).toContain('2022年12月26日');
    expect(await page.locator('.reports li').nth(1).innerText()).not.toContain('null');
    await links.first().click();
    await page.getByRole('heading', { level: 1, name: sampleReport.title }).waitFor();
  });

  it('shows the whole text, its headings as headings', async () => {
    const page = await stage.open(path);
    await page.locator('#p-0').waitFor();
    const shown = await page.locator('[id^=p-]').allTextContents();
    expect(shown).toEqual(text.split('\n').filter(Boolean));
    expect(await page.locator('h2').allTextContents()).toEqual([
      '一、2022年工作回顾',
      '二、2023年工作安排',
    ]);
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('says whose text it is, when it was published and where, as a link', async () => {
    const page = await stage.open(path);
    const line = page.locator('.origin');
    await line.waitFor();
    const { address, published } = sampleReport.origin;
    expect(published).toBe('2023-01-05');
    expect(await line.getByRole('link').getAttribute('href')).toBe(address);
    expect(await line.innerText()).toContain('2023年1月5日发布');
    expect(await page.locator('.report').innerText()).toContain('官网原文');
  });

  it('marks words that run over several paragraphs', async () => {
    const start = text.indexOf('保持增长');
    const end = text.indexOf('得到整治') + 4;
    const page = await stage.open(`${path}#${start}-${end}`);
    await page.locator('mark').first().waitFor();
    const marked = await page.locator('mark').allTextContents();
    expect(marked).toEqual(text.slice(start, end).split('\n'));
  });

  it.each([
    ['stands, at its place', '保持增长', text, 2, pageWords.highlighted],
    ['stands elsewhere now', '民生支出占比', earlierText, 1, pageWords.foundAgain],
  ])('marks what %s', async (_, quote, quoted, version, said) => {
    const page = await stage.open(`${path}${hashOf(quote, quoted, version)}`);
    await page.getByText(said).waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual([quote]);
  });

  it('shows what the earlier text said, apart from the text that is read now', async () => {
    const page = await stage.open(`${path}${hashOf('下降4.2%', earlierText, 1)}`);
    await page.getByText(pageWords.earlier).waitFor();
    expect(await page.locator('blockquote').allTextContents()).toEqual(['下降4.2%']);
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('says that the text was changed where the earlier one is not kept, and shows no words', async () => {
    const page = await stage.open(`${path}#0-6-v7-0123456789abcdef`);
    await page.getByText(pageWords.changed).waitFor();
    expect(await page.locator('mark, blockquote').count()).toBe(0);
  });

  it.each(['#0-6-v2-0123456789abcdef', '#0-6-v1-0123456789abcdef', '#0-6-v2-区长已经辞职'])(
    'puts no words on the page for the forged address %s',
    async (hash) => {
      const page = await stage.open(`${path}${hash}`);
      await page.getByText(pageWords.badRange).waitFor();
      expect(await page.locator('mark, blockquote').count()).toBe(0);
      expect(await page.locator('body').innerText()).not.toContain('辞职');
    },
  );

  it('says that a report was taken away', async () => {
    const page = await stage.open('/reports/removed-1#1-5-v1');
    await page.getByRole('heading', { name: pageWords.reportRemoved }).waitFor();
  });

  it('moves to another quotation when the address changes', async () => {
    const page = await stage.open(`${path}#${targetCitation.start}-${targetCitation.end}`);
    await page.locator('mark').waitFor();
    const quote = '最后一项任务：把以上各项落到实处。';
    const start = text.indexOf(quote);
    await page.evaluate(`location.hash = '#${start}-${start + quote.length}'`);
    await page.locator('mark', { hasText: quote }).waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual([quote]);
    expect(await page.evaluate(isInView)).toBe(true);
  });

  it('goes to a section from the table of contents and keeps the highlight', async () => {
    const page = await stage.open(`${path}#${targetCitation.start}-${targetCitation.end}`);
    await page.getByRole('link', { name: '（二）重点任务' }).click();
    await page.waitForURL(/#p-\d+$/);
    expect(await page.locator('mark').count()).toBe(1);
  });

  it('opens at a section that its address names', async () => {
    const last = text.split('\n').filter(Boolean).length - 1;
    const page = await stage.open(`${path}#p-${last}`);
    await page.locator('#p-0').waitFor();
    await page.waitForFunction('scrollY > 0');
  });

  it.each(['#5-2', '#0-999999', '#x', '#-1-4', '#1-2-3', '#%E0%A4%A'])(
    'shows the report and no highlight for the address %s',
    async (hash) => {
      const page = await stage.open(`${path}${hash}`);
      const faults: Error[] = [];
      page.on('pageerror', (fault) => faults.push(fault));
      await page.reload();
      await page.locator('#p-0').waitFor();
      expect(await page.locator('mark').count()).toBe(0);
      const isTold = hash !== '#x';
      expect(await page.getByText(pageWords.badRange).count()).toBe(isTold ? 1 : 0);
      expect(faults).toEqual([]);
    },
  );

  it.each(['/reports/none', '/reports/a%2Fb%20%E7%94%B2'])(
    'has kind words for %s',
    async (path) => {
      const page = await stage.open(path);
      await page.getByRole('heading', { name: pageWords.reportMissing }).waitFor();
      expect(await page.getByRole('link', { name: pageWords.backHome }).isVisible()).toBe(true);
    },
  );
});
