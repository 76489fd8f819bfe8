import { endsWithVerb } from './name-figure.ts';
import type { NamedMention } from './named-mention.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

const doings = readWordLists(new URL('../words/doing-words.tsv', import.meta.url));
const stands =
  /(?:达到?|为|突破|超过?|有|是|居|稳定在|保持在|维持在|控制在|到|至|占|迈上|跨越|高于|低于)[，“]*$/u;
const doing = new RegExp(`^(?:${wordsIn(doings, 'flow')})`, 'u');
// What is there afterwards too: 建成本科院校达10所 says how many there are.
const leaves = new RegExp(`^(?:${wordsIn(doings, 'leaves')})`, 'u');
const doneBehind = new RegExp(wordsIn(doings, 'done behind'), 'u');
const flows =
  /新增|就业$|减税降费|外资$|内资$|到位资金|投资$|投入$|资金$|脱贫|摘帽|培训|新建|净增/u;
// What is new in a year adds up over five, however it is said.
const alwaysFlows = new RegExp(wordsIn(doings, 'always flow'), 'u');
const before = /^[、和及与并，]+|^(?:全[市区县省州]|我[市区县省])|^累计|^共/gu;

/**
 * Whether a figure tells what was done over its years (整治企业3115家) rather than what there is at
 * their end (高新技术企业230家). Over five years the one adds up and the other stands.
 */
export function isFlow({ name, left, subject, right, predicate, isBehind }: NamedMention): boolean {
  const head = left.replace(before, '');
  if (doing.test(head) || doing.test(subject.replace(before, ''))) return true;
  if (endsWithVerb(subject) || (isBehind && endsWithVerb(predicate))) return true;
  if (leaves.test(head)) return !stands.test(predicate);
  if (alwaysFlows.test(name)) return true;
  if (isBehind) return doneBehind.test(right);
  return flows.test(name) && !stands.test(predicate);
}
