import { describe, expect, it } from 'vitest';
import { faultsIn, plan, result } from '../../support/claims.ts';

const routes = result('开放水平提升，青石海陆通道通达全球120个国家和地区的490个港口，增长三成。');
const pensions = result(
  '214个村实施居民养老保险试点，1334人参保。234个村开展农民养老保险试点，3580人参保。',
);
const spending = result('民生支出占一般公共预算支出的比重为82.6%。');
const homes = result('“零就业”家庭动态为零。保交房项目交付率100%。');
const pipes = result('率先建成供水管网系统。');
const aim = plan('民生支出占一般公共预算支出的比重为82.6%。');

describe('a clause that a source says word for word', () => {
  it.each([
    ['青石海陆通道通达全球120个国家和地区的490个港口。', routes],
    ['是的，白石县青石海陆通道通达全球120个国家和地区的490个港口。', routes],
    ['白石县民生支出占一般公共预算支出的82.6%。', spending],
    ['是的，“零就业”家庭动态为零。', homes],
    ['是的，保交房项目交付率为100%。', homes],
    ['214个村实施居民养老保险试点，1334人参保。', pensions],
  ] as const)('holds: %s', (text, source) => expect(faultsIn(text, [source])).toEqual([]));

  it.each([
    ['with the end of another', '234个村开展农民养老保险试点，1334人参保。', pensions],
    ['of another year', '2006年“零就业”家庭动态为零。', homes],
    ['planned, and told as done', '民生支出占一般公共预算支出的82.6%。', aim],
    ['with a rank of its own', '白石县全市率先建成供水管网系统。', pipes],
    ['of another place', '红岩县“零就业”家庭动态为零。', homes],
  ] as const)('does not hold %s', (_what, text, source) => {
    expect(faultsIn(text, [source])).not.toEqual([]);
  });
});
