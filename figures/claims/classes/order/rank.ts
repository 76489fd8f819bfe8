import { contentWords } from '../../words/content-words.ts';
import { foldWords, isNamed } from '../../words/said-in.ts';
import { rankScope, scopesIn } from '../../words/rank-scope.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';
import { occurrences } from '../occurrences.ts';

/** A rank is held among those that the source says: 全球第一 is not 全国第一. */
export function rankFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  return clause.words.flatMap(({ word, end, class: of }): readonly WordFaultFound[] => {
    // 最大规模 may be cut into 最 and 大规模.
    if (of !== 'superlative' && word !== '最') return [];
    if (isOneOfSeveral(word, region) && !clause.text.includes('之一')) return [unsupported(word)];
    const scope = rankScope(clause.text.slice(0, end - clause.start));
    const isHeld = scope === undefined || isRankedAmong(scope, word, region);
    if (!isHeld) return [unsupported(`${scope}${word}`)];
    return scope === undefined
      ? []
      : narrowings({ scope, word, text: clause.text, region }).map(unsupported);
  });
}

// 全国22个城市试评价中综合排名第一: what stands between whom and the rank.
const farthestRank = 12;

function isRankedAmong(scope: string, rank: string, region: string): boolean {
  return scopesIn(region)
    .filter((one) => one.scope === scope)
    .some(({ end }) => {
      const behind = region.slice(end, end + farthestRank);
      const next = behind.search(/[，,。；;、]/u);
      return isNamed(rank, next < 0 ? behind : behind.slice(0, next));
    });
}

/** 最低的省份之一 is not the lowest. */
function isOneOfSeveral(rank: string, region: string): boolean {
  return occurrences(rank, region).some((at) => /^[^，,。；;]{0,12}之一/u.test(region.slice(at)));
}

/** 全国北部种植区单产最高 is not 全国单产最高: what stands between whom and the rank narrows it. */
function narrowings({
  scope,
  word,
  text,
  region,
}: Readonly<Record<'scope' | 'word' | 'text' | 'region', string>>): readonly string[] {
  const told = scopesIn(region)
    .filter((one) => one.scope === scope)
    .map(({ end }) => region.slice(end, end + farthestRank).split(/[，,。；;、]/u)[0] ?? '')
    .filter((behind) => isNamed(word, behind))
    .map((behind) => contentWords(behind.slice(0, Math.max(0, behind.indexOf(word)))));
  const folded = foldWords(text);
  const left = told.map((words) => words.filter((one) => one.length > 1 && !isNamed(one, folded)));
  return left.some((words) => words.length === 0) ? [] : (left[0] ?? []);
}
