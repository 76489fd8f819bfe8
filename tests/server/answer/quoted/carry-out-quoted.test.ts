import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import type { Question } from '../../../../question/question.ts';
import { readQuestion } from '../../../../question/read-question.ts';
import type { Task } from '../../../../question/task.ts';
import { findPassages } from '../../../../search/find-passages.ts';
import { checkSentence } from '../../../../server/answer/gate/check-sentence.ts';
import { carryOutQuoted } from '../../../../server/answer/quoted/carry-out-quoted.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

type Carried = { readonly task?: Task; readonly continues?: Question['continues'] };

/** Carries out a task over the digests, as it is read or as it is given. */
async function carryOut(asked: string, given: Carried = {}, answersBefore: readonly string[] = []) {
  const { library, index } = opened;
  const context = { earlier: [], reports: library.reports(), gazetteer: loadGazetteer() };
  const question = { ...readQuestion(asked, context), ...given };
  const found = await findPassages(question, { ...opened, limit: 20 });
  const rarity = (token: string) => index.keywords.rarity(token);
  const parts = carryOutQuoted({ question, found, rarity, library, index, answersBefore });
  const sentences = parts.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
  for (const sentence of sentences) expect(checkSentence(sentence).faults).toEqual([]);
  const ending = parts.find((part) => part.type === 'ended');
  return { text: sentences.map(({ text }) => text).join(''), ending, sentences };
}

describe('which reports mention a thing', () => {
  it('are counted and named, and so are those that do not', async () => {
    const task: Task = { do: 'which_reports', words: '口袋公园', counted: false };
    const { ending } = await carryOut('哪些报告提到了“口袋公园”？', { task });
    expect(ending?.lead).toMatch(/^\d+份报告中3份提到：/u);
    for (const place of ['静海2023年', '河西', '天津']) expect(ending?.lead).toContain(place);
    expect(ending?.lead).toMatch(/未提到：.*辛庄/u);
    expect(ending?.coverage?.mentioning).toHaveLength(3);
  });

  it('are those whose sentence says all of its words, not any of them', async () => {
    const task: Task = { do: 'which_reports', words: '新能源公交车', counted: false };
    const { ending } = await carryOut('提到新能源公交车的报告有哪些？', { task });
    expect(ending?.coverage?.mentioning).toHaveLength(1);
  });

  it('are none where none does', async () => {
    const task: Task = { do: 'which_reports', words: '航天发射场', counted: false };
    const { ending } = await carryOut('哪些报告提到了航天发射场？', { task });
    expect(ending?.status).toBe('not_mentioned');
  });
});

describe('which reports of one place, or of the places within it', () => {
  it('are told apart by their years', async () => {
    const { text, ending } = await carryOut('静海哪一年的报告提到了长期护理保险？');
    expect(ending?.lead).toBe('2份报告中1份提到：静海2021年。');
    expect(text).toContain('静海区2021年报告：「');
  });

  it('are one alone where only the first is asked for', async () => {
    const { text, ending } = await carryOut('静海的报告最早是哪一年提到“八五”普法的？');
    expect(ending?.lead).toMatch(/^最早提到的是静海\d{4}年的报告/u);
    expect(text.match(/报告：/gu)).toHaveLength(1);
  });

  it('are those of the places within it too, where several reports are spoken of', async () => {
    const { ending } = await carryOut('天津这几份报告里（市、区、镇），谁写了第五次全国经济普查？');
    expect(ending?.coverage?.searched).toBe(5);
    for (const place of ['天津2023年', '静海2023年']) expect(ending?.lead).toContain(place);
  });

  it('are those given in the years asked alone', async () => {
    const { ending } = await carryOut('2022年以后静海哪几年的报告提到“八五”普法？');
    expect(ending?.lead).toBe('1份报告中1份提到：静海2023年。');
  });

  it('are those of any year where the year that is named is told of', async () => {
    const { ending } = await carryOut('静海哪年的报告提到2022年的“八五”普法？');
    expect(ending?.status).toBe('answered');
  });

  it('say a thing by any of its names', async () => {
    const { ending } = await carryOut('天津这些报告里，写了长护险也就是长期护理保险的有哪几份？');
    expect(ending?.lead).toContain('静海2021年');
  });
});

describe('a thing told of in the words of the asker', () => {
  it('is said by the report that comes nearest, if that stands out', async () => {
    const { text, ending } = await carryOut(
      '记得有个区答应给殡仪馆挪个地方重新迁址，还要给老人试点长期护理，是哪个区哪年的报告？',
    );
    expect(ending?.lead).toBe('没有报告逐字这样说，意思最接近的是静海2021年的报告。');
    expect(text).toContain('殡仪馆');
  });

  it('is said by sentences apart where several things are told of it', async () => {
    const { ending } = await carryOut(
      '记得有个区给殡仪馆挪地方、给老人试点长期护理，是哪个区哪年的报告？',
    );
    expect(ending?.lead).toContain('静海2021年');
  });

  it('is not said where a noun of it that no report has is left out', async () => {
    const { ending } = await carryOut('哪个区的报告说养老院里都养上了骆驼？');
    expect(ending?.status).toBe('not_mentioned');
  });

  it('is said by none where only a word or two of it stand anywhere', async () => {
    const { ending } = await carryOut('有个镇的报告说要给每户养一头骆驼，是哪个镇哪年的报告？');
    expect(ending?.status).toBe('not_mentioned');
  });
});

describe('a summary', () => {
  it('goes through the headings of the report, each with its quotation', async () => {
    const { text, sentences } = await carryOut('静海区2023年的报告讲了什么？', {
      task: { do: 'summarise' },
    });
    expect(sentences.length).toBeGreaterThan(3);
    expect(text.length).toBeLessThanOrEqual(600);
  });

  it('of a subject has its sentences alone', async () => {
    const task: Task = { do: 'summarise', about: '养老' };
    const { text } = await carryOut('静海区2022年养老方面做了哪些？', { task });
    expect(text).toMatch(/养老|老年/u);
    expect(text.length).toBeLessThanOrEqual(600);
  });

  it.each(['静海2022年看病有啥变化？', '2021到2022那几年静海怎么改善看病的？'])(
    'of what came about is told by the report that looks back on it: %s',
    async (asked) => {
      const { text } = await carryOut(asked);
      expect(text).toMatch(/^静海区2022年情况/u);
    },
  );
});

describe('a term', () => {
  it('is told as the notes of the report explain it', async () => {
    const task: Task = { do: 'define', term: '基层数字健共体' };
    const { text } = await carryOut('什么是“基层数字健共体”？', { task });
    expect(text).toContain('共同体');
  });
});

describe('a list that a name stands for', () => {
  it('is answered where its things are spelled out', async () => {
    const task: Task = { do: 'list', what: '五大城市品牌' };
    const { text } = await carryOut('河西区打造的五大城市品牌叫什么？', { task });
    for (const item of ['创新', '活力', '文明', '韧性', '幸福']) expect(text).toContain(item);
  });
});

describe('the words of two reports', () => {
  it('stand side by side, marked by what became of them', async () => {
    const task: Task = { do: 'compare_words', about: '就业' };
    const asked = '静海区2021年和2023年的报告关于就业的表述有什么变化？';
    const { text, sentences } = await carryOut(asked, { task });
    expect(text).toMatch(/(?:相同|改动|新增|删去)：/u);
    expect(
      new Set(sentences.flatMap(({ evidence }) => evidence.map((one) => one.report.id))).size,
    ).toBe(2);
    expect(text.length).toBeLessThanOrEqual(600);
  });
});

describe('a turn that goes on from the answer before', () => {
  const asked = '静海区2023年招商引资有什么安排？';
  it('quotes what was not quoted yet', async () => {
    const first = await carryOut(asked);
    const more = await carryOut(asked, { continues: 'more' }, [first.text]);
    expect(more.text).not.toBe(first.text);
  });

  it('quotes at greater length', async () => {
    const number = '静海区2023年新增就业目标是多少？';
    const short = await carryOut(number);
    const long = await carryOut(number, { continues: 'longer' }, [short.text]);
    expect(long.text.length).toBeGreaterThan(short.text.length);
  });

  it('gives the reason, or says that there is none', async () => {
    const { text, ending } = await carryOut('静海区2023年固定资产投资目标是多少？', {
      continues: 'reason',
    });
    expect(`${text}${ending?.remark ?? ''}`).toMatch(/报告没有说明原因|因|影响|考虑/u);
  });
});
