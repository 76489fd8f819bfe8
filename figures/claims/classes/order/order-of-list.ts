import { cuePattern } from '../../words/cue-words.ts';
import { foldWords } from '../../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

const saysOrder = cuePattern('says an order');
const list = /(?<items>\p{Script=Han}+(?:、\p{Script=Han}+)+)/u;
const lastItem = /的?$/u;

/** 按照农、轻、重的次序 is no other order of the same. */
export function orderOfListFaults({
  clause: { text },
  region,
}: Checked): readonly WordFaultFound[] {
  const items = saysOrder.test(text) ? itemsOf(foldWords(text)) : [];
  const told = region
    .split(/[\n；;。]/u)
    .map((part) => itemsOf(part))
    .filter(({ length }) => length > 1);
  if (items.length < 2 || told.length === 0) return [];
  return told.some((one) => isInOrder(items, one)) ? [] : [unsupported(items.join('、'))];
}

/** The things of the first list of a text, by the characters next to its separators. */
function itemsOf(text: string): readonly string[] {
  const [first = '', ...rest] = (list.exec(text)?.groups?.['items'] ?? '').split('、');
  return [first.slice(-1), ...rest.map((item) => item.replace(lastItem, '').charAt(0))].filter(
    Boolean,
  );
}

function isInOrder(items: readonly string[], told: readonly string[]): boolean {
  const places = items.map((item) => told.indexOf(item)).filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1));
}
