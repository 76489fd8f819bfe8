import { describe, expect, it } from 'vitest';
import {
  canonicalIndicator,
  indicatorAtEnd,
  indicatorMentions,
  indicators,
  indicatorsIn,
} from '../../../language/indicators/indicators.ts';

const all = indicators();

describe('the list of indicators', () => {
  it('holds the indicators that reports are asked for', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
  });

  it('gives no name to two indicators', () => {
    const owners = new Map<string, string[]>();
    for (const { name, variants, everydayWords } of all) {
      for (const words of [name, ...variants, ...everydayWords]) {
        owners.set(words, [...(owners.get(words) ?? []), name]);
      }
    }
    expect([...owners].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  it('takes each of its names for the indicator it stands with', () => {
    const strays = all.flatMap(({ name, variants }) =>
      [name, ...variants].filter((words) => canonicalIndicator(words) !== name),
    );
    expect(strays).toEqual([]);
  });

  it('says of two indicators that are not the same only when both are on it, and why', () => {
    const names = new Set(all.map(({ name }) => name));
    const faults = all.flatMap(({ name, notSameAs }) =>
      notSameAs.filter((other) => !names.has(other.name) || other.name === name || !other.reason),
    );
    expect(faults).toEqual([]);
  });

  it('has no name of one sign, with a figure or with a comma in it', () => {
    const odd = all.flatMap(({ name, variants, everydayWords }) =>
      [name, ...variants, ...everydayWords].filter(
        (words) => words.length < 2 || /[，；。\s\t]/u.test(words) || /\d+%/u.test(words),
      ),
    );
    expect(odd).toEqual([]);
  });

  it('knows the unit and the usual measure of each', () => {
    const measures = ['level', 'growth', 'change', 'share', 'count', 'rank'];
    const faults = all.filter(
      ({ unitFamily, usualMeasure }) => unitFamily === '' || !measures.includes(usualMeasure),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['税收收入', '一般公共预算收入'],
    ['规模以上工业增加值', '规模以上工业总产值'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['第三产业增加值', '服务业增加值'],
    ['高新技术企业', '科技型中小企业'],
    ['出口总额', '进出口总额'],
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['优良天数比率', '优良天数'],
  ])('keeps %s and %s apart', (one, other) => {
    const notSame = all.find(({ name }) => name === one)?.notSameAs ?? [];
    expect(notSame.map(({ name }) => name)).toContain(other);
  });
});

describe('an indicator in words of a report', () => {
  it.each([
    ['国内生产总值', '地区生产总值'],
    ['“专精特新”企业', '专精特新企业'],
    ['居民的人均可支配收入', '居民人均可支配收入'],
    ['细颗粒物（PM2.5）浓度', 'PM2.5平均浓度'],
    ['制造业增加值占全市GDP的比重', '制造业增加值占地区生产总值比重'],
    ['县级一般公共预算收入', '一般公共预算收入'],
  ])('%s is %s', (words, name) => {
    expect(canonicalIndicator(words)).toBe(name);
  });

  it.each(['旅游业固定资产投资', '投资', '财政收入', '地区生产总值增速', ''])(
    '%s is none of the list by itself',
    (words) => {
      expect(canonicalIndicator(words)).toBeUndefined();
    },
  );

  it('is not found where its everyday name ends within a word: 政府债 of 政府债券', () => {
    expect(indicatorMentions('争取到的政府债券资金')).toEqual([]);
    expect(indicatorMentions('政府债有多少')).toHaveLength(1);
  });

  it('is found at the end of more words', () => {
    expect(indicatorAtEnd('滨海新区生产总值')).toMatchObject({
      indicator: { name: '地区生产总值' },
      before: '滨海新区',
    });
  });
});

describe('the indicators of a question', () => {
  it.each([
    ['去年GDP和财政收入目标是多少', ['地区生产总值', '一般公共预算收入']],
    ['社零、固投增速', ['社会消费品零售总额', '固定资产投资']],
    ['新增就业多少人，高企有多少家', ['城镇新增就业', '高新技术企业']],
    ['城镇登记失业率是多少', ['城镇登记失业率']],
    ['农村居民人均可支配收入比城镇低多少', ['农村居民人均可支配收入']],
    ['今年有什么新政策', []],
  ])('%s', (question, names) => {
    expect(indicatorsIn(question).map(({ name }) => name)).toEqual(names);
  });
});

describe('an indicator in words of speech', () => {
  const named = (question: string) =>
    indicatorMentions(question).map(({ start, end, indicator }) => [
      question.slice(start, end),
      indicator.name,
    ]);

  it.each([
    ['去年多少人找着活了', '找着活', '城镇新增就业'],
    ['想让经济跑得更快的是谁', '经济跑得', '地区生产总值'],
    ['老百姓2022年的收入涨了几成', '老百姓2022年的收入', '居民人均可支配收入'],
    ['地里一共打了多少粮', '地里一共打了多少粮', '粮食产量'],
  ])('is the verb with what it is done to: %s', (question, words, name) => {
    expect(named(question)).toEqual([[words, name]]);
  });

  it.each(['找着工作的给啥补贴', '老小区改燃气要注意什么', '学手艺的人住哪里好'])(
    'is none where no amount is asked: %s',
    (question) => {
      expect(named(question)).toEqual([]);
    },
  );

  it('leaves the longer name to what has it: 城里人 are not all people', () => {
    expect(named('城里老百姓一年挣多少').map(([, name]) => name)).toEqual([
      '城镇居民人均可支配收入',
    ]);
  });
});
