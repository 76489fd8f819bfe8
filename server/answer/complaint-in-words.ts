import type { Complaint } from './check-sentence.ts';
import type { SentenceFault } from './draft.ts';

const inWords: Readonly<Record<SentenceFault, (words: string) => string>> = {
  no_evidence: () => '句末没有材料编号，或编号不在材料之中',
  unsupported_number: (words) => `“${words}”不在所引的材料里（数字、单位和增减方向都要一致）`,
  wrong_year: (words) => `所引的材料说的不是这一年：“${words}”`,
  wrong_kind: (words) => `把目标和完成情况弄混了：“${words}”`,
  wrong_place: (words) => `所引的材料说的不是这个地方：“${words}”`,
  unsupported_name: (words) => `“${words}”不在所引的材料里`,
  unsupported_words: () => '这句话说的不是所引的材料',
  markup: () => '含有链接或标记语言',
  prompt_words: () => '照念了要求，没有回答问题',
};

const mostNamed = 6;

/** What is wrong with a sentence, a line each, for whoever writes it again. */
export function complaintsInWords(complaints: readonly Complaint[]): string {
  const lines = complaints.map(({ fault, words }) => `- ${inWords[fault](words)}`);
  return [...new Set(lines)].slice(0, mostNamed).join('\n');
}
