import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** A page of a report as it is printed, and how it lies on the glass of the scanner. */
export type Laid = { readonly dotsPerInch: number; readonly degrees: number };

const characters = 620;
const faces = ['Noto Serif CJK SC', 'Noto Sans CJK SC'];

/** Paragraphs of reports, a page each; none where the corpus is not at hand. */
export function pagesOfCorpus(count: number): readonly (readonly string[])[] {
  if (!existsSync(corpus)) return [];
  const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
  const step = Math.max(1, Math.floor(files.length / count));
  return files
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((name, index) => paragraphsFrom(readFileSync(join(corpus, name), 'utf8'), index));
}

/** From a third of the report on, where its figures are, as much as a page holds. */
function paragraphsFrom(text: string, index: number): readonly string[] {
  const lines = text.slice(Math.floor(text.length * (0.15 + 0.05 * (index % 12)))).split('\n');
  const taken: string[] = [];
  let left = characters;
  for (const line of lines.slice(1).filter((one) => one.trim() !== '')) {
    if (left < 60) break;
    taken.push(line.trim().slice(0, left));
    left -= line.length;
  }
  return taken;
}

/** The page as a PNG: 16 points on A4, the lines of a report of one column. */
export async function drawPage(
  browser: Browser,
  paragraphs: readonly string[],
  { dotsPerInch, degrees }: Laid,
  index: number,
): Promise<Uint8Array> {
  const page = await browser.newPage({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: dotsPerInch / 96,
  });
  try {
    const words = paragraphs.map((one) => `<p>${one}</p>`).join('');
    await page.setContent(`<style>
      body { margin: 0; background: #fff }
      div { box-sizing: border-box; width: 794px; height: 1123px; padding: 98px;
        font: 21px/36px '${faces[index % faces.length]}'; text-align: justify;
        transform: rotate(${degrees}deg) }
      p { margin: 0; text-indent: 2em }</style><div>${words}</div>`);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
