import { describe, expect, it } from 'vitest';
import { readBundle, spellsOut } from '../../../language/sentences/bundle.ts';

describe('a name that stands for several things', () => {
  it('says how many they are, and what each is called', () => {
    expect(readBundle('五个重庆')).toEqual({ name: '五个重庆', count: 5, noun: '重庆' });
    expect(readBundle('“三张牌”')).toEqual({ name: '三张牌', count: 3, noun: '牌' });
    expect(readBundle('“6643”工程')).toMatchObject({ name: '6643', count: undefined });
  });

  it.each([
    ['六个静海', '建成现代、活力、绿色、健康、平安、幸福静海。'],
    ['五个重庆', '建设宜居重庆、畅通重庆、森林重庆、平安重庆、健康重庆。'],
    ['三张牌', '打好生态屏障、科教园区、会展中心“三张牌”。'],
    ['四个聚力', '坚持“四个聚力”，聚力产业升级，聚力城乡融合，聚力改革开放，聚力民生改善。'],
    ['两个打造', '一是打造交通枢纽；二是打造文化名城。'],
  ])('is spelled out: %s', (name, text) => {
    expect(spellsOut(readBundle(name), text)).toBeGreaterThan(0);
  });

  it.each([
    ['五个重庆', '深入推进“五个重庆”建设。'],
    ['三张牌', '打好用好“三张牌”，推动高质量发展。'],
    [
      '五个重庆',
      '重庆科学城加快建设，北京大学重庆研究院落地，重庆医科大学扩建，重庆北站投用，重庆东站开工。',
    ],
  ])('is not spelled out by a text that only uses it, or its words: %s', (name, text) => {
    expect(spellsOut(readBundle(name), text)).toBe(0);
  });
});
