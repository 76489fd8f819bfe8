import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../language/words/tokenise.ts';
import { digestNames, digestSource } from '../../support/digests.ts';

const fullNumbers = (text: string) => tokenise(text).filter((token) => /^\d.*\D$/u.test(token));

const digitNames = '零一二三四五六七八九';

/** The slow way: by groups of four, with 零 wherever places are passed over. */
function inNumerals(number: number): string {
  if (number >= 10_000) {
    const below = number % 10_000;
    const gap = below > 0 && below < 1000 ? '零' : '';
    return `${inNumerals(Math.floor(number / 10_000))}万${gap}${below > 0 ? inNumerals(below) : ''}`;
  }
  const places = String(number).split('').map(Number);
  const words = places.map((digit, index) =>
    digit === 0
      ? '零'
      : `${digitNames[digit] ?? ''}${['', '十', '百', '千'][places.length - 1 - index] ?? ''}`,
  );
  return words.join('').replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}

function amountInFull(number: number, unit: string): string {
  const scale = { 万: '0000', 亿: '00000000' }[unit.at(0) ?? ''];
  return scale === undefined ? `${number}${unit}` : `${number}${scale}${unit.slice(1)}`;
}

describe('a number', () => {
  it('is found with and without its unit', () => {
    expect(tokenise('增长6.8%')).toEqual(['增长', '6.8%', '6.8']);
  });

  it.each([
    ['6.8%', ['6.8%', '6.8']],
    ['0.5个百分点', ['0.5个百分点', '0.5']],
    ['50.23亿元', ['50.23亿元', '50.23', '5023000000元']],
    ['1.6万亿元', ['1.6万亿元', '1.6', '1600000000000元']],
    ['8400万元', ['8400万元', '8400', '84000000元']],
    ['7.1万户', ['7.1万户', '7.1', '71000户']],
    ['700万人次', ['700万人次', '700', '7000000人次']],
    ['21.9万亩', ['21.9万亩', '21.9', '219000亩']],
    ['5千瓦', ['5千瓦', '5']],
    ['3‰', ['3‰', '3']],
    ['69个', ['69个', '69']],
    ['1.5倍', ['1.5倍', '1.5']],
    ['2022年', ['2022年', '2022']],
    ['12平方公里', ['12平方公里', '12']],
    ['2100', ['2100']],
  ])('keeps its unit whole: %s', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it.each([
    ['百分之五', '5%'],
    ['百分之六点八', '6.8%'],
    ['百分之6.8', '6.8%'],
    ['千分之三', '3‰'],
    ['三十八万吨', '38万吨'],
    ['一点六万亿元', '1.6万亿元'],
    ['一点六万亿元', '16000亿元'],
    ['两千家', '2000家'],
    ['2千家', '2000家'],
    ['13500人', '1.35万人'],
    ['一万三千五百人', '1.35万人'],
    ['13,500人', '13500人'],
    ['16000亿元', '1.6万亿元'],
    ['二〇二三年', '2023年'],
    ['6.80%', '6.8%'],
    ['增长５％', '百分之五'],
  ])('meets itself in another writing: %s and %s', (one, other) => {
    expect(fullNumbers(one).filter((token) => fullNumbers(other).includes(token))).not.toEqual([]);
  });

  it('shares a token with itself in Chinese numerals, whatever it is', () => {
    const plain = fc.tuple(
      fc.integer({ min: 2, max: 99_999_999 }),
      fc.constantFrom('人', '家', '元', '吨', '个百分点'),
    );
    // Nobody writes 一万零一万元.
    const scaled = fc.tuple(fc.integer({ min: 2, max: 9999 }), fc.constantFrom('万元', '亿元'));
    fc.assert(
      fc.property(fc.oneof(plain, scaled), ([number, unit]) => {
        const written = fullNumbers(`增加${inNumerals(number)}${unit}`);
        expect(written).toContain(amountInFull(number, unit));
        expect(fullNumbers(`${number}${unit}`)).toContain(amountInFull(number, unit));
      }),
    );
  });

  it('shares a token with itself at another scale, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
        const scaled = `${number / 10_000}万人`;
        fc.pre(!scaled.includes('e'));
        expect(fullNumbers(scaled)).toContain(`${number}人`);
      }),
    );
  });

  it.each([
    ['三亚市', '三亚市'],
    ['万州区', '万州区'],
    ['一带一路', '一带一路'],
    ['三个一批', '三个一批'],
    ['五一假期', '五一'],
    ['十四五规划', '十四五'],
    ['双碳目标', '双碳'],
  ])('in a name leaves the name whole: %s', (text, name) => {
    expect(tokenise(text)).toContain(name);
  });

  it.each(['千家万户', '数十家', '第三个', '三五个', '几百人', '一批', '三分之一', '十四五'])(
    'is none where nothing is counted: %s',
    (text) => {
      expect(fullNumbers(text)).toEqual([]);
    },
  );

  it('in clauses that a Chinese comma divides is two', () => {
    expect(tokenise('增加3，500人')).not.toContain('3500人');
  });

  it('is never found by a part of it', () => {
    expect(tokenise('6.8%')).not.toContain('8%');
    expect(tokenise('16.8%')).not.toContain('6.8%');
    expect(tokenise('1846.6亿元')).not.toContain('846.6');
  });

  it('is the same in full width', () => {
    expect(tokenise('增长１２．５％')).toEqual(tokenise('增长12.5%'));
  });

  it('ends at a full stop that is not within it', () => {
    expect(tokenise('增长6.')).toEqual(['增长', '6']);
    expect(tokenise('1.2.3')).toEqual(['1.2', '3']);
  });
});

describe('a Latin word', () => {
  it.each([
    ['GDP', ['gdp']],
    ['PM2.5', ['pm2.5']],
    ['ＰＭ２．５', ['pm2.5']],
    ['APP', ['app']],
    ['5G', ['5g']],
    ['co-working', ['co-working']],
  ])('is one token: %s', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it.each(['GDP.', 'GDP…', 'GDP-', 'GDP。', '“GDP”', 'GDP, '])(
    'is the same before punctuation: %s',
    (text) => {
      expect(tokenise(text)).toEqual(['gdp']);
    },
  );
});

describe('Chinese', () => {
  it('is found by words and by pairs of characters', () => {
    expect(tokenise('老旧小区改造')).toEqual(['老旧小区', '改造', '老旧', '旧小', '小区', '区改']);
  });

  it('has no pair over the end of a run', () => {
    expect(tokenise('静海，天津')).not.toContain('海天');
    expect(tokenise('静海2023天津')).not.toContain('海天');
  });

  it('may be a single character', () => {
    expect(tokenise('水')).toEqual(['水']);
  });

  it('is cut between characters, never within one', () => {
    for (const token of tokenise('区长张𬭎同志视察𡌶村')) {
      expect(token).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('has no tokens where there are no words', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise('，。！—— \n')).toEqual([]);
  });
});

describe('tokens', () => {
  it('survive being written as UTF-8, one a line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const token of tokenise(text)) {
          expect(Buffer.from(token, 'utf8').toString('utf8')).toBe(token);
          expect(token).not.toMatch(/\s/u);
          expect(token).not.toBe('');
        }
      }),
    );
  });

  it.each(digestNames)('find every clause of %s by its own words', (name) => {
    const clauses = digestSource(name)
      .split(/[，。；：\n]/u)
      .filter((clause) => /\p{Script=Han}{2}/u.test(clause));
    const inText = new Set(tokenise(digestSource(name)));
    for (const clause of clauses.slice(0, 60)) {
      const pairs = tokenise(clause).filter((token) => /^\p{Script=Han}{2}$/u.test(token));
      expect(pairs.filter((pair) => !inText.has(pair))).toEqual([]);
    }
  });
});

it('a run of characters without an end is read all the same', () => {
  expect(tokenise('增长'.repeat(200_000)).length).toBeGreaterThan(200_000);
});
