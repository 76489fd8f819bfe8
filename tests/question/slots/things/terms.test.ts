import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../language/words/tokenise.ts';
import { questionTerms } from '../../../../question/slots/things/terms.ts';
import { termTokens } from '../../../../search/term-tokens.ts';

const wordsOf = (question: string) => questionTerms(question).flatMap(({ words }) => words);

describe('what a question is about', () => {
  it.each([
    ['GDP增长多少', '地区生产总值'],
    ['ＧＤＰ增长多少', '地区生产总值'],
    ['地区生产总值增长多少', 'gdp'],
    ['国内生产总值增长多少', '地区生产总值'],
    ['财政收入是多少', '一般公共预算收入'],
    ['固投目标', '固定资产投资'],
    ['社零增速', '社会消费品零售总额'],
    ['失业率多少', '城镇调查失业率'],
  ])('is known by all its names: %s → %s', (question, name) => {
    expect(wordsOf(question)).toContain(name);
  });

  it('is nothing of the words that ask how much: 是多少万人', () => {
    expect(wordsOf('户籍人口总数是多少万人')).not.toContain('少万人');
  });

  it('has the name that was asked first', () => {
    expect(questionTerms('GDP增长多少')[0]?.words[0]).toBe('gdp');
    expect(questionTerms('地区生产总值增长多少')[0]?.words[0]).toBe('地区生产总值');
  });

  it('is the longest name that fits, and not a shorter one within it', () => {
    const terms = questionTerms('一般公共预算收入目标').map(({ words }) => words[0]);
    expect(terms).toContain('一般公共预算收入');
    expect(terms).not.toContain('公共预算收入');
  });

  it('counts for more when it is an indicator than when it is any word', () => {
    const [indicator, ...others] = questionTerms('财政收入 团泊湖');
    expect(others.length).toBeGreaterThan(0);
    for (const { weight } of others) expect(weight).toBeLessThan(indicator!.weight);
  });

  it.each(['是多少？', '请问一下，到底有哪些呢？', '', '的了吗'])(
    'can be nothing: %j',
    (question) => {
      expect(questionTerms(question)).toEqual([]);
    },
  );

  it('keeps words that name things, and numbers', () => {
    expect(wordsOf('协和天津医院什么时候投入运营')).toEqual(
      expect.arrayContaining(['医院', '运营']),
    );
    expect(wordsOf('12345热线办了多少件')).toContain('12345');
  });

  it.each([
    ['改造三十八万平方米的小区', '380000平方米'],
    ['改造38万平方米的小区', '380000平方米'],
    ['帮扶1.35万人的政策', '13500人'],
    ['增长百分之五的是哪个区', '5%'],
    ['超过2000家的行业', '2000家'],
  ])('keeps an amount whole, in full: %s', (question, amount) => {
    expect(wordsOf(question)).toContain(amount);
  });

  it.each(['三张牌是什么', '五大任务'])('does not take a list for an amount: %s', (question) => {
    expect(wordsOf(question).filter((word) => /\d/u.test(word))).toEqual([]);
  });

  it('leads to what reports tell of it by, without being that', () => {
    const [air] = questionTerms('空气质量怎么样');
    expect(air?.words).not.toContain('优良天数');
    expect(air?.leads).toContain('优良天数');
  });

  it.each([
    ['社会消费品零售总俄', '社会消费品零售总额'],
    ['一般公共予算收入', '一般公共预算收入'],
    ['固定资产头资', '固定资产投资'],
    ['城镇新增就亚', '城镇新增就业'],
  ])('forgives one mistyped character: %s', (question, meant) => {
    expect(wordsOf(question)).toContain(meant);
  });

  it.each([
    ['第四产业增加值', '第三产业增加值'],
    ['chain', 'ai'],
  ])('is no other thing that is spelled alike: %s', (question, other) => {
    expect(wordsOf(question)).not.toContain(other);
  });

  it('is the longer of two names that begin alike', () => {
    expect(wordsOf('更新公交车')).toContain('公交车');
    expect(wordsOf('更新公交车')).not.toContain('公共交通');
  });

  it('is said once, though the question says it twice', () => {
    const first = questionTerms('税收和税收').map(({ words }) => words[0]);
    expect(new Set(first).size).toBe(first.length);
  });
});

describe('the tokens to search by', () => {
  it('are of every name, the first in full', () => {
    const tokens = termTokens(questionTerms('GDP'));
    expect(tokens.get('gdp')).toBeGreaterThan(tokens.get('地区生产总值') ?? Infinity);
    expect(tokens.get('地区生产总值')).toBeGreaterThan(0);
  });

  it('of all that a term leads to weigh together less than the term', () => {
    for (const question of ['空气质量', '社会治安', '清洁能源', '停车难']) {
      const [term] = questionTerms(question);
      const tokens = termTokens([term!]);
      const names = new Set(term!.words.flatMap(tokenise));
      const led = [...tokens].filter(([token]) => !names.has(token));
      expect(led.length).toBeGreaterThan(0);
      expect(led.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThanOrEqual(
        term!.weight / 2 + 1e-9,
      );
    }
  });

  it('are none for a question about nothing', () => {
    expect(termTokens([])).toEqual(new Map());
  });

  it('of a word that two terms share have the greater weight', () => {
    const tokens = termTokens([
      { words: ['收入'], weight: 1 },
      { words: ['收入'], weight: 2 },
    ]);
    expect(tokens.get('收入')).toBe(2);
  });
});
