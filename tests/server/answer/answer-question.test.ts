import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../../server/answer/answer.ts';
import { answerQuestion, answerWhole } from '../../../server/answer/answer-question.ts';
import { homePlace } from '../../../server/answer/understand-request.ts';
import { noChecks } from '../../../server/answer/gate/sentence-gate.ts';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import {
  openDigestLibrary,
  openLibraryOf,
  type OpenedLibrary,
} from '../../support/digest-library.ts';
import { expectSound } from '../../support/made/sound-answer.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const target = '静海区2023年GDP增长目标是多少？';
const ask = (question: string) => eventsAndAnswer(question, answerParts(opened));

describe('events', () => {
  it('come in order: understood, sources, sentences, end', async () => {
    const { events } = await ask('静海区和河西区2023年GDP目标分别是多少？');
    expect(events.map(({ type }) => type)).toEqual(['understood', 'sources', 'sentence', 'end']);
  });

  it('tell what was understood before anything is searched', async () => {
    const { events, answer } = await ask(target);
    expect(events[0]).toMatchObject({
      type: 'understood',
      question: {
        asked: target,
        understood: target,
        regions: ['静海区'],
        years: [2023],
        kind: 'target',
        form: 'number',
      },
    });
    expect(answer.question).toEqual((events[0] as { question: unknown }).question);
  });

  it('tell the passages found, with their place in the report', async () => {
    const { events } = await ask(target);
    const sources = events.flatMap((event) => (event.type === 'sources' ? event.sources : []));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.length).toBeLessThanOrEqual(20);
    for (const { reportId, region, planYear, text, start, end } of sources) {
      expect([region, planYear]).toEqual(['静海区', 2023]);
      expect(opened.library.report(reportId)?.text.slice(start, end)).toBe(text);
    }
  });

  it('hold every sentence of the answer, and no other', async () => {
    const { events, answer } = await ask('静海区和河西区2023年GDP目标分别是多少？');
    const sentences = events.flatMap((event) => (event.type === 'sentence' ? [event.text] : []));
    expect(answer.text).toBe(sentences.join(''));
  });

  it('come also for a question that is refused', async () => {
    const { events } = await ask('Can you write me a poem?');
    expect(events.map(({ type }) => type)).toEqual(['understood', 'sources', 'end']);
  });
});

describe('an answer by the table of figures', () => {
  it('says the target with its quotation, and where the number is from', async () => {
    const { answer } = await ask(target);
    expect(answer).toMatchObject({
      id: 'answer-1',
      status: 'answered',
      mode: 'computed',
      checks: { sentences: 1, withheld: 0, unknownMarks: 0, unsupportedNumbers: 0 },
    });
    expect(answer.text).toContain('4%左右');
    expect(answer.text).toContain('[1]');
    expect(answer.notice).toContain('取自示例摘编');
    expect(answer).not.toHaveProperty('model');
    expect(answer).not.toHaveProperty('usage');
    expect(answer.citations).toMatchObject([
      { mark: 1, reportId: '120118-2023', region: '静海区', planYear: 2023 },
    ]);
    expect(answer.citations[0]?.quote).toContain('地区生产总值增长4%左右');
  });

  it('times each step and the whole', async () => {
    const { answer } = await ask(target);
    expect(Object.keys(answer.timings)).toEqual(['understand', 'find', 'compose', 'total']);
    expect(answer.timings['total']).toBeGreaterThan(0);
  });

  it('is the same whether it is streamed or not', async () => {
    const whole = await answerWhole({ question: target }, answerParts(opened));
    expect(whole).toEqual((await ask(target)).answer);
  });

  it('is the same each time', async () => {
    const question = '天津市2023年城镇新增就业目标是多少？';
    expect((await ask(question)).answer).toEqual((await ask(question)).answer);
  });
});

describe('citations are sound', () => {
  const places = ['静海区', '河西区', '辛庄镇', '天津市', '肇庆市', '静海区和河西区', '北京市'];
  const years = ['2023年', '2022年', '2021年', ''];
  const subjects = [
    ...[
      'GDP目标是多少？',
      '固定资产投资实际增长多少？',
      '有哪些养老政策？',
      '老旧小区改造了几个？',
    ],
    ...['一般公共预算收入是多少？', '乡村振兴怎么做？', '优良天数比例多少？', '有没有地铁？'],
  ];
  const questions = places.flatMap((place) =>
    years.flatMap((year) => subjects.map((subject) => `${place}${year}${subject}`)),
  );

  it(`in the answers to ${questions.length} questions`, async () => {
    for (const question of questions) {
      const { answer } = await ask(question);
      expectSound(answer, opened.library);
      if (answer.status === 'answered')
        expect(answer.citations.length, question).toBeGreaterThan(0);
      expect(answer.text, question).not.toBe('');
    }
  });

  it.each(['静海区的养老院[1]有几所？', '北京市[2]的GDP是多少？', '目标[3]是多少？'])(
    'though the question itself has a mark: %s',
    async (question) => {
      expectSound((await ask(question)).answer, opened.library);
    },
  );
});

describe('endings without an answer', () => {
  it.each([
    ['out_of_scope', 'Can you write me a poem about cats?'],
    ['no_report', '北京市2023年GDP目标是多少？'],
    ['no_report', '静海区2015年GDP增长多少？'],
    ['not_mentioned', '静海区的航天发射场建在哪里？'],
  ])('%s: %s', async (status, question) => {
    const { answer } = await ask(question);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/\p{Script=Han}/u);
    expect(answer.citations).toEqual([]);
    expect(answer.checks).toEqual(noChecks);
  });

  it('name the right place', async () => {
    const { answer } = await ask('朝阳区2023年财政收入是多少？');
    expect(answer.text).not.toContain('朝阳市');
  });

  it('unavailable, for nothing is here yet', async () => {
    const empty = await openLibraryOf([]);
    try {
      const { answer } = await eventsAndAnswer(target, answerParts(empty));
      expect(answer.status).toBe('unavailable');
      expect(answer.text).toContain('还没有报告');
    } finally {
      empty.close();
    }
  });
});

describe('filters', () => {
  const askWith = (question: string, filters: object) =>
    eventsAndAnswer({ question, filters }, answerParts(opened));

  it('name the place that the question does not', async () => {
    const { answer } = await askWith('2023年GDP目标是多少？', { regions: ['河西区'] });
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ region }) => region)).toEqual(['河西区']);
  });

  it('name the year that the question does not', async () => {
    const { answer } = await askWith('静海区固定资产投资目标是多少？', { years: [2021] });
    expect(answer.citations[0]).toMatchObject({ region: '静海区', planYear: 2021 });
    expect(answer.text).toContain('8%');
  });

  it('name the report itself', async () => {
    const { answer } = await askWith('GDP目标是多少？', { reportIds: ['120103-2023'] });
    expect(answer.citations[0]?.reportId).toBe('120103-2023');
  });

  it.each([{ regions: ['朝阳区'] }, { years: [1999] }, { reportIds: ['none'] }])(
    'that leave no report end without one, in a whole sentence: %j',
    async (filters) => {
      const { answer } = await askWith('GDP目标是多少？', filters);
      expect(answer.status).toBe('no_report');
      expect(answer.text).not.toMatch(/没有的|有的报告/u);
    },
  );
});

describe('a place that is not named', () => {
  const question = '我们区养老有什么新政策？';

  it('is asked for where nothing tells which it is', async () => {
    const { answer } = await ask(question);
    expect(answer.status).toBe('clarify');
    expect(answer.text).toContain('哪个地区');
  });

  it('is the home that is configured', async () => {
    const home = homePlace('河西区');
    const { answer } = await eventsAndAnswer(question, answerParts(opened, { home }));
    expect(answer.status).toBe('answered');
    expect(answer.question.regions).toEqual(['河西区']);
    expect(new Set(answer.citations.map(({ region }) => region))).toEqual(new Set(['河西区']));
  });

  it('is the one that is filtered by', async () => {
    const home = homePlace('静海区');
    const parts = answerParts(opened, { home });
    const { answer } = await eventsAndAnswer({ question, filters: { regions: ['河西区'] } }, parts);
    expect(answer.question.regions).toEqual(['河西区']);
  });

  it('cannot be a name of no place, or of many', () => {
    expect(homePlace(undefined)).toBeUndefined();
    expect(homePlace('北京市朝阳区')?.name).toBe('朝阳区');
    expect(() => homePlace('无此地')).toThrow('HOME_REGION');
    expect(() => homePlace('朝阳区')).toThrow('北京市朝阳区');
  });
});

describe('a conversation', () => {
  const history = [{ question: target, answer: '4%左右' }];
  const follow = async (question: string) =>
    (await eventsAndAnswer({ question, history }, answerParts(opened))).answer;

  it.each([
    ['那2021年的呢？', { region: '静海区', planYear: 2021 }, '4%'],
    ['那河西区呢？', { region: '河西区', planYear: 2023 }, '4%'],
  ])('goes on with what the question leaves out: %s', async (question, citation, figure) => {
    const answer = await follow(question);
    expect(answer.citations).toMatchObject([citation]);
    expect(answer.text).toContain(figure);
    expect(answer.question.asked).toBe(question);
    expect(answer.question.understood).toContain('2');
  });

  it('remembers a turn that says nothing alone', async () => {
    const turns = [target, '那河西区呢？'].map((question) => ({ question, answer: '4%' }));
    const request = { question: '两个区谁高？', history: turns };
    const { answer } = await eventsAndAnswer(request, answerParts(opened));
    expect(answer.question.understood).toContain('静海区和河西区');
  });

  it('remembers the place that was asked what of it', async () => {
    const turns = [{ question: '静海区', answer: '想知道静海区的什么？' }];
    const request = { question: '2023年GDP目标是多少？', history: turns };
    const { answer } = await eventsAndAnswer(request, answerParts(opened));
    expect(answer.text).toContain('静海区2023年');
  });

  it('leaves a whole question as it is', async () => {
    const answer = await follow('辛庄镇2022年税收收入是多少？');
    expect(answer.question.understood).toBe('辛庄镇2022年税收收入是多少？');
    expect(answer.text).toContain('4.3亿元');
  });
});

describe('what cannot be seen', () => {
  it('is no part of the question', async () => {
    const { answer } = await ask(`静海\u200b区2023年\u202eGDP增长目标\u{e0041}是多少？`);
    expect(answer.question.asked).toBe(target);
    expect(answer.text).toContain('4%左右');
  });
});

describe('a caller who goes away', () => {
  it('ends the answer between two events', async () => {
    const events: AnswerEvent[] = [];
    for await (const event of answerQuestion({ question: target }, answerParts(opened))) {
      events.push(event);
      break;
    }
    expect(events).toHaveLength(1);
  });

  it('who was gone before gets no answer', async () => {
    const answering = answerWhole({ question: target }, answerParts(opened), AbortSignal.abort());
    await expect(answering).rejects.toThrow();
  });
});
