import { anyOf } from '../language/word-pattern.ts';
import { readTable, wordsOf } from '../language/read-table.ts';
import { partsOfYear } from '../language/years/parts-of-year.ts';
import { relativeYears } from '../language/years/relative-year-words.ts';
import { spansOfYears } from '../language/years/spans-of-years.ts';

/** A rule of a table, and the words or the pattern by which it fires in a text. */
export type RulePattern = {
  readonly table: string;
  readonly rule: string;
  readonly fires: RegExp | readonly string[];
};

const number = String.raw`[\d.〇零一二两三四五六七八九十百千万亿半]\s*`;
const years = String.raw`(?:\d年|[一二两三四五六七八九十]五[”"]?|度|年)`;

type Row = Readonly<Record<string, string>>;
type Fires = (row: Row, index: number) => RulePattern['fires'];

const said: Fires = (row) => [first(row)];
const behindNumber: Fires = (row) => new RegExp(`(?<=${number})${anyOf([first(row)])}`, 'gu');
const beforeNumber: Fires = (row) => new RegExp(`${first(row)}(?=[^，。；]{0,6}?\\d)`, 'gu');
const anyNameOf =
  (...columns: readonly string[]): Fires =>
  (row) => [first(row), ...columns.flatMap((column) => wordsOf(row[column] ?? ''))];

/** In lower case, as the texts are. */
function first(row: Row): string {
  return (Object.values(row)[0] ?? '').toLowerCase();
}

function besideNumber(row: Row): RegExp | readonly string[] {
  if (row['side'] === 'behind') return new RegExp(`(?<=${number})${first(row)}`, 'gu');
  if (row['side'] === 'before') return new RegExp(`${first(row)}${number}`, 'gu');
  return [first(row)];
}

function besideYear(row: Row): RegExp {
  const word = first(row);
  return new RegExp(
    row['side'] === 'before' ? `${word}[“"]?[\\d十九]` : `(?<=${years})${word}`,
    'gu',
  );
}

const tables: readonly (readonly [string, readonly string[], Fires])[] = [
  [
    'numbers/units/units.tsv',
    ['unit', 'base', 'times', 'family', 'alike', 'unless', 'example'],
    behindNumber,
  ],
  ['numbers/units/scales.tsv', ['scale', 'power', 'unless', 'example'], behindNumber],
  ['numbers/numerals/numerals.tsv', ['numeral', 'kind', 'value', 'formal', 'example'], said],
  [
    'numbers/bounds.tsv',
    ['word', 'side', 'means', 'example'],
    (row) =>
      new RegExp(
        row['side'] === 'before'
          ? `${first(row)}${number}`
          : `(?<=${number}[^，。；\\d]{0,6})${first(row)}`,
        'gu',
      ),
  ],
  ['numbers/directions.tsv', ['word', 'way', 'example'], beforeNumber],
  ['numbers/fixed-amounts.tsv', ['word', 'value', 'unit', 'qualifier', 'example'], said],
  [
    'numbers/units/implied-units.tsv',
    ['words', 'unit', 'example'],
    (row) => new RegExp(`(?<=[万亿千]余?多?[^，。；\\d]{0,6})${first(row)}`, 'gu'),
  ],
  ['numbers/numerals/number-names.tsv', ['words', 'side', 'example', 'reason'], besideNumber],
  ['numbers/rank-words.tsv', ['word', 'role', 'example'], said],
  [
    'numbers/reach-words.tsv',
    ['word', 'example'],
    (row) => new RegExp(`${first(row)}[十百千万亿]`, 'gu'),
  ],
  [
    'years/relative-year-words.tsv',
    ['words', 'offset', 'counts from', 'not behind', 'not before', 'example'],
    (_, index) => relativeYears[index]?.pattern ?? [],
  ],
  [
    'years/spans-of-years.tsv',
    ['words', 'years', 'way', 'not behind', 'not before', 'only before', 'example'],
    (_, index) => spansOfYears[index]?.pattern ?? [],
  ],
  [
    'years/parts-of-year.tsv',
    ['words', 'from', 'to', 'not behind', 'not before', 'example'],
    (_, index) => partsOfYear[index]?.pattern ?? [],
  ],
  ['years/period-role-words.tsv', ['word', 'side', 'role', 'of', 'example'], besideYear],
  ['words/set-phrases.tsv', ['phrase', 'example'], said],
  ['words/verbs-as-nouns.tsv', ['verb', 'noun', 'not behind', 'example'], said],
  [
    'words/adverbs-of-deeds.tsv',
    ['adverb', 'example'],
    (row) => new RegExp(`${first(row)}[收花支产投]了`, 'gu'),
  ],
  [
    'words/thesaurus.tsv',
    ['term', 'synonyms', 'leads to', 'reason', 'example'],
    anyNameOf('synonyms', 'leads to'),
  ],
  [
    'indicators/indicators.tsv',
    [
      'name',
      'unit family',
      'usual measure',
      'variants in reports',
      'everyday words in questions',
      'not the same as',
      'example',
    ],
    anyNameOf('variants in reports', 'everyday words in questions'),
  ],
];

/** Every rule of the tables of `language/`, with what it fires on. */
export function rulePatterns(): readonly RulePattern[] {
  return tables.flatMap(([table, columns, fires]) =>
    readTable(new URL(`../language/${table}`, import.meta.url), columns).map((row, index) => ({
      table,
      rule: first(row),
      fires: fires(row, index),
    })),
  );
}
