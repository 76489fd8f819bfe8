import { describe, expect, it } from 'vitest';
import {
  addsNothing,
  comparisonOf,
  narrowerThan,
  rowsOf,
  synonymsOf,
  wordClass,
} from '../../../language/words/word-tables.ts';

const columns: Readonly<Record<string, number>> = {
  'abbreviations.tsv': 3,
  'hypernyms.tsv': 3,
  'comparison-words.tsv': 3,
  'synonyms.tsv': 2,
  'closed-class-words.tsv': 3,
};

describe.each(Object.entries(columns))('%s', (name, count) => {
  it('has all its columns in every line, with an example', () => {
    const lacking = rowsOf(name).filter(
      (row) => row.length !== count || row.some((cell) => cell.trim() === ''),
    );
    expect(lacking).toEqual([]);
  });

  it('has no white space around a word', () => {
    const untidy = rowsOf(name)
      .flat()
      .filter((cell) => cell !== cell.trim());
    expect(untidy).toEqual([]);
  });

  it('says each thing once', () => {
    const keys = rowsOf(name).map(([word = '']) => word);
    expect(keys.filter((word, at) => keys.indexOf(word) !== at)).toEqual([]);
  });
});

describe('the class of a word', () => {
  const classes = [
    ...['telling', 'copula', 'frame', 'conjunction', 'deixis', 'degree-neutral', 'target'],
    ...['result', 'cause', 'superlative', 'negation', 'judgement', 'quantifier', 'possibility'],
    'instruction',
  ];

  it('is one of those that are known', () => {
    const others = rowsOf('closed-class-words.tsv').filter(([, of = '']) => !classes.includes(of));
    expect(others).toEqual([]);
  });

  it('decides whether it may be added to a true sentence', () => {
    expect([wordClass('数据显示'), addsNothing('数据显示')]).toEqual(['telling', true]);
    expect([wordClass('没有'), addsNothing('没有')]).toEqual(['negation', false]);
    expect([wordClass('粮食'), addsNothing('粮食')]).toEqual([undefined, false]);
  });
});

describe('a comparing word', () => {
  it('goes up, goes down, or neither', () => {
    const ways = rowsOf('comparison-words.tsv').map(([, way]) => way);
    expect(ways.filter((way) => !['up', 'down', 'none'].includes(way ?? ''))).toEqual([]);
    expect([comparisonOf('高'), comparisonOf('低'), comparisonOf('粮食')]).toEqual([
      'up',
      'down',
      undefined,
    ]);
  });

  it('is no synonym of one that goes the other way, nor broader than one', () => {
    const opposite = { up: 'down', down: 'up', none: undefined };
    const mistaken = rowsOf('comparison-words.tsv').flatMap(([word = '']) => {
      const way = comparisonOf(word);
      return [...synonymsOf(word), ...narrowerThan(word)]
        .filter((other) => way !== undefined && comparisonOf(other) === opposite[way])
        .filter((other) => comparisonOf(other) !== undefined)
        .map((other) => `${word} = ${other}`);
    });
    expect(mistaken).toEqual([]);
  });
});

describe('synonyms', () => {
  it('go both ways, and a word is none of its own', () => {
    const words = rowsOf('synonyms.tsv').flatMap(([group = '']) =>
      group.split('、').map((word) => word.replace(/〔.*〕/u, '').toLowerCase()),
    );
    expect(words.filter((word) => synonymsOf(word).includes(word))).toEqual([]);
    expect(synonymsOf('竣工')).toContain('建成');
    expect(synonymsOf('建成')).toContain('竣工');
  });

  it('hold no word and its denial', () => {
    const denials = rowsOf('synonyms.tsv')
      .map(([group = '']) => group.split('、'))
      .filter((group) =>
        group.some((word) => ['不', '未', '没'].some((no) => group.includes(`${no}${word}`))),
      );
    expect(denials).toEqual([]);
  });
});

describe('a broader word', () => {
  it('is true of a narrower one, never the other way', () => {
    expect(narrowerThan('车辆')).toContain('公交车');
    expect(narrowerThan('公交车')).not.toContain('车辆');
  });

  it('is not narrower than what it is broader than', () => {
    const rows = rowsOf('hypernyms.tsv').flatMap(([narrow = '', general = '']) =>
      general.split('、').map((broad) => [narrow, broad] as const),
    );
    const circles = rows.filter(
      ([narrow, broad]) => narrow === broad || narrowerThan(narrow).includes(broad),
    );
    expect(circles).toEqual([]);
  });
});
