import { standsIn } from '../score/match-alternative.ts';
import { type Damage, type Specimen, type Stock, withText } from './damage.ts';
import { figuresOf, oneOf, placeOfNumber } from './printed-numbers.ts';

/** Every clause that meets one group of the rule is left out. */
function omit(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const { question, answer } = specimen;
  const group = oneOf(
    question.must.filter((alternatives) =>
      alternatives.some((one) => /\d|[^\p{L}]|.{2}/u.test(one)),
    ),
    random,
  );
  if (!group || question.must.length < 2) return undefined;
  const clauses = answer.text.split(/(?<=[，；。、,;\n])/u);
  const kept = clauses.filter((words) => !group.some((one) => standsIn(one, words)));
  const text = kept.join('');
  return kept.length === 0 || !/\p{L}{2}/u.test(text) ? undefined : withText(specimen, text);
}

const additions = [
  (n: string) => `，其中民营企业占${n}%`,
  (n: string) => `，带动相关投资${n}亿元`,
  (n: string) => `，惠及群众${n}万人`,
  (n: string) => `，比全国平均水平高${n}个百分点`,
];

/** A clause with a figure of its own, which nothing gives. */
function add(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const figure = (11 + Math.floor(random() * 88) + Math.floor(random() * 9 + 1) / 10).toFixed(1);
  const clause = oneOf(additions, random)?.(figure) ?? '';
  const { text } = specimen.answer;
  const end = text.search(/[。](?![^。]*[。])[^。]*$/u);
  const at = end < 0 ? text.length : end;
  return withText(specimen, text.slice(0, at) + clause + text.slice(at));
}

/** The beginning of another answer with the figure of this one. */
function stitch(specimen: Specimen, { specimens, random }: Stock): Specimen | undefined {
  const [figure, more] = figuresOf(specimen);
  if (!figure || more) return undefined;
  const { text } = specimen.answer;
  // Of a number that stands there several times one would stay as it was.
  if (text.split(figure.digits).length > 2) return undefined;
  const beginnings = specimens.flatMap((other) => {
    const [theirs, second] = figuresOf(other);
    if (
      !theirs ||
      second ||
      theirs.unit !== figure.unit ||
      other.question.id === specimen.question.id
    )
      return [];
    const head = other.answer.text.slice(0, placeOfNumber(other.answer.text, theirs.digits));
    return isOfSomethingElse(head, wordsAround(specimen)) ? [head] : [];
  });
  const head = oneOf(beginnings, random);
  return head === undefined
    ? undefined
    : withText(specimen, head + text.slice(placeOfNumber(text, figure.digits)));
}

function wordsAround({ question }: Specimen): string {
  const turns = question.history.flatMap((turn) => [turn.question, turn.answer]);
  return [question.question, question.answer, ...turns].join('\n');
}

/** Hardly any of its words stand in the gold. */
function isOfSomethingElse(head: string, gold: string): boolean {
  const letters = [...new Set(head.match(/\p{sc=Han}/gu) ?? [])];
  const shared = letters.filter((letter) => gold.includes(letter)).length;
  return letters.length >= 6 && shared <= 0.6 * letters.length;
}

/** Every mark points at what another answer cites. */
function moveCitations(specimen: Specimen, { specimens, random }: Stock): Specimen | undefined {
  const { answer, question } = specimen;
  const own = new Set(question.evidence.map(({ quote }) => quote));
  const others = specimens.filter(
    (other) =>
      other.question.id !== question.id &&
      other.answer.citations.length > 0 &&
      !other.answer.citations.some(({ quote }) => own.has(quote)),
  );
  const other = oneOf(others, random);
  const [citation] = other?.answer.citations ?? [];
  if (!other || !citation || answer.citations.length === 0) return undefined;
  const citations = answer.citations.map(({ mark }) => ({ ...citation, mark }));
  return {
    ...specimen,
    answer: { ...answer, citations },
    cited: citations.map(() => other.cited[0]),
  };
}

/** What goes wrong with an answer as a whole. */
export const shapeDamage: readonly Damage[] = [
  { id: 'omission', label: '漏掉一项', meantFor: 'incomplete', apply: omit },
  { id: 'added-clause', label: '添一句（有数字）', meantFor: 'extra', apply: add },
  { id: 'stitched', label: '两句拼接', meantFor: 'wrong', apply: stitch },
  { id: 'citation-moved', label: '引文移位', meantFor: 'marks', apply: moveCitations },
];
