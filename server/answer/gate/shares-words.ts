import { segmentWords } from '../../../language/words/segment-words.ts';

// Words of telling, which any sentence may add to what it tells.
const telling = new Set(
  '报告 提到 提出 指出 显示 表示 明确 根据 材料 其中 同时 此外 以及 情况 目标 计划 预期 预计 完成 实现 达到 主要 包括 方面 全年 全区 全市 全省 全县 全镇 当年 今年 去年 分别 相关 有关 对此 开展 进行 推进 工作 任务 政府'.split(
    ' ',
  ),
);

const leastShare = 1 / 3;
const fewestWords = 3;

/**
 * Whether a sentence speaks of what the cited words speak of: a third of its own words, at least,
 * share a pair of characters with them. A sentence that somebody else put into the model's mouth
 * does not. `around` is folded by `foldWords`.
 */
export function sharesWords(sentence: string, around: string): boolean {
  const runs = sentence.match(/\p{Script=Han}{2,}/gu) ?? [];
  const words = runs.flatMap(segmentWords).filter((word) => word.length > 1 && !telling.has(word));
  if (words.length < fewestWords) return true;
  const shared = words.filter((word) => pairsOf(word).some((pair) => around.includes(pair)));
  return shared.length >= leastShare * words.length;
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
