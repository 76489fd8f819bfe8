import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { basesIn, joinedBasis } from '../../language/indicators/bases.ts';
import { directionBefore } from '../../language/numbers/directions.ts';
import { findQuantities } from '../../language/numbers/find-quantities.ts';
import { formalNumerals } from '../../language/numbers/numerals/numerals.ts';
import { indicatorMentions, indicatorsIn } from '../../language/indicators/indicators.ts';
import { knownPhrases } from '../../language/words/known-phrases.ts';
import { segmentWords } from '../../language/words/segment-words.ts';
import { verbsAsNouns } from '../../language/words/lists/verbs-as-nouns.ts';
import { partOfYear } from '../../language/years/period.ts';
import { periodsIn } from '../../language/years/periods-in.ts';
import { readTable, wordsOf } from '../../language/read-table.ts';

const language = new URL('../../language/', import.meta.url);

function table<const Column extends string>(name: string, columns: readonly Column[]) {
  return [...readTable(new URL(name, language), columns)];
}

const quantities = (text: string) => findQuantities(text);
const time = { reviewYear: 2022, planYear: 2023, date: null };
const periods = (text: string) =>
  periodsIn(text, time).map(({ start, end, period: { first, last } }) => [
    text.slice(start, end),
    first,
    last,
  ]);

describe('every example of a rule', () => {
  it.each(
    table('indicators/spoken-names.tsv', ['name', 'words', 'not behind', 'not before', 'example']),
  )('$example asks for $name', ({ name, example }) => {
    expect(indicatorMentions(example).map(({ indicator }) => indicator.name)).toEqual([name]);
  });

  it.each(table('indicators/spoken-classes.tsv', ['class', 'words', 'example']))(
    '$example is one of its class: $class',
    ({ words, example }) => {
      expect(wordsOf(words)).toContain(example);
    },
  );

  it.each(table('indicators/words-of-amounts.tsv', ['words', 'not before', 'example']))(
    '$example asks for an amount, so that words of speech name an indicator',
    ({ example }) => {
      expect(indicatorMentions(`来玩的人,${example}`)).toHaveLength(1);
    },
  );

  it.each(
    table('numbers/units/units.tsv', [
      'unit',
      'base',
      'times',
      'family',
      'alike',
      'unless',
      'example',
    ]),
  )('$example counts $unit, or numbers things by it', ({ unit, base, family, example }) => {
    expect(example).toContain(unit === '比例' ? '分之' : unit === '‱' ? '万分之' : unit);
    const counted = quantities(example).map((quantity) => quantity.base);
    if (family === 'date') expect(counted).toEqual([]);
    else expect(counted).toContain(base === '' ? unit : base);
  });

  it.each(table('numbers/units/scales.tsv', ['scale', 'power', 'unless', 'example']))(
    '$example has the scale $scale',
    ({ scale, power, example }) => {
      const [quantity] = quantities(example);
      expect(quantity?.unit.startsWith(scale)).toBe(true);
      expect((quantity?.amount ?? 0) / (quantity?.value ?? 1)).toBeCloseTo(10 ** Number(power));
    },
  );

  it.each(
    table('numbers/numerals/numerals.tsv', ['numeral', 'kind', 'value', 'formal', 'example']),
  )('$example holds the numeral $numeral', ({ numeral, formal, example }) => {
    expect(example).toContain(numeral);
    const [plain] = quantities(example);
    for (const sign of formal) {
      const inFormal = formally(example.replaceAll(numeral, sign));
      expect(quantities(inFormal)[0]?.amount).toBe(plain?.amount);
    }
  });

  it.each(table('numbers/bounds.tsv', ['word', 'side', 'means', 'example']))(
    '$example is meant as $means',
    ({ means, example }) => {
      expect(quantities(example).map(({ qualifier }) => qualifier)).toEqual([means]);
    },
  );

  it.each(table('numbers/directions.tsv', ['word', 'way', 'example']))(
    '$example goes $way',
    ({ word, way, example }) => {
      expect(directionBefore(example.includes('1个') ? word : example.slice(0, -2))).toBe(
        /^(?:高于|低于)$/u.test(word) ? undefined : way,
      );
    },
  );

  it.each(table('numbers/numerals/number-names.tsv', ['words', 'side', 'example', 'reason']))(
    '$example is a name: $reason',
    ({ example }) => {
      expect(quantities(example)).toEqual([]);
    },
  );

  it.each(table('numbers/fixed-amounts.tsv', ['word', 'value', 'unit', 'qualifier', 'example']))(
    '$example is $value $unit',
    ({ value, unit, example }) => {
      expect(quantities(example)).toMatchObject([{ value: Number(value), unit }]);
    },
  );

  it.each(table('numbers/rank-words.tsv', ['word', 'role', 'example']))(
    '$example is a rank',
    ({ word, example }) => {
      expect(example).toContain(word);
      expect(quantities(example).map(({ unit }) => unit)).toEqual(['位']);
    },
  );

  it.each(table('numbers/units/implied-units.tsv', ['words', 'unit', 'example']))(
    '$example counts $unit',
    ({ unit, example }) => {
      expect(quantities(example).map(({ base }) => base)).toEqual([unit]);
    },
  );

  it.each(table('numbers/reach-words.tsv', ['word', 'example']))(
    '$example is an amount',
    ({ example }) => {
      expect(quantities(example)).toHaveLength(1);
    },
  );

  it.each(
    table('indicators/bases.tsv', [
      ...(['words', 'role', 'basis', 'not behind', 'says', 'example'] as const),
    ]),
  )('$example is told on this basis: $says', ({ words, says, example }) => {
    expect(example).toContain(words);
    expect(joinedBasis(basesIn(example))).toBe(says);
  });

  it.each(
    table('years/relative-year-words.tsv', [
      ...(['words', 'offset', 'counts from', 'not behind', 'not before', 'example'] as const),
    ]),
  )('$example is told of the year $offset from today', ({ words, offset, example }) => {
    expect(periods(example)).toEqual([[words, 2023 + Number(offset), 2023 + Number(offset)]]);
  });

  it.each(table('years/event-years.tsv', ['events', 'year', 'example']))(
    '$example is asked of $year',
    ({ year, example }) => {
      const [mention] = periodsIn(example, time, { typed: true });
      expect(mention?.period).toMatchObject({ type: 'year', first: Number(year) });
    },
  );

  it.each(
    table('years/spans-of-years.tsv', [
      ...(['words', 'years', 'way', 'not behind', 'not before', 'only before', 'example'] as const),
    ]),
  )('$example goes $way', ({ way, example }) => {
    const [[, first, last] = []] = periods(example);
    expect(way === 'ahead' ? first : last).toBe(way === 'ahead' ? 2023 : 2022);
  });

  it.each(
    table('years/parts-of-year.tsv', [
      ...(['words', 'from', 'to', 'not behind', 'not before', 'example'] as const),
    ]),
  )('$example is of the months $from to $to', ({ words, from, to, example }) => {
    const year = partOfYear(2022, { from: Number(from), to: Number(to) });
    expect(periodsIn(example, time)).toMatchObject([{ period: year, end: words.length }]);
  });

  it.each(table('years/whose-report-words.tsv', ['words', 'example']))(
    '$example is a report of that year',
    ({ words, example }) => {
      expect(example).toContain(words);
      expect(periodsIn(example, time)[0]?.role).toBe('report');
    },
  );

  it.each(table('years/period-role-words.tsv', ['word', 'side', 'role', 'of', 'example']))(
    '$example names a year for $role',
    ({ word, role, example }) => {
      for (const part of word.split('…')) expect(example).toContain(part);
      expect(periodsIn(example, time)[0]?.role).toBe(role);
    },
  );

  it.each(
    table('indicators/indicators.tsv', [
      ...(['name', 'unit family', 'usual measure', 'variants in reports'] as const),
      ...(['everyday words in questions', 'not the same as', 'example'] as const),
    ]),
  )('$example is a figure of $name', ({ name, example }) => {
    expect(indicatorsIn(example).map((one) => one.name)).toEqual([name]);
  });

  it.each(table('words/thesaurus.tsv', ['term', 'synonyms', 'leads to', 'reason', 'example']))(
    '$example asks for $term',
    ({ term, example }) => {
      expect(knownPhrases(example).known.flatMap(({ names }) => names)).toContain(term);
    },
  );

  it.each(table('words/lists/set-phrases.tsv', ['phrase', 'example']))(
    '$example holds $phrase whole',
    ({ phrase, example }) => {
      expect(segmentWords(example)).toContain(phrase);
    },
  );

  it.each(table('words/lists/verbs-as-nouns.tsv', ['verb', 'noun', 'not behind', 'example']))(
    '$example asks for $noun',
    ({ verb, noun, example }) => {
      expect(verbsAsNouns(example)).toBe(example.replace(verb, noun));
    },
  );

  it.each(table('words/lists/adverbs-of-deeds.tsv', ['adverb', 'example']))(
    '$example has $adverb beside the name',
    ({ adverb, example }) => {
      expect(verbsAsNouns(example)).toContain(`${adverb} 收入`);
    },
  );
});

/** Nobody mixes formal numerals with plain ones in one number. */
function formally(text: string): string {
  const formal = new Map([...formalNumerals].map(([sign, plain]) => [plain, sign] as const));
  return Array.from(text, (sign) => formal.get(sign) ?? sign).join('');
}

describe('a table of rules', () => {
  it('names no word twice', () => {
    for (const name of readdirSync(new URL('numbers/', language)).filter((file) =>
      file.endsWith('.tsv'),
    )) {
      const words = readTableWords(name);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('is refused where a line has other columns than its heading', () => {
    expect(() => table('numbers/bounds.tsv', ['word', 'example'])).toThrow(/has the columns/u);
  });
});

const headings: Readonly<Record<string, readonly string[]>> = {
  'units.tsv': ['unit', 'base', 'times', 'family', 'alike', 'unless', 'example'],
  'scales.tsv': ['scale', 'power', 'unless', 'example'],
  'numerals.tsv': ['numeral', 'kind', 'value', 'formal', 'example'],
  'bounds.tsv': ['word', 'side', 'means', 'example'],
  'directions.tsv': ['word', 'way', 'example'],
  'number-names.tsv': ['words', 'side', 'example', 'reason'],
  'fixed-amounts.tsv': ['word', 'value', 'unit', 'qualifier', 'example'],
  'rank-words.tsv': ['word', 'role', 'example'],
  'implied-units.tsv': ['words', 'unit', 'example'],
  'reach-words.tsv': ['word', 'example'],
};

function readTableWords(name: string): readonly string[] {
  const columns = headings[name];
  if (!columns) throw new Error(`${name} has no test of its examples.`);
  return table(`numbers/${name}`, columns).map((row) => Object.values(row)[0] ?? '');
}
