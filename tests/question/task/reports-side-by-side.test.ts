import { describe, expect, it } from 'vitest';
import { understood } from '../../support/made/an-understood-question.ts';
import { compactTask } from '../../support/made/compact-task.ts';

const taskOf = (asked: string) => compactTask(understood(asked).task);

describe('reports that are named by their years', () => {
  it('are set side by side, each for the target of its year', () => {
    const { task } = understood('静海2021年与2023年报告对当年经济增速的预期各为多少，哪年更高？');
    expect(task.do).toBe('compare');
    const periods = task.do === 'compare' ? task.operands.map(({ period }) => period?.first) : [];
    expect(periods).toEqual([2021, 2023]);
  });

  it('tell what came of the years before them, one after the other', () => {
    const { task } = understood('比较天津2021、2022、2023年三份报告，森林覆盖率呈现怎样的变化？');
    expect(task).toMatchObject({
      do: 'trend',
      periods: [{ first: 2020 }, { first: 2021 }, { first: 2022 }],
    });
  });

  it('a report of which a later year is asked stands for its own', () => {
    expect(taskOf('静海2021年那份报告要建的停车场比2023年任务多几个')).toMatch(/^compare/u);
  });
});

describe('what a question only says in passing', () => {
  it('an outer place in front of its inner ones says where they are', () => {
    const { places } = understood('天津的静海跟河西，2023年谁的GDP目标高');
    expect(places.map(({ name }) => name)).toEqual(['静海区', '河西区']);
  });

  it('the sign of a place asks for no target: 保定的', () => {
    expect(understood('保定的财政收入2022年谁更多').kind).not.toBe('target');
  });

  it('what only says how to answer is no second question', () => {
    expect(taskOf('哪几份省级报告点到了小岗村？请列出省份和年份。')).toMatch(/^which_reports/u);
  });

  it('which report tells of a broad subject asks for the report', () => {
    expect(taskOf('哪个省哪一年的报告细讲了怎么救人、怎么处理那个堰塞湖？')).toMatch(
      /^which_reports/u,
    );
  });
});
