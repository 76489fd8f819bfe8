import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWidget } from '../../widget/build.ts';

let dist = '';
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'widget-'));
  await buildWidget(dist);
});
afterAll(() => rm(dist, { recursive: true }));

const read = (name: string) => readFile(join(dist, name), 'utf8');

const pages = ['index.html', 'report.html', 'figures.html', 'review.html'];

describe('buildWidget', () => {
  it('puts the widget, the pages and their assets into one folder', async () => {
    const names = await readdir(dist, { recursive: true });
    expect(names.filter((name) => !name.endsWith('.map')).sort()).toEqual([
      'assets',
      'assets/figures.css',
      'assets/figures.js',
      'assets/home.js',
      'assets/icon.svg',
      'assets/page.css',
      'assets/report.js',
      'assets/review.css',
      'assets/review.js',
      'figures.html',
      'index.html',
      'report.html',
      'review.html',
      'widget.js',
    ]);
  });

  it('names each asset of a page by its bytes, so that a browser may keep it', async () => {
    for (const page of pages) {
      const named = [...(await read(page)).matchAll(/"(?:\.\.\/)?(assets\/[^"?]+)([^"]*)"/gu)];
      expect(named.length).toBeGreaterThan(1);
      for (const [, asset = '', version] of named) {
        const digest = createHash('sha256')
          .update(await readFile(join(dist, asset)))
          .digest('hex');
        expect(version).toBe(`?v=${digest.slice(0, 8)}`);
      }
    }
  });

  it('keeps the widget light for the pages that embed it', async () => {
    const compressed = gzipSync(await read('widget.js')).length;
    expect(compressed).toBeLessThan(40 * 1024);
  });

  it('keeps the drawing of charts on the page of figures', async () => {
    const compressed = gzipSync(await read('assets/figures.js')).length;
    expect(compressed).toBeLessThan(220 * 1024);
    for (const name of ['widget.js', 'assets/home.js', 'assets/report.js', 'assets/review.js']) {
      expect(await read(name)).not.toContain('echarts');
    }
  });

  it('loads nothing from anywhere else', async () => {
    for (const name of pages) {
      expect(await read(name)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
    for (const name of ['assets/page.css', 'assets/figures.css', 'assets/review.css']) {
      expect(await read(name)).not.toMatch(/url\(|@import/);
    }
  });

  it.each(pages)('has no script or style in the page %s', async (name) => {
    expect(await read(name)).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
  });
});
