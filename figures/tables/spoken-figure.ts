import { indicatorNamed } from '../../language/indicators/indicators.ts';
import type { FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { cutSentences } from '../../language/sentences/cut-clauses.ts';
import type { FigureRow } from '../figure-row.ts';
import { findMentions } from '../read/find-mentions.ts';
import type { NamedMention } from '../read/named-mention.ts';
import { nameMentions } from '../read/name-mentions.ts';
import { readDirection, readMeasure } from '../read/read-measure.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import type { CellSubject } from './cell-subject.ts';

/** A cell as a report would say it. */
type Spoken = {
  readonly words: string;
  readonly quantity: FoundQuantity;
  readonly subject: CellSubject;
  readonly unit: string;
};

type Said = Pick<
  FigureRow,
  'indicator' | 'measure' | 'value' | 'low' | 'high' | 'unit' | 'direction' | 'qualifier' | 'basis'
>;

/**
 * What a cell says, read as prose is, so that both give one name and one measure to the same thing:
 * 地区生产总值, 增速（%）, 5.8 is 地区生产总值增长5.8%.
 */
export function spokenFigure(spoken: Spoken): Said | undefined {
  const { quantity, subject, unit } = spoken;
  const named = isNoSubject(subject.thing, unit) ? undefined : namedAs(spoken);
  const measure = named && readMeasure({ ...named, unit });
  if (!measure || measure === 'other' || measure === 'rank') return undefined;
  const said = readDirection(measure, { ...named, unit });
  // 下降 over a number below zero: up or down?
  if (quantity.value < 0 && said === 'down') return undefined;
  const direction = quantity.value < 0 ? 'down' : said;
  return {
    ...{ indicator: named.name, measure, value: named.quantity.value, unit },
    ...boundsOf(quantity),
    ...(direction && { direction }),
    ...(named.basis && { basis: named.basis.basis }),
  };
}

/** The one figure in the sentence, if it is of the report's place and of the cell's number. */
function namedAs({ quantity, subject, unit, words }: Spoken): NamedMention | undefined {
  const text = `${nameIn(subject, unit)}${verbOf(subject, unit, words)}${numberOf(quantity)}${unit}`;
  const [sentence] = cutSentences(text, { start: 0, end: text.length });
  const [one, ...others] = sentence ? nameMentions(text, findMentions(text, sentence)) : [];
  if (!one || others.length > 0 || one.name === '' || one.place !== undefined) return undefined;
  const isSame = one.quantity.unit === unit && one.quantity.value === Math.abs(quantity.value);
  return isSame ? one : undefined;
}

const lists = readWordLists(new URL('../words/table-words.tsv', import.meta.url));
// An index of 102.1 tells a growth of 2.1%, which no row says of itself.
const index = new RegExp(`(?:${wordsIn(lists, 'index')})$`, 'u');

function isNoSubject(thing: string, unit: string): boolean {
  return /[，。；：]/u.test(thing) || (index.test(thing) && unit === '%');
}

function nameIn({ thing }: CellSubject, unit: string): string {
  const ofIndustry = `${thing}增加值`;
  const isIndustry = unit !== '%' || !indicatorNamed(thing);
  return isIndustry && /^第[一二三]产业$/u.test(thing) ? ofIndustry : thing;
}

function verbOf({ isGrowth }: CellSubject, unit: string, words: string): string {
  const own = /下降|降低|减少/u.exec(words)?.[0] ?? /增长|上升|提高|增加/u.exec(words)?.[0];
  if (own !== undefined) return own;
  if (!isGrowth) return '';
  return unit === '个百分点' ? '提高' : '增长';
}

function numberOf({ value }: FoundQuantity): string {
  return String(Math.abs(value));
}

function boundsOf({
  low,
  high,
  qualifier,
}: FoundQuantity): Pick<Said, 'low' | 'high' | 'qualifier'> {
  const ends = [low, high].filter((end) => end !== undefined).map(Math.abs);
  return {
    ...(ends.length === 2 && { low: Math.min(...ends), high: Math.max(...ends) }),
    ...(qualifier !== undefined && { qualifier }),
  };
}
