import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { figuresWords as words } from '../../widget/pages/figures/figures-words.ts';
import { aFigure, sampleFigures } from './sample-figures.ts';
import { sampleReport } from './sample-report.ts';
import { openStage, patience, type Stage } from './stage.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const modes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light on a desk', { viewport: { width: 1280, height: 800 } }],
  ['dark on a phone', { ...phone, colorScheme: 'dark' }],
];

/** What axe finds wrong with a page as it stands, each with the places it stands at. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations.map(
    ({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target) })))`);
}

const chartWords = (page: Page) => page.locator('.chart').getAttribute('aria-label');
const seriesNames = (page: Page) => page.locator('.series li').allInnerTexts();
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
const rows = (page: Page) => page.locator('tbody tr');

describe.skipIf(!hasBrowser)('the page of figures', patience, () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage()), patience.timeout);
  afterEach(async () => {
    stage.server.onFigures({});
    await stage.clear();
  });
  afterAll(() => stage.close());

  async function openFigures(path = '/figures', options?: BrowserContextOptions): Promise<Page> {
    const page = await stage.open(path, options);
    await page.locator('tbody tr').first().waitFor();
    return page;
  }

  it('is one click from the main page', async () => {
    const page = await stage.open('/');
    await page.getByRole('link', { name: '指标数据' }).click();
    await page.getByRole('heading', { level: 1, name: '指标数据' }).waitFor();
  });

  it('shows the commonest indicator, target and result apart, ranges and qualifiers kept', async () => {
    const page = await openFigures();
    expect(await page.getByRole('combobox', { name: '指标' }).inputValue()).toBe('地区生产总值');
    expect(await seriesNames(page)).toEqual(['2022年预计完成', '2022年实际完成', '2023年目标']);
    const cells = await rows(page).allInnerTexts();
    expect(cells).toHaveLength(4);
    expect(cells.join()).toContain('增长4%左右');
    expect(cells.join()).toContain('增长5—6%');
    expect(await chartWords(page)).toContain('2022年预计完成：静海区下降4%。');
    const drawn = await page.locator('.chart svg text').allTextContents();
    expect(drawn.filter((text) => text.includes('%')).sort()).toEqual(
      ['下降4%', '增长3.5%', '增长4%左右', '增长5—6%'].sort(),
    );
  });

  it('leads from a number, and from its bar, to the words of the report', async () => {
    const page = await openFigures();
    const number = page.getByRole('link', { name: '增长4%左右' });
    const bar = page.locator('.chart svg text', { hasText: '增长4%左右' });
    for (const way of [number, bar]) {
      const [report] = await Promise.all([page.context().waitForEvent('page'), way.click()]);
      await report.locator('mark').waitFor();
      expect(await report.locator('mark').innerText()).toBe(aFigure().quote);
      expect(report.url()).toContain(`/reports/${sampleReport.id}#`);
    }
  });

  it('narrows by kind, by years and by place, and keeps it in the address', async () => {
    const page = await openFigures();
    await box(page, '实际完成').uncheck();
    await box(page, '预计完成').uncheck();
    expect(await seriesNames(page)).toEqual(['2023年目标']);
    const csv = page.getByRole('link', { name: words.csv });
    const asked = new URL((await csv.getAttribute('href')) ?? '').searchParams;
    expect(asked.get('indicator')).toBe('地区生产总值');
    expect(asked.get('format')).toBe('csv');
    await page.getByLabel('从').selectOption('2020');
    await page.getByText('地区（2/2）').click();
    await box(page, '云台区').uncheck();
    expect(await rows(page).count()).toBe(2);
    await page.reload();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(2);
    expect(await seriesNames(page)).toEqual(['2016—2020年年均', '2023年目标']);
  });

  it('draws amounts of one indicator on one axis and never beside rates', async () => {
    const page = await openFigures();
    await page.getByLabel('总量').check();
    await page.locator('figcaption', { hasText: '万亿元' }).waitFor();
    const drawn = await page.locator('.chart svg text').allTextContents();
    expect(drawn).toContain('1.6万亿元');
    expect(drawn).toContain('620亿元');
    expect(drawn.join()).not.toContain('%');
  });

  it('draws places over years', async () => {
    const page = await openFigures('/figures?view=years&from=2021&to=2023');
    expect(await chartWords(page)).toContain('云台区 实际完成：2021年增长8.1%，到2022年增长3.5%。');
    const years = await page.locator('.chart svg text').allTextContents();
    expect(years).toEqual(expect.arrayContaining(['2021', '2022', '2023']));
  });

  it('chooses an indicator by its name, a part of it, or a press', async () => {
    const page = await openFigures();
    const name = page.getByRole('combobox', { name: '指标' });
    await name.fill('就业');
    await name.press('Enter');
    await page.locator('figcaption', { hasText: '新增就业' }).waitFor();
    expect(await page.title()).toBe('新增就业 - 指标数据 - 问报');
    await page.getByRole('button', { name: '地区生产总值' }).click();
    await page.locator('figcaption', { hasText: '地区生产总值' }).waitFor();
    await name.fill('海洋捕捞量');
    await name.press('Enter');
    await page.getByText(words.unknownIndicator).waitFor();
  });

  it('says what is so where there is nothing, nothing that fits, or no answer', async () => {
    const page = await openFigures();
    for (const kind of ['目标', '实际完成', '预计完成', '年均']) await box(page, kind).uncheck();
    await page.getByText(words.nothingFits).waitFor();
    expect(await page.locator('.chart-card').isVisible()).toBe(false);
    stage.server.onFigures({ indicators: [] });
    await (await stage.open('/figures')).getByText(words.noFigures).waitFor();
    stage.server.onFigures({ status: 500 });
    await (await stage.open('/figures')).getByText(words.failed).waitFor();
  });

  it('says what it has not loaded, where there are very many', async () => {
    const many = Array.from({ length: 700 }, (_, at) => aFigure({ place: `第${at}区` }));
    stage.server.onFigures({ figures: many });
    const page = await openFigures();
    await page.getByText('这个指标共有700条数据，这里载入了600条').waitFor();
    await page.getByText('另有570个地区未画出').waitFor();
    expect(await rows(page).count()).toBe(50);
    await page.getByRole('button', { name: words.showMore }).click();
    expect(await rows(page).count()).toBe(100);
  });

  it('shows words of a report as words, whatever they hold', async () => {
    const wild = aFigure({
      place: '<img src=x onerror=alert(1)>',
      quote: '"><script>alert(1)</script>',
    });
    stage.server.onFigures({ figures: [...sampleFigures, wild] });
    const page = await openFigures();
    expect(await page.locator('img, script:not([src])').count()).toBe(0);
    expect(await page.locator('td', { hasText: wild.place }).first().isVisible()).toBe(true);
  });

  it.each(modes)(
    'axe finds nothing wrong, nothing breaks the policy or the width, %s',
    async (_mode, options) => {
      const page = await stage.open('/figures', options);
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.reload();
      await rows(page).first().waitFor();
      const isFolded = (await page.locator('.narrowing[open]').count()) === 0;
      if (isFolded) await page.getByText(words.narrow).click();
      await page.getByText('地区（2/2）').click();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel(words.byYear).check();
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it('needs no mouse: choose an indicator and a kind, come to a number', async () => {
    const page = await openFigures();
    const focusOn = async (found: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if (
          await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(found)})`)
        )
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${found}.`);
    };
    await focusOn('.chip[aria-pressed=false]');
    await page.keyboard.press('Enter');
    await page.locator('figcaption', { hasText: '新增就业' }).waitFor();
    await focusOn('input[type=checkbox]');
    await page.keyboard.press('Space');
    await page.getByText(words.nothingFits).waitFor();
    await page.keyboard.press('Space');
    await focusOn('td a');
  });
});
