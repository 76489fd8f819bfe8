import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { countedList } from '../../../language/sentences/counted-list.ts';
import { enumerates } from '../../../language/sentences/enumerates.ts';
import { listNames } from '../../../language/sentences/list-names.ts';

describe('a list as a question asks for it', () => {
  it.each([
    ['“五大工程”都是哪五个？', 5, '工程'],
    ['要推进的十二项任务是哪些？', 12, '任务'],
    ['两个“圈”叫什么？', 2, '圈'],
    ['今年安排了哪八大块？', 8, '块'],
    ['哪些园区要扩建？', undefined, '园区要扩建'],
    ['说的那个"六项行动"到底是哪六项', 6, '行动'],
    ['要办的十件大事能给我列全吗', 10, '大事'],
    ['八大能源基地有哪些', 8, '能源基地'],
    ['那几条办法，逐条说说', undefined, '办法'],
    ['要打的几场硬仗都有哪些', undefined, '硬仗'],
    ['一百二十个大型项目包括哪几类', 120, '大型项目'],
    ['除了三大支柱产业，还有哪两个有潜力的产业', 2, '潜力产业'],
    ['想把哪六样种的养的基地做大', 6, '基地'],
    ['三条路的名字', 3, '路'],
    ['四项主要指标在全市排第一，分别是什么', 4, '主要指标'],
  ])('%s', (question, count, noun) => {
    expect(countedList(question)).toEqual({ count, noun });
  });

  it.each(['GDP目标是多少？', '三年行动完成了吗？', '这一个项目投资多少？'])(
    'is none in %s',
    (question) => {
      expect(countedList(question)).toBeUndefined();
    },
  );
});

describe('the words of a list', () => {
  it.each(
    readTable(new URL('../../../language/sentences/counters.tsv', import.meta.url), [
      ...(['counter', 'not before', 'example'] as const),
    ]),
  )('count it: $example', ({ counter, example }) => {
    const { count = 0, noun = '' } = countedList(`${example}是哪些`) ?? {};
    expect(count).toBeGreaterThan(1);
    expect(`${counter}${noun}`).toBe(example.slice(1));
  });

  it.each(
    readTable(new URL('../../../language/sentences/set-aside.tsv', import.meta.url), [
      ...(['words', 'example'] as const),
    ]),
  )('set another aside: $example', ({ words, example }) => {
    expect(example.startsWith(words)).toBe(true);
    expect(['潜力产业', '行动']).toContain(countedList(example)?.noun);
  });

  it.each(
    readTable(new URL('../../../language/sentences/asked-of-things.tsv', import.meta.url), [
      ...(['words', 'example'] as const),
    ]),
  )('are not what is asked of its things: $example', ({ words, example }) => {
    expect(example).toContain(words);
    expect(countedList(example)?.noun).not.toContain(words);
  });
});

describe('what the things of a list are called', () => {
  it.each(
    readTable(new URL('../../../language/sentences/noun-ends.tsv', import.meta.url), [
      ...(['words', 'not before', 'example'] as const),
    ]),
  )('ends where it is asked about: $example', ({ words, example }) => {
    const noun = countedList(example)?.noun ?? '';
    expect(wordsOf(words).some((word) => example.includes(word))).toBe(true);
    expect(wordsOf(words).filter((word) => noun.includes(word))).toEqual([]);
  });

  it.each(
    readTable(new URL('../../../language/sentences/list-names.tsv', import.meta.url), [
      ...(['names', 'example'] as const),
    ]),
  )('has other names: $example', ({ names, example }) => {
    const said = wordsOf(names).filter((name) => example.includes(name));
    expect(said).not.toEqual([]);
    for (const name of wordsOf(names))
      expect(listNames(name)).toEqual(expect.arrayContaining(said));
  });

  it('may stand behind other words', () => {
    expect(listNames('压价办法')).toContain('压价措施');
  });
});

describe('a sentence that lists', () => {
  it.each([
    ['建设东湖、西湖和南湖三个公园，新增绿地20亩', 3, true],
    ['建设东湖、西湖和南湖三个公园，新增绿地20亩', 2, false],
    ['粮食产量38万吨，播种面积104万亩', 2, false],
    ['推进A、B、C、D，发展E、F', 2, true],
  ])('%s: %d things is %s', (sentence, count, expected) => {
    expect(enumerates(sentence, count)).toBe(expected);
  });
});
