import type { InkBox } from '../../formats/pages/ink/ink-box.ts';
import type { TextRun } from '../../formats/pages/page-lines.ts';
import { ruledTables } from '../ruled/ruled-tables.ts';
import { rulesAmong } from '../ruled/rules.ts';
import { blockOfLines, mostColumns } from './block-of-lines.ts';
import { letter, lettersOf, runAt } from './text-places.ts';
import type { TextTable } from './text-table.ts';

/** Which ways the lines of a character lead: left, right, up, down. */
const leads: Readonly<Record<string, string>> = {
  ...{ '─': 'lr', '━': 'lr', '═': 'lr', '│': 'ud', '┃': 'ud', '║': 'ud', '|': 'ud' },
  ...{ '┌': 'rd', '┐': 'ld', '└': 'ru', '┘': 'lu', '├': 'rud', '┤': 'lud', '┬': 'lrd' },
  ...{ '┴': 'lru', '┼': 'lrud', '┏': 'rd', '┓': 'ld', '┗': 'ru', '┛': 'lu', '┣': 'rud' },
  ...{ '┫': 'lud', '┳': 'lrd', '┻': 'lru', '╋': 'lrud', '╔': 'rd', '╗': 'ld', '╚': 'ru' },
  ...{ '╝': 'lu', '╠': 'rud', '╣': 'lud', '╦': 'lrd', '╩': 'lru', '╬': 'lrud', '+': 'lrud' },
  ...{
    '┠': 'rud',
    '┨': 'lud',
    '┯': 'lrd',
    '┷': 'lru',
    '┿': 'lrud',
    '╂': 'lrud',
    '-': 'lr',
    '=': 'lr',
  },
};

const begins = /^\s*(?:[┌┏╔]|\+[-=]{2})/u;
// To draw more takes long.
const mostLines = 2_000;
const goesOn = /^\s*[│┃║|├┣╠└┗╚+┠┝]/u;

/**
 * A table drawn with characters, whose lines tell the cells as those of a printed page do. Fonts
 * have these characters as wide as one letter or two: whichever makes the lines meet.
 */
export function boxTable(lines: readonly string[], from: number): TextTable | undefined {
  if (!begins.test(lines[from] ?? '')) return undefined;
  const own = blockOfLines(lines, from, (line) => begins.test(line) || goesOn.test(line));
  if (own.length > mostLines || own.some(hasManyColumns)) return undefined;
  const isAscii = own[0]?.includes('+') === true;
  for (const width of isAscii ? [1] : [2, 1]) {
    const grid = gridDrawn(own, width);
    if (grid) return { grid, lines: own.length };
  }
  return undefined;
}

function hasManyColumns(line: string): boolean {
  return (line.match(/[^─━═=\-\s\p{L}\p{N}\p{P}]/gu)?.length ?? 0) > mostColumns + 1;
}

function gridDrawn(lines: readonly string[], width: number) {
  const drawn = lines.map((line, at) => drawLine(line, at, width));
  const [runs, ink] = [drawn.flatMap((one) => one.runs), drawn.flatMap((one) => one.ink)];
  const [table, ...others] = ruledTables({ page: 1, runs, rules: rulesAmong(ink, 1), point: 1 });
  const isWhole = table && others.length === 0 && runs.every((run) => table.taken.has(run));
  return isWhole ? table.rows[0]?.ruled?.grid : undefined;
}

type DrawnLine = { readonly runs: readonly TextRun[]; readonly ink: readonly InkBox[] };

function drawLine(line: string, at: number, width: number): DrawnLine {
  const [runs, ink]: [TextRun[], InkBox[]] = [[], []];
  const isBorder = /[─━═]|[-=]{2}/u.test(line);
  let [letters, words, from] = [0, '', 0];
  const end = () => {
    const text = words.trimEnd();
    if (text !== '') runs.push(runAt(text, from, at));
    words = '';
  };
  for (const character of line.trimEnd()) {
    const ways = isBorder || !'+-='.includes(character) ? leads[character] : undefined;
    if (ways === undefined) {
      if (words === '') from = letters;
      if (words !== '' || character.trim() !== '') words += character;
      letters += lettersOf(character);
      continue;
    }
    end();
    ink.push(...strokes(ways, letters, { at, width }));
    letters += width;
  }
  end();
  return { runs, ink };
}

/** From the middle of the character's room to its sides. */
function strokes(
  ways: string,
  letters: number,
  { at, width }: { readonly at: number; readonly width: number },
): readonly InkBox[] {
  const [left, top] = [letters * letter.width, at * letter.height];
  const [right, bottom] = [left + width * letter.width, top + letter.height];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    ...(ways.includes('l') ? [[left, y, x, y] as const] : []),
    ...(ways.includes('r') ? [[x, y, right, y] as const] : []),
    ...(ways.includes('u') ? [[x, top, x, y] as const] : []),
    ...(ways.includes('d') ? [[x, y, x, bottom] as const] : []),
  ];
}
