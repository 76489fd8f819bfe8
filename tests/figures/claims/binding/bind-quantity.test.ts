import { describe, expect, it } from 'vitest';
import { isOfPlace } from '../../../../figures/claims/binding/agree-on-place.ts';
import { bindQuantity } from '../../../../figures/claims/binding/bind-quantity.ts';
import { subjectWords } from '../../../../figures/claims/words/subject-words.ts';
import { contentWords } from '../../../../figures/claims/words/content-words.ts';
import type { Source } from '../../../../figures/claims/source.ts';
import { clausesOf, plan, result } from '../../../support/claims.ts';

const year = result('粮食产量12万吨，增长8%左右。新建公路30公里，其中乡村公路20公里。');
const aim = plan('粮食产量达到13万吨，新建公路40公里以上。');

/** What the first number of a sentence is bound to, or why to nothing. */
function bind(text: string, sources: readonly Source[], question = '') {
  const [clause] = clausesOf(text, question).filter(({ quantities }) => quantities.length > 0);
  const [quantity] = clause?.quantities ?? [];
  if (!clause || !quantity) throw new Error(`"${text}" states no number.`);
  const inherited = contentWords(question);
  const asksForTarget = question.includes('目标');
  const scope = ['白石县', '云江省'];
  return bindQuantity(
    { quantity, clause, text, inherited, scope, asksForTarget, last: undefined },
    sources,
  );
}

describe('a number', () => {
  it('is bound to the one that it repeats, with the sentence that says it', () => {
    expect(bind('乡村公路20公里。', [aim, year])).toMatchObject({
      bound: {
        source: year,
        cited: { amount: 20 },
        sentence: { folded: '新建公路30公里,其中乡村公路20公里。' },
      },
    });
  });

  it('from which something turned is not the one to which it turned', () => {
    const turned = result('固定职工的比例由五十年代的50%左右，上升到80%以上。');
    expect(bind('固定职工的比例由80%以上降到50%左右。', [turned])).toMatchObject({
      fault: 'wrong_year',
    });
    expect(bind('固定职工的比例由五十年代的50%左右上升到80%以上。', [turned])).toHaveProperty(
      'bound',
    );
  });

  it('that is new is not what there is by now', () => {
    const added = result('新增城市污水日处理能力4600万吨。');
    expect(bind('城市污水日处理能力达到4600万吨。', [added])).toMatchObject({
      fault: 'wrong_measure',
    });
    expect(bind('新增城市污水日处理能力达到4600万吨。', [added])).toHaveProperty('bound');
    const listed = result('新增电力装机789万千瓦、高速公路516公里。');
    expect(bind('高速公路为516公里。', [listed])).toMatchObject({ fault: 'wrong_measure' });
  });

  it('says what it lacks', () => {
    expect(bind('粮食产量增长8%。', [year])).toMatchObject({ bound: { missingBound: '左右' } });
    expect(bind('粮食产量增长8%左右。', [year])).not.toHaveProperty('bound.missingBound');
  });

  it.each([
    ['unsupported_number', '粮食产量14万吨。'],
    ['wrong_indicator', '棉花产量12万吨。'],
    ['wrong_indicator', '乡村公路30公里。'],
    ['wrong_direction', '粮食产量下降8%左右。'],
    ['wrong_year', '2007年粮食产量12万吨。'],
    ['wrong_bound', '粮食产量增长8%以上。'],
  ])('is bound to none: %s for %s', (fault, text) => {
    expect(bind(text, [year])).toMatchObject({ fault });
  });

  it('of a plan is told as one, unless the question asks for it', () => {
    expect(bind('粮食产量13万吨。', [aim])).toMatchObject({ fault: 'wrong_kind' });
    expect(bind('粮食产量已达到13万吨。', [aim], '目标？')).toMatchObject({ fault: 'wrong_kind' });
    expect(bind('计划粮食产量达到13万吨。', [aim])).toHaveProperty('bound');
    expect(bind('粮食产量13万吨。', [aim], '粮食产量目标？')).toHaveProperty('bound');
  });

  it('that came about is not told as a plan', () => {
    expect(bind('计划粮食产量达到12万吨。', [year])).toMatchObject({ fault: 'wrong_kind' });
  });

  it('on a basis of its own is told on it', () => {
    const comparable = result('财政收入按可比口径增长8%。');
    expect(bind('财政收入增长8%。', [comparable])).toMatchObject({ fault: 'wrong_basis' });
    expect(bind('财政收入按可比口径增长8%。', [comparable])).toHaveProperty('bound');
    expect(bind('财政收入同口径增长8%。', [comparable])).toHaveProperty('bound');
    expect(bind('财政收入按现价增长8%。', [comparable])).toMatchObject({ fault: 'wrong_basis' });
  });

  it('without a name goes on the question', () => {
    expect(bind('是12万吨。', [year], '粮食产量是多少？')).toHaveProperty('bound');
    expect(bind('是12万吨。', [year], '棉花产量是多少？')).toMatchObject({
      fault: 'wrong_indicator',
    });
  });
});

describe('a place', () => {
  const [sentence] = year.sentences;
  if (!sentence) throw new Error('No sentence.');
  const support = { source: year, sentence, clauses: [0] };

  it('is that of the report, or an outer one where the own is named as well', () => {
    expect(isOfPlace('白石县', support, '白石县粮食增产')).toBe(true);
    expect(isOfPlace('云江省', support, '云江省白石县粮食增产')).toBe(true);
    expect(isOfPlace('云江省', support, '云江省粮食增产')).toBe(false);
    expect(isOfPlace('青云县', support, '青云县粮食增产')).toBe(false);
  });
});

describe('the words that say whose a number is', () => {
  it('are none that compare, and no names of places', () => {
    expect(subjectWords(['粮食', '高', '白石'], ['白石县'])).toEqual(['粮食']);
  });
});
