import { anyOf } from '../../../language/word-pattern.ts';

/**
 * A pattern of rule words: groups divided by a space follow one another, each any of the words that
 * 、 divides, with no more than a few signs between. ^ is the beginning, but for 请 and the like; $
 * is the end, but for 吗 and the like; + lets nothing stand between, … some more.
 *
 * `saidWords('怎么、如何 申请、办理').test('怎么才能申请公租房') // => true`
 */
export function saidWords(pattern: string): RegExp {
  const groups = pattern.trim().split(/\s+/u);
  const source = groups.map((group, index) => {
    const stands = signs[group] ?? anyOf(group.split('、'));
    return isWord(group) && isWord(groups[index - 1]) ? `${between}${stands}` : stands;
  });
  return new RegExp(source.join(''), 'u');
}

function isWord(group: string | undefined): boolean {
  return group !== undefined && signs[group] === undefined;
}

// 去哪里〔才能〕申请, 我们小区〔的〕暖气〔一直〕不热: a comma may stand between, a full stop may not.
const between = '[^。！？!?]{0,8}';

const signs: Readonly<Record<string, string>> = {
  '^': '^(?:请|请问|帮我|帮忙|麻烦|能不能|可以|可不可以|能|你|您|我|给|替|来|好|吧|的|了|一下|，|,|\\s)*',
  '+': '',
  '…': '[^。！？!?]{0,16}',
  $: '(?:的|了|吗|呢|么|啊|呀|吧|东西|\\s|\\p{P})*$',
};

/** Words that are a turn of their own only where nothing else is said: 好的，谢谢您！ */
export function onlyWords(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${anyOf(words)}[\\s\\p{P}~～呀啊哇哦呢吗吧么了]*)+$`, 'u');
}
