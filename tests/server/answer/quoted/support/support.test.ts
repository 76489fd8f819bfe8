import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../../language/places/gazetteer.ts';
import { readQuestion } from '../../../../../question/read-question.ts';
import { findPassages } from '../../../../../search/find-passages.ts';
import {
  bestSentence,
  selectSentences,
} from '../../../../../server/answer/quoted/sentence/select-sentences.ts';
import { probabilityOfSupport } from '../../../../../server/answer/quoted/support/probability-of-support.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const rarity = (token: string) => opened.index.keywords.rarity(token);

async function facetOf(asked: string) {
  const reports = opened.library.reports();
  const question = readQuestion(asked, { earlier: [], reports, gazetteer: loadGazetteer() });
  const { facets } = await findPassages(question, { ...opened, limit: 20 });
  const [facet] = facets;
  if (!facet) throw new Error('Nothing was searched.');
  return facet;
}

async function probabilityOf(asked: string): Promise<number> {
  const found = bestSentence(await facetOf(asked), rarity);
  return found ? probabilityOfSupport(found.features) : 0;
}

describe('whether the best sentence answers', () => {
  it.each([
    ['静海区2022年引进了多少北京项目？', '静海区2022年引进了多少外星项目？'],
    ['河西区2022年燃气“六个百分百”改造了多少户？', '河西区2022年游泳池改造了多少户？'],
    ['天津市2023年保障性租赁住房提供多少套？', '天津市2023年度假别墅提供多少套？'],
  ])('is likelier where it says the thing: %s', async (said, unsaid) => {
    expect(await probabilityOf(said)).toBeGreaterThan(await probabilityOf(unsaid));
  });

  it('is less likely once the sentence that says it is left out', async () => {
    const facet = await facetOf('静海区2022年引进了多少北京项目？');
    const all = bestSentence(facet, rarity);
    const without = bestSentence(facet, rarity, (words) => words.includes('北京'));
    expect(all && probabilityOfSupport(all.features)).toBeGreaterThan(
      without ? probabilityOfSupport(without.features) : 0,
    );
  });

  it.each(['静海区2022年有几个人得了奥运金牌？', '静海区2023年在登月方面花了多少钱？'])(
    'no sentence is taken for an answer to %s',
    async (asked) => {
      expect(selectSentences(await facetOf(asked), rarity)).toEqual([]);
    },
  );

  it('a sentence that only tells the figure taken for granted does not', async () => {
    const facet = await facetOf('静海区2023年GDP目标定为增长9%，由哪位明星代言宣传推广？');
    expect(selectSentences(facet, rarity)).toEqual([]);
  });
});
