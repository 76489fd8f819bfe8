import { cuePattern } from '../../words/cue-words.ts';
import { foldWords } from '../../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

const saysOrder = cuePattern('says an order');
const list = /(?<items>\p{Script=Han}+(?:、\p{Script=Han}+)+)/u;
// 按照农、轻、重的次序
const behindLast = /的.*$/u;

/** 按照农、轻、重的次序 is no other order of the same. */
export function orderOfListFaults({
  clause: { text },
  region,
}: Checked): readonly WordFaultFound[] {
  const items = saysOrder.test(text) ? itemsOf(foldWords(text)) : [];
  const told = region
    .split(/[\n；;。]/u)
    .map(itemsOf)
    .filter(({ length }) => length > 1);
  if (items.length < 2 || told.length === 0) return [];
  return told.some((one) => isInOrder(items, one)) ? [] : [unsupported(items.join('、'))];
}

function itemsOf(text: string): readonly string[] {
  const items = (list.exec(text)?.groups?.['items'] ?? '').split('、');
  return items.map((item) => item.replace(behindLast, '')).filter(Boolean);
}

/** What leads to the first of a list stands before it: one of two things ends with the other. */
function isInOrder(items: readonly string[], told: readonly string[]): boolean {
  const places = items
    .map((item) => told.findIndex((one) => one.endsWith(item) || item.endsWith(one)))
    .filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1));
}
