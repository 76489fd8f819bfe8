import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const digestFolder = join(root, 'reports');
// The official texts are not part of the repository; they are compared only where a copy exists.
const originalsFolder = join(root, '..', 'shared', 'reports');

const MINIMUM_FACTS = 60;
// Long enough to let official names and an indicator with its figure through, short enough to
// catch a copied sentence.
const SHARED_RUN_LIMIT = 20;

const ARTICLE = 'sichuan-delegation-2023.md';
const REPORTS = [
  'hexi-2023.md',
  'jinghai-2021.md',
  'jinghai-2023.md',
  'tianjin-2023.md',
  'xinzhuang-2023.md',
  'zhaoqing-2022.md',
];
const DIGESTS = [...REPORTS, ARTICLE].sort();

// The dash before the meeting is typed as U+2014 in some reports and as U+2500 in others.
const MEETING_LINE = /^[—─]{2}\d{4}年.*会议上$/u;

function read(name: string): string {
  return readFileSync(join(digestFolder, name), 'utf8');
}

function nonEmptyLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The text without the title, meeting and speaker lines, which are facts and have one wording. */
function body(text: string): string {
  const lines = nonEmptyLines(text).filter((line) => !line.startsWith('#'));
  const meeting = lines.findIndex((line) => MEETING_LINE.test(line));
  return (meeting === -1 ? lines : lines.slice(meeting + 2)).join('\n');
}

/**
 * A fact is counted as a figure in its clause, or as a name in quotation marks. Bare years are not
 * counted: they date a statement but state nothing.
 */
function facts(text: string): Set<string> {
  const found = new Set<string>();
  const figure =
    /(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![\d.年])|第[一二三四五六七八九十]+|[一二三四五六七八九十]+(?:届|成|项|个|大|倍)/gu;
  for (const clause of text.split(/[，。；：\n]/u)) {
    for (const match of clause.matchAll(figure)) found.add(`${clause}|${match[0]}`);
  }
  for (const match of text.matchAll(/“([^”]+)”/gu)) found.add(match[0]);
  return found;
}

/** Letters and digits only, so that neither spacing nor punctuation can hide a shared run. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function sharedRuns(text: string, original: string, length: number): string[] {
  const grams = new Set<string>();
  for (let i = 0; i + length <= original.length; i += 1) grams.add(original.slice(i, i + length));
  const runs: string[] = [];
  for (let i = 0; i + length <= text.length; i += 1) {
    const gram = text.slice(i, i + length);
    if (grams.has(gram)) runs.push(gram);
  }
  return runs;
}

function originals(): string {
  if (!existsSync(originalsFolder)) return '';
  return readdirSync(originalsFolder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => bare(readFileSync(join(originalsFolder, name), 'utf8')))
    .join('\n');
}

describe('the digests that ship with the project', () => {
  const original = originals();
  const noOriginals = original === '';
  if (noOriginals) {
    console.info('The official texts are not available: digests are not compared with them.');
  }

  it('are seven', () => {
    const present = readdirSync(digestFolder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort();
    expect(present).toEqual(DIGESTS);
  });

  it.each(DIGESTS)('%s states at least sixty facts', (name) => {
    expect(facts(body(read(name))).size).toBeGreaterThanOrEqual(MINIMUM_FACTS);
  });

  it.each(REPORTS)('%s has the opening lines of a report', (name) => {
    const [title, meeting, speaker, label, address] = nonEmptyLines(read(name));
    expect(title).toMatch(/^# .*政府工作报告/u);
    expect(meeting).toMatch(MEETING_LINE);
    expect(speaker).toMatch(/[区镇市]长 \S+$/u);
    expect(label).toMatch(/^（示例摘编/u);
    expect(address).toBe('各位代表：');
  });

  it.each(DIGESTS)('%s says at its head that it is a digest', (name) => {
    expect(nonEmptyLines(read(name)).slice(0, 4).join('')).toContain('示例摘编');
  });

  it('the news digest does not look like a report', () => {
    const text = read(ARTICLE);
    expect(nonEmptyLines(text).some((line) => MEETING_LINE.test(line))).toBe(false);
    expect(text).not.toContain('各位代表');
    expect(text).not.toContain('政府工作报告');
  });

  it('the README is not a report either', () => {
    expect(read('README.md')).not.toMatch(/政府工作报告|各位代表/u);
  });

  it('the Hexi digest ends with its seven glossary entries', () => {
    const lines = nonEmptyLines(read('hexi-2023.md'));
    const glossary = lines.slice(lines.indexOf('名词解释') + 1);
    const numbers = glossary.map((line) => /^(\d)\.\S+：\S/u.exec(line)?.[1] ?? line);
    expect(numbers.join(' ')).toBe('1 2 3 4 5 6 7');
  });

  it.skipIf(noOriginals).each(DIGESTS)('%s copies no sentence of the official texts', (name) => {
    expect(sharedRuns(bare(body(read(name))), original, SHARED_RUN_LIMIT)).toEqual([]);
  });
});
