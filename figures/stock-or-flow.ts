import { endsWithVerb } from './name-figure.ts';
import type { NamedMention } from './named-mention.ts';

const stands =
  /(?:达到?|为|突破|超过?|有|是|居|稳定在|保持在|维持在|控制在|到|至|占|迈上|跨越|高于|低于)[，“]*$/u;
const doing =
  /^(?:新增|净增|新建|新改|建设|完成|实施|改造|整治|治理|引进|培育|投入|帮助|帮扶|减免|化解|淘汰|压减|争取|落实|发放|支持|举办|推出|开展|创建|认定|取缔|关停|拆除|清理|办结|解决|安置|搬迁|减少|签约|开工|竣工|投产|转移|培训|运返|招引|吸引|承接|取消|下放|查处|造林|制定|出台|修订|兑现|盘活|拨付|筹集|派出|打造|惠及|改扩建)/u;
// What is there afterwards too: 建成本科院校达10所 says how many there are.
const leaves = /^(?:建成|拥有|形成|获批|获得|入选)/u;
const doneBehind = /脱贫|摘帽|搬迁|退出|出列|达标/u;
const flows =
  /新增|就业$|减税降费|外资$|内资$|到位资金|投资$|投入$|资金$|脱贫|摘帽|培训|新建|净增/u;
// What is new in a year adds up over five, however it is said.
const alwaysFlows = /新增|净增|减税降费|脱贫|摘帽|职业技能培训/u;
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
