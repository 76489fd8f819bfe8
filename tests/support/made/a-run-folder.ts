import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfGold, writeRun } from '../../../eval/generate/run-folder.ts';
import type { Observation } from '../../../eval/generate/observation.ts';
import type { GoldQuestion } from '../../../eval/gold-files/gold-question.ts';
import { aCitation, anAnswer } from '../../eval/an-answer.ts';

/** A run of `count` questions on invented towns, each answered with one quotation. */
export async function aRunFolder(
  root: string,
  name: string,
  { count, growth = (at) => at + 1 }: { count: number; growth?: (at: number) => number },
): Promise<string> {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const numbers = Array.from({ length: count }, (_, at) => at);
  const questions = numbers.map(aGoldQuestion);
  const observations = numbers.map((at) => anObservation(at, growth(at)));
  await writeRun({
    ...{ folder, questions, observations },
    manifest: {
      version: 1,
      data: { files: [], questions: count, digest: digestOfGold(questions) },
      ...{ system: {}, config: {}, answered: count, kept: 0, failed: 0 },
    },
  });
  return folder;
}

function aGoldQuestion(at: number): GoldQuestion {
  const answer = `${at + 1}%`;
  return {
    ...{ id: `q${at + 1}`, type: 'number', history: [], answer, must: [[answer]], mustNot: [] },
    question: `第${at + 1}号镇2023年的增长目标是多少？`,
    evidence: [{ doc: `town-${at + 1}.txt`, quote: `增长${answer}左右` }],
  };
}

function anObservation(at: number, growth: number): Observation {
  const quote = `增长${growth}%左右`;
  const words = `今年的预期目标是：地区生产总值${quote}，新增就业${at + 10}人。`;
  const about = { region: `第${at + 1}号镇`, reportId: `town-${at + 1}` };
  return {
    questionId: `q${at + 1}`,
    answer: anAnswer({
      text: `第${at + 1}号镇2023年目标：「${quote}」[1]。`,
      citations: [aCitation(quote, words, about)],
    }),
    cited: [{ sourceFile: `reports/town-${at + 1}.txt`, words: quote }],
    hits: [{ text: words, sourceFile: `town-${at + 1}.txt` }],
    milliseconds: 1,
  };
}
