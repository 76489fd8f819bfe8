import { diffChars } from 'diff';
import { textTable } from '../../eval/print/text-table.ts';
import { figuresIn } from '../../ingest/figures-in.ts';
import { fileText } from '../../ingest/file-text.ts';
import type { LoadedText } from '../../ingest/formats/loaded-text.ts';
import { readDocuments } from '../../ingest/read-documents.ts';
import { scannedInReport } from '../../ingest/scanned-in-report.ts';
import { findTesseract } from '../../ingest/scans/tesseract.ts';
import type { FigureDraft } from '../../library/figures/figure-rows.ts';
import { isDoubtful } from '../../library/scanned-run.ts';
import { hasBrowser, launchBrowser } from '../../tests/support/browser.ts';
import { drawPage, pagesOfCorpus, type Laid } from './draw-pages.ts';

const pagesOfEach = 8;
const waysToLie: readonly Laid[] = [150, 300].flatMap((dotsPerInch) =>
  [0, 1, 2].map((degrees) => ({ dotsPerInch, degrees })),
);

/**
 * What is recognised wrongly on pages that are pictures, and what becomes of it: characters that are
 * wrong, those of them that are told to be doubtful, and figures that are right, missing or wrong.
 */
export async function scanQualityBench(): Promise<string> {
  const recogniser = await findTesseract();
  if ('missing' in recogniser) return `Skipped: ${recogniser.missing}`;
  const pages = pagesOfCorpus(pagesOfEach);
  if (pages.length === 0 || !hasBrowser) return 'Skipped: no ../shared/corpus, or no chromium.';
  const browser = await launchBrowser();
  try {
    const rows: (readonly string[])[] = [];
    const faults: string[] = [];
    for (const laid of waysToLie) {
      const tally = new Tally();
      for (const [index, paragraphs] of pages.entries()) {
        const picture = await drawPage(browser, paragraphs, laid, index);
        const started = performance.now();
        const loaded = await fileText(picture);
        tally.milliseconds += performance.now() - started;
        judge(paragraphs, loaded, { tally, note: (fault) => faults.push(fault) });
      }
      rows.push([`${laid.dotsPerInch} dpi, ${laid.degrees}°`, ...tally.cells()]);
    }
    return [textTable(columns, rows), ...faults].join('\n');
  } finally {
    await browser.close();
  }
}

const columns = [
  'page',
  'characters wrong',
  'of these doubtful',
  'right but doubtful',
  'figures right',
  'missing',
  'wrong',
  'seconds a page',
].map((title, at) => ({ title, align: at > 0 ? ('right' as const) : ('left' as const) }));

class Tally {
  pages = 0;
  milliseconds = 0;
  characters = 0;
  errors = 0;
  wrong = 0;
  wrongDoubtful = 0;
  rightDoubtful = 0;
  readonly figures = { right: 0, missing: 0, wrong: 0 };

  cells(): readonly string[] {
    const { right, missing, wrong } = this.figures;
    const share = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
    return [
      share(this.errors, this.characters),
      share(this.wrongDoubtful, this.wrong),
      share(this.rightDoubtful, this.characters),
      ...[right, missing, wrong].map(String),
      (this.milliseconds / 1000 / this.pages).toFixed(1),
    ];
  }
}

type Sheet = { readonly tally: Tally; readonly note: (fault: string) => void };

function judge(paragraphs: readonly string[], loaded: LoadedText, { tally, note }: Sheet): void {
  tally.pages++;
  countCharacters(paragraphs.join(''), loaded, tally);
  const [meant, read] = [figuresOf(paragraphs.join('\n')), figuresOf(loaded.text, loaded)];
  for (const figure of meant) tally.figures[read.has(figure) ? 'right' : 'missing']++;
  for (const figure of [...read].filter((one) => !meant.has(one))) {
    tally.figures.wrong++;
    note(`wrong figure ${figure}`);
  }
}

function countCharacters(meant: string, { text, scanned = [] }: LoadedText, tally: Tally): void {
  const bare = meant.replace(/\s/gu, '');
  const places = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !/\s/u.test(text[at] ?? ''),
  );
  const { errors, right } = compare(bare, places.map((at) => text[at]).join(''));
  const doubtful = scanned.filter(isDoubtful);
  const isToldDoubtful = (at: number) => doubtful.some(({ start, end }) => start <= at && at < end);
  tally.characters += bare.length;
  tally.errors += errors;
  for (const [index, at] of places.entries()) {
    if (!right[index]) tally.wrong++;
    if (isToldDoubtful(at)) tally[right[index] ? 'rightDoubtful' : 'wrongDoubtful']++;
  }
}

type Comparison = { readonly errors: number; readonly right: readonly boolean[] };

/** Characters put in, left out or changed; and of each that was read, whether it is the one meant. */
function compare(meant: string, reading: string): Comparison {
  let [errors, open] = [0, 0];
  const right: boolean[] = [];
  for (const { value, added, removed } of diffChars(meant, reading)) {
    if (added) errors += Math.max(0, value.length - open);
    if (removed) errors += value.length;
    // What is put in where something was left out is a change, and counts once.
    open = removed ? value.length : 0;
    if (!removed) right.push(...Array.from({ length: value.length }, () => !added));
  }
  return { errors, right };
}

const head = [
  '唐山市政府工作报告',
  '——2024年1月16日在唐山市第十六届人民代表大会第四次会议上',
  '各位代表：',
  '现在，我代表市人民政府向大会报告工作，请予审议。',
  '一、2023年工作回顾',
  '',
].join('\n');

/** The figures of a page, as if it were one of a report of which the rest is text. */
function figuresOf(page: string, { scanned = [] }: Partial<LoadedText> = {}): ReadonlySet<string> {
  const moved = scanned.map((run) => ({
    ...run,
    start: run.start + head.length,
    end: run.end + head.length,
  }));
  const { documents } = readDocuments(`${head}${page}`, 'text');
  const figures = documents.flatMap((draft) => {
    const own = { ...draft, id: '', scanned: scannedInReport(draft.sourceRuns, moved) };
    return figuresIn(own).rows;
  });
  return new Set(figures.map(words));
}

function words(figure: FigureDraft): string {
  const { period, kind, indicator, measure, direction, value, unit } = figure;
  return `${period} ${kind} ${indicator} ${measure} ${direction === 'down' ? '-' : ''}${value}${unit}`;
}
