import { countedList } from '../../../language/sentences/counted-list.ts';
import type { SoughtList } from '../../sought.ts';

const asTold = /[这那哪的]几/u;
const asName = /[\d一二两三四五六七八九十]大(?!\d)/u;

/**
 * The things that a question counts, or asks for by what they are called.
 *
 * `askedList('六大攻坚战是哪六个') // => { count: 6, noun: '攻坚战', isName: true, … }`
 */
export function askedList(question: string): SoughtList | undefined {
  const list = countedList(question);
  return list && { ...list, asTold: asTold.test(question), isName: asName.test(question) };
}
