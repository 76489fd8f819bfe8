import { normaliseText } from './normalise-text.ts';
import { segmentWords } from './segment-words.ts';
import { thesaurus } from './thesaurus.ts';
import { tokenise } from './tokenise.ts';

/** One thing that a question is about; any of the words stands for it. */
export type QuestionTerm = { readonly words: readonly string[]; readonly weight: number };

// Words that ask, address or fill in; they are about nothing.
const askingWords =
  /多少|几(?:个点|个|家|所|条|人次|人|户|位|成|次|件|项|辆|万|点|亿|平方米|何)|哪(?:几|些|一|个|家|位|里|儿|天|年|两|三|四|五|六|七|八|九|十)?(?:个|家|项|大|条|所|位|天|块)?|百分之几|什么|啥|怎么样?|怎样|如何|咋样?|为什么|是不是|有没有|会不会|是否|能不能|吗|呢|吧|请问|请|告诉我|帮我|查一?下|大概|大约|到底|究竟|一共|总共|合计|一下|分别|各是|都是|都有|叫做?|是指|意思|具体|目前|现在|情况|方面|报告(?:里|中|说)?|提到的?|有关|关于|准备|打算|计划|想要?|定[了的在]|做到|达到|要做|是(?:多|不|的)?|了|的|地|得|在|把|被|让|给|和|与|跟|及|或|还是|比|上|中|里|也|又|就|都|还|这|那|它|其|我们|咱们?|年|度|末|底/gu;

const keptPhrases = [...thesaurus]
  .flatMap(({ term, words }) => [term, ...words])
  .toSorted((a, b) => b.length - a.length);

/**
 * What a question is about, without its place and year: indicators by all their names, numbers,
 * quoted names, and the remaining words.
 */
export function questionTerms(question: string): readonly QuestionTerm[] {
  const text = normaliseText(question);
  const { known, rest } = takeKnownPhrases(text);
  const words = contentWords(rest).map((word) => ({ words: [word], weight: 1 }));
  const terms = [...known, ...words];
  return terms.filter(
    (term, index) => terms.findIndex((other) => other.words[0] === term.words[0]) === index,
  );
}

function takeKnownPhrases(text: string): {
  readonly known: readonly QuestionTerm[];
  readonly rest: string;
} {
  let rest = text;
  const known: QuestionTerm[] = [];
  for (const phrase of keptPhrases) {
    if (!rest.includes(phrase)) continue;
    rest = rest.replaceAll(phrase, ' ');
    const entry = thesaurus.find(({ term, words }) => term === phrase || words.includes(phrase));
    if (entry) known.push({ words: [phrase, ...namesOf(entry.term, phrase)], weight: 1.5 });
  }
  return { known, rest };
}

function namesOf(term: string, phrase: string): readonly string[] {
  const entry = thesaurus.find((one) => one.term === term);
  return [term, ...(entry?.words ?? [])].filter((name) => name !== phrase);
}

function contentWords(text: string): readonly string[] {
  const bare = text.replace(askingWords, ' ');
  return bare
    .split(/[^\p{Script=Han}\p{L}\p{N}.%+-]+/u)
    .flatMap((run) => (/\p{Script=Han}/u.test(run) ? segmentWords(run) : tokenise(run)))
    .map((word) => word.trim())
    .filter((word) => word.length > 1 || /\d/u.test(word));
}

/** The tokens to search by, each with its weight: a term's first name counts in full. */
export function termTokens(terms: readonly QuestionTerm[]): ReadonlyMap<string, number> {
  const tokens = new Map<string, number>();
  for (const { words, weight } of terms) {
    for (const [index, word] of words.entries()) {
      const share = index === 0 ? weight : weight * 0.6;
      for (const token of tokenise(word)) {
        tokens.set(token, Math.max(tokens.get(token) ?? 0, share));
      }
    }
  }
  return tokens;
}
