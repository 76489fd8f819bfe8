import axe from 'axe-core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readGoldQuestion } from '../../eval/gold-files/gold-question.ts';
import { openSentenceJudge } from '../../eval/product/sentence-judge.ts';
import { runCommand } from '../../eval/run-command.ts';
import { Journal } from '../../server/journal/journal.ts';
import { JournalReviews } from '../../server/journal/review-store.ts';
import { buildWidget } from '../../widget/build.ts';
import { goldWords, reviewWords as words } from '../../widget/pages/review-words.ts';
import { answerParts } from '../support/answer-parts.ts';
import { aRunFolder } from '../support/made/a-run-folder.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../support/wenbao-server.ts';

const patience = { timeout: 60_000 } as const;
const token = 'a-token-of-the-tests';
const items = 20;
const phone = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true };

/** Runs the command line of eval; what it printed. */
async function evaluate(args: readonly string[]): Promise<string> {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const code = await runCommand(args, {
    openProduct: () => Promise.reject(new Error('Nothing is asked here.')),
    openSentenceJudge,
    ingestInto: () => Promise.reject(new Error('Nothing is read here.')),
    defaultDataDir: 'none',
    now: () => 0,
    ...{ stdout, stderr },
  });
  stdout.end();
  stderr.end();
  const [said, complaint] = await Promise.all([text(stdout), text(stderr)]);
  expect([code, complaint]).toEqual([0, '']);
  return said;
}

describe.skipIf(!hasBrowser)('people who score answers', patience, () => {
  let root: string;
  let opened: OpenedLibrary;
  let browser: Browser;
  let journal: Journal;
  let reviews: JournalReviews;
  let server: WenbaoServer;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'wenbao-review-'));
    const dist = join(root, 'dist');
    [opened, browser] = await Promise.all([
      openDigestLibrary(),
      launchBrowser(),
      buildWidget(dist),
    ]);
    const { dataDir } = opened;
    journal = Journal.open(dataDir, { days: 30, now: Date.now });
    reviews = JournalReviews.open(dataDir);
    const review = { token, store: reviews };
    server = await openServer(answerParts(opened), { journal, review, pagesFolder: dist });
  }, patience.timeout);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    reviews.clearItems();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    reviews.close();
    journal.close();
    opened.close();
    rmSync(root, { recursive: true });
  });

  const putUp = (...runs: readonly string[]) =>
    evaluate(['rate', ...runs, '--data', opened.dataDir]);

  async function visit(options?: BrowserContextOptions) {
    const page = await (await browser.newContext(options)).newPage();
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    await page.goto(server.at('/review'));
    return { page, faults };
  }

  /** By keyboard: the page asks for the token and the name, and focus goes on with Tab. */
  async function signIn(page: Page, rater: string): Promise<void> {
    await page.locator('input[name=token]').focus();
    await page.keyboard.type(token);
    await page.keyboard.press('Tab');
    await page.keyboard.type(rater);
    await page.keyboard.press('Enter');
    await page.locator('#question').waitFor();
  }

  const exported = async (query: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(server.at(`/api/review/export?${query}`), { headers })).text();
  };

  it('judge twenty answers by keyboard alone, and agreement is reckoned of the export', async () => {
    const run = await aRunFolder(root, 'run-typed', { count: items });
    expect(await putUp(run)).toContain(`${items} items, ${items} of them new`);
    for (const rater of ['王老师', '李老师']) {
      const { page, faults } = await visit();
      await signIn(page, rater);
      expect(await page.locator('.gold').count()).toBe(0);
      for (let item = 1; item <= items; item++) {
        // No waiting: fast fingers must not judge the item before.
        const key = item === 7 && rater === '李老师' ? '3' : String((item % 4) + 1);
        await page.keyboard.press(key);
        await page.keyboard.press('q');
        if (item < items) await page.keyboard.press('j');
      }
      await page.getByText(`您已判 ${items} 条`).waitFor();
      expect(await page.locator('.gold').textContent()).toContain('20%');
      expect(faults).toEqual([]);
    }
    const name = reviews.ratings().find(({ run: of }) => of.startsWith('run-typed'))?.run ?? '';
    const file = join(root, 'ratings.csv');
    const csv = await exported(`format=csv&run=${name}`);
    expect(csv).not.toContain('老师');
    writeFileSync(file, csv);
    const said = JSON.parse(await evaluate(['agree', file, '--json'])) as Record<string, unknown>;
    expect(said).toMatchObject({ items, pairable: items, labels: expect.any(Array) as unknown });
    expect(said['disputed']).toHaveLength(items - 19);
    expect(said['alpha']).toBeGreaterThan(0.9);
    const numbers = join(root, 'numbers.jsonl');
    writeFileSync(numbers, await exported(`format=jsonl&field=numbers&run=${name}`));
    expect(JSON.parse(await evaluate(['agree', numbers, '--json']))).toMatchObject({
      pairable: items,
    });
  });

  it('compare two runs without knowing which is which', async () => {
    const growth = (at: number) => (at % 2 === 0 ? at + 1 : at + 50);
    const first = await aRunFolder(root, 'run-old', { count: 6 });
    const second = await aRunFolder(root, 'run-new', { count: 6, growth });
    expect(await putUp(first, second)).toContain('3 questions left out');
    const { page } = await visit({ viewport: { width: 1280, height: 900 } });
    const seen: string[] = [];
    page.on(
      'response',
      (response) =>
        void response.text().then(
          (body) => seen.push(body),
          () => '',
        ),
    );
    await signIn(page, '赵老师');
    expect(await page.locator('.answer').count()).toBe(2);
    await page.keyboard.press('1');
    expect(await page.locator('.gold').count()).toBe(0);
    await page.keyboard.press('7');
    await page.keyboard.press('z');
    await page.locator('.gold').waitFor();
    await page.getByText(words.saved, { exact: true }).waitFor();
    expect(seen.join('')).not.toMatch(/run-old|run-new/u);
    const rows = (await exported('format=jsonl&field=preference')).trim().split('\n');
    expect(JSON.parse(rows.at(-1) ?? '')).toMatchObject({
      label: expect.stringMatching(/^run-(?:old|new)-/u) as string,
    });
  });

  it('turn what a reader called wrong into a gold question', async () => {
    const question = '静海区2023年GDP增长目标是多少？';
    const answer = (await (await server.postJson('/api/ask', { question })).json()) as {
      id: string;
    };
    const body = { answerId: answer.id, verdict: 'bad', correction: '增长4%左右' };
    await server.postJson('/api/feedback', body);
    const { page, faults } = await visit();
    await signIn(page, '钱老师');
    expect(await page.locator('body').textContent()).not.toContain(words.readerCorrection);
    await page.keyboard.press('2');
    await page.getByText(words.readerCorrection).waitFor();
    await page.keyboard.press('g');
    await page.locator('textarea[name=must]').fill('4%|百分之四');
    await page.getByRole('button', { name: goldWords.download }).click();
    await page.getByText(goldWords.needsQuote).waitFor();
    await page.locator('.quote input').first().check();
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: goldWords.download }).click();
    const line = JSON.parse(readFileSync(await (await started).path(), 'utf8')) as unknown;
    expect(readGoldQuestion(line)).toMatchObject({
      ...{ question, answer: '增长4%左右', must: [['4%', '百分之四']] },
      evidence: [{ doc: expect.stringContaining('.') as string }],
    });
    expect(faults).toEqual([]);
  });

  it.each<[string, BrowserContextOptions]>([
    ['on a desk', { viewport: { width: 1280, height: 900 } }],
    ['on a phone in the dark', { ...phone, colorScheme: 'dark' }],
  ])('find the page accessible %s', async (where, options) => {
    const growth = (at: number) => at + 50;
    const pair = await Promise.all([
      aRunFolder(root, 'run-a', { count: 2 }),
      aRunFolder(root, 'run-b', { count: 2, growth }),
    ]);
    await putUp(...pair);
    const { page } = await visit(options);
    expect(await violations(page)).toEqual([]);
    await signIn(page, where);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('1');
    await page.keyboard.press('7');
    await page.locator('#gold-form').waitFor();
    await page.keyboard.press('g');
    expect(await violations(page)).toEqual([]);
    const wide = 'document.documentElement.scrollWidth > innerWidth';
    expect(await page.evaluate(wide)).toBe(false);
    const shots = process.env['REVIEW_SHOTS'];
    if (shots) await page.screenshot({ path: join(shots, `${where}.png`), fullPage: true });
  });

  it('with a wrong token come no further', async () => {
    const { page } = await visit();
    await page.locator('input[name=token]').fill('wrong');
    await page.locator('input[name=rater]').fill('某人');
    await page.keyboard.press('Enter');
    await page.getByText(words.wrongToken).waitFor();
  });
});

/** What axe finds wrong with a page as it stands. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations.map(
    ({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target) })))`);
}
