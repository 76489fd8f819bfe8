import type { DocxStyles } from './docx-styles.ts';
import { listNumber } from './list-numbers.ts';
import {
  attribute,
  childNamed,
  findAll,
  valueOf,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';

/** Gives the label of each paragraph in turn, such as 一、 or （三）; empty for one without. */
export type Numbering = (paragraphProperties: MarkupElement | undefined) => string;

type Level = {
  readonly start: number;
  readonly format: string;
  /** With the numbers of this level and those above as %1 … %9. */
  readonly text: string;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
  /** The level whose next entry starts this one anew; 0 for never. */
  readonly restart: number | undefined;
};

type List = { readonly counters: string; readonly levels: readonly Level[] };

/**
 * Counts automatic numbers again as Word does (ECMA-376 17.9): they stand nowhere in the text of a
 * docx, and without them a report has no 一、 and （一） to be outlined by.
 */
export function numberingOf(numbering: readonly MarkupNode[], styles: DocxStyles): Numbering {
  const lists = readLists(numbering);
  const counted = new Map<string, number[]>();
  return (properties) => {
    const place = listPlace(properties, styles, lists);
    const list = lists.get(place?.list ?? '');
    if (!place || !list?.levels[place.level]) return '';
    const counters = counted.get(list.counters) ?? [];
    counted.set(list.counters, counters);
    count(counters, list.levels, place.level);
    return labelOf(counters, list.levels, place.level);
  };
}

type ListPlace = { readonly list: string; readonly level: number };

/** A paragraph's own list, or that of its style; list 0 takes a paragraph out of its style's. */
function listPlace(
  properties: MarkupElement | undefined,
  styles: DocxStyles,
  lists: ReadonlyMap<string, List>,
): ListPlace | undefined {
  const style = valueOf(properties, 'pStyle');
  const own = properties && childNamed(properties, 'numPr');
  const inherited = styles.numbering(style);
  const list = valueOf(own, 'numId') ?? inherited?.list;
  if (list === undefined || list === '0') return undefined;
  const written = valueOf(own, 'ilvl') ?? inherited?.level;
  return { list, level: Number(written ?? levelOfStyle(lists.get(list), style)) };
}

function levelOfStyle(list: List | undefined, style: string | undefined): number {
  const level = list?.levels.findIndex((one) => one.style !== undefined && one.style === style);
  return Math.max(level ?? 0, 0);
}

function count(counters: number[], levels: readonly Level[], level: number): void {
  for (let above = 0; above < level; above++) counters[above] ??= levels[above]?.start ?? 1;
  const before = counters[level];
  counters[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
  for (let below = level + 1; below < counters.length; below++) {
    const restart = levels[below]?.restart ?? below;
    if (restart > level) Reflect.deleteProperty(counters, below);
  }
}

function labelOf(counters: readonly number[], levels: readonly Level[], level: number): string {
  const { text = '', format = '' } = levels[level] ?? {};
  if (format === 'bullet' || format === 'none') return '';
  const label = text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    return listNumber(levels[at]?.format ?? 'decimal', counters[at] ?? 1);
  });
  // `1.` before `2023年` would read as a decimal.
  return /[a-z0-9.)]$/iu.test(label) ? `${label} ` : label;
}

function readLists(numbering: readonly MarkupNode[]): ReadonlyMap<string, List> {
  const abstracts = new Map(
    findAll(numbering, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]),
  );
  return new Map(
    findAll(numbering, 'num').map((num) => {
      const id = attribute(num, 'numId') ?? '';
      const abstractId = valueOf(num, 'abstractNumId') ?? '';
      const overrides = findAll(num.children, 'lvlOverride');
      const levels = withOverrides(readLevels(abstracts.get(abstractId)), overrides);
      // Lists that start anew count for themselves; the others go on counting together.
      return [id, { counters: overrides.length > 0 ? `num ${id}` : abstractId, levels }];
    }),
  );
}

function readLevels(list: MarkupElement | undefined): readonly Level[] {
  if (!list) return [];
  const written = new Map(
    findAll(list.children, 'lvl').map((level) => [
      Number(attribute(level, 'ilvl') ?? 0),
      readLevel(level),
    ]),
  );
  return Array.from({ length: levelsOfList }, (_, at) => written.get(at) ?? bareLevel);
}

const levelsOfList = 9;
const bareLevel: Level = {
  start: 1,
  format: 'none',
  text: '',
  style: undefined,
  restart: undefined,
};

function readLevel(element: MarkupElement): Level {
  const restart = valueOf(element, 'lvlRestart');
  return {
    start: Number(valueOf(element, 'start') ?? 1),
    format: numberFormat(element),
    text: valueOf(element, 'lvlText') ?? '',
    style: valueOf(element, 'pStyle'),
    restart: restart === undefined ? undefined : Number(restart),
  };
}

/** Newer formats are wrapped in a choice, with an older one to fall back to. */
function numberFormat(element: MarkupElement): string {
  const [format] = findAll(element.children, 'numFmt');
  return (format && attribute(format, 'val')) ?? 'decimal';
}

function withOverrides(
  levels: readonly Level[],
  overrides: readonly MarkupElement[],
): readonly Level[] {
  const changed = [...levels];
  for (const override of overrides) {
    const at = Number(attribute(override, 'ilvl') ?? 0);
    const [replaced] = findAll(override.children, 'lvl');
    const level = replaced ? readLevel(replaced) : changed[at];
    const start = valueOf(override, 'startOverride');
    if (level) changed[at] = start === undefined ? level : { ...level, start: Number(start) };
  }
  return changed;
}
