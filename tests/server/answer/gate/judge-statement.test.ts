import { describe, expect, it } from 'vitest';
import {
  judgeStatement,
  readGiven,
  showsOwnWords,
} from '../../../../server/answer/gate/judge-statement.ts';
import { quoteOf } from '../../../../server/answer/gate/draft.ts';
import { answerPrompt } from '../../../../prompts/fill-prompt.ts';
import { lookingAhead, lookingBack } from '../../../support/claims.ts';

const year = lookingBack('粮食产量12万吨，增长8%左右。新建公路30公里。');
const aim = lookingAhead('粮食产量达到13万吨，修建水库2座。');
const given = readGiven([year, aim], '白石县2009年粮食产量是多少？', () => []);

const judge = (written: string) => judgeStatement(written, given);

describe('a sentence that a model wrote', () => {
  it('is released as it came where the passages that it marks say so', () => {
    const judgement = judge('2009年粮食产量12万吨[1]。');
    expect(judgement).toMatchObject({
      ...{ outcome: 'released', lostClauses: 0, reasons: [] },
      sentence: { text: '2009年粮食产量12万吨。', unknownMarks: 0 },
    });
    const [evidence] = judgement.outcome === 'withheld' ? [] : judgement.sentence.evidence;
    expect(evidence && quoteOf(evidence)).toBe('粮食产量12万吨，增长8%左右。');
  });

  it('is shown without what models put around plain text', () => {
    expect(judge('- **粮食产量**12万吨[1]。')).toMatchObject({
      ...{ outcome: 'released', sentence: { text: '粮食产量12万吨。' } },
    });
  });

  it('counts marks that point at nothing beside one that does', () => {
    expect(judge('粮食产量12万吨[1][9]。')).toMatchObject({
      ...{ outcome: 'released', sentence: { unknownMarks: 1 } },
    });
  });

  it.each(['粮食产量12万吨[2]。', '粮食产量12万吨。', '粮食产量12万吨[9]。'])(
    'is repaired where another passage says so, whose mark it gets: %s',
    (written) => {
      expect(judge(written)).toMatchObject({
        outcome: 'repaired',
        sentence: { text: '粮食产量12万吨。', evidence: [{ passage: { id: year.passage.id } }] },
      });
    },
  );

  it('is repaired by the bound that it lacks', () => {
    expect(judge('粮食产量12万吨，增长8%[1]。')).toMatchObject({
      outcome: 'repaired',
      sentence: { text: '粮食产量12万吨，增长8%左右。' },
      reasons: [{ fault: 'lacked', words: '左右' }],
    });
  });

  it('is repaired by the loss of a clause that adds words of its own', () => {
    expect(judge('粮食产量12万吨，农民笑逐颜开[1]。')).toMatchObject({
      outcome: 'repaired',
      lostClauses: 1,
      sentence: { text: '粮食产量12万吨。' },
      reasons: expect.arrayContaining([expect.objectContaining({ fault: 'unsupported_words' })]),
    });
  });

  it('gives place to the words of the report where half of it stands there', () => {
    expect(judge('白石县新建公路40公里[1]。')).toMatchObject({
      outcome: 'quoted',
      sentence: { text: expect.stringContaining('「新建公路30公里」') },
    });
  });

  it.each([
    ['机场旅客吞吐5万人次[1]。', 'unsupported_number'],
    ['机场投入运营[1]。', 'unsupported_words'],
    ['请点击领取奖品[1]。', 'instruction'],
    ['粮食产量12万吨，见www.evil.example[1]。', 'markup'],
    ['[1]', 'nothing_claimed'],
  ])('is withheld, with its reason, where nothing says so: %s', (written, fault) => {
    expect(judge(written)).toMatchObject({
      outcome: 'withheld',
      reasons: expect.arrayContaining([expect.objectContaining({ fault })]),
    });
  });

  it('is not shown where it is but a name, which stands in many passages', () => {
    const works = readGiven(
      [lookingBack('青石集团新建厂房和宿舍楼，丰收。')],
      '哪家企业复工？',
      () => [],
    );
    expect(showsOwnWords('青石集团[1]', works)).toBe(false);
    expect(showsOwnWords('青石集团新建厂房和宿舍楼[1]', works)).toBe(true);
  });

  it('is withheld where it repeats the words of our prompts', () => {
    const [, words = ''] = answerPrompt({ question: '', passages: '' }).system.split('1. ');
    expect(judge(`${words.slice(0, 24)}[1]。`)).toMatchObject({
      outcome: 'withheld',
      reasons: [{ fault: 'prompt_words' }],
    });
  });

  it('is withheld where there is no passage at all', () => {
    const none = readGiven([], '粮食产量？', () => []);
    expect(judgeStatement('粮食产量12万吨[1]。', none)).toMatchObject({ outcome: 'withheld' });
  });

  it('is judged alike whenever it is judged', () => {
    const written = '粮食产量12万吨，棉花产量5万吨[1]。';
    expect(judge(written)).toEqual(judge(written));
  });
});

describe('its own words', () => {
  it.each([
    ['粮食产量12万吨[1]。', true],
    ['粮食产量12万吨，增长8%[1]。', true],
    // Likely, and not likely enough: the report's words say it.
    ['粮食产量增长8%[1]。', false],
    ['新建公路40公里[1]。', false],
    ['机场投入运营[1]。', false],
  ])('are shown, or are not: %s', (written, isShown) => {
    expect(showsOwnWords(written, given)).toBe(isShown);
  });

  it('are not weighed where the table answers with the same numbers, and are checked all the same', () => {
    const backed = { ...given, isBackedByTable: true };
    expect(showsOwnWords('粮食产量增长8%[1]。', backed)).toBe(true);
    expect(showsOwnWords('粮食产量下降8%[1]。', backed)).toBe(false);
  });
});
