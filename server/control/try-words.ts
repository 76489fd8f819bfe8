import type {
  ForbiddenHit,
  ForbiddenWords,
} from '../../language/words/forbidden/forbidden-words.ts';

type Tried = {
  readonly questions: readonly string[];
  readonly reports: readonly { readonly title: string; readonly text: string }[];
};

/** Where a word was met, and a few of the words around it. */
export type TriedWord = {
  readonly word: string;
  readonly times: number;
  readonly examples: readonly string[];
};

/** What a list of forbidden words would do. */
export type TriedWords = {
  readonly asked: number;
  /** Questions that would be refused. */
  readonly refused: number;
  readonly inQuestions: readonly TriedWord[];
  /** What reports say, which is quoted all the same: a word met often here wants an exception. */
  readonly inReports: readonly TriedWord[];
};

const mostExamples = 3;
const charactersAround = 8;

/** Tries a list on what was asked of late and on what the reports say. */
export function tryWords(list: ForbiddenWords, { questions, reports }: Tried): TriedWords {
  const refused = questions.filter((question) => list.find(question).length > 0);
  return {
    asked: questions.length,
    refused: refused.length,
    inQuestions: byWord(refused, list, (question) => question),
    inReports: byWord(
      reports.map(({ text }) => text),
      list,
      around,
    ),
  };
}

/** In words for people, the words met most often first. */
export function triedInWords({ asked, refused, inQuestions, inReports }: TriedWords): string {
  const lines = [
    `最近 ${asked} 个问题中，会拦下 ${refused} 个`,
    ...inQuestions.map(lineOf),
    `报告中含这些词 ${inReports.length} 个（摘录不受影响；要放行提问，加例外：!更长的词）`,
    ...inReports.map(lineOf),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ word, times, examples }: TriedWord): string {
  return `  ${word}  ${times} 处  ${examples.join('；')}`;
}

function byWord(
  texts: readonly string[],
  list: ForbiddenWords,
  example: (text: string, hit: ForbiddenHit) => string,
): readonly TriedWord[] {
  const met = new Map<string, { times: number; examples: Set<string> }>();
  for (const text of texts) {
    for (const hit of list.find(text)) {
      const word = met.get(hit.word) ?? { times: 0, examples: new Set() };
      met.set(hit.word, word);
      word.times += 1;
      if (word.examples.size < mostExamples) word.examples.add(example(text, hit));
    }
  }
  return [...met]
    .map(([word, { times, examples }]) => ({ word, times, examples: [...examples] }))
    .toSorted((a, b) => b.times - a.times);
}

function around(text: string, { start, end }: ForbiddenHit): string {
  return text
    .slice(Math.max(0, start - charactersAround), end + charactersAround)
    .replace(/\s+/gu, ' ');
}
