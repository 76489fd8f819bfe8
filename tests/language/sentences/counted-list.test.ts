import { describe, expect, it } from 'vitest';
import { countedList } from '../../../language/sentences/counted-list.ts';
import { enumerates } from '../../../language/sentences/enumerates.ts';

describe('a list as a question asks for it', () => {
  it.each([
    ['“五大工程”都是哪五个？', 5, '工程'],
    ['要推进的十二项任务是哪些？', 12, '任务'],
    ['两个“圈”叫什么？', 2, '圈'],
    ['今年安排了哪八大块？', 8, '块'],
    ['哪些园区要扩建？', undefined, '园区要扩建'],
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
