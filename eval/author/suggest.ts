import type { GoldNumber, GoldQuestion } from '../gold-files/gold-question.ts';
import type { PlacedRow } from '../product/figure-rows.ts';

/** A text that questions can be asked about. */
export type AuthorText = { readonly name: string; readonly text: string };

/** Where to begin: a question as far as it can be written without a person. */
export type Suggestion = Pick<
  GoldQuestion,
  'type' | 'question' | 'answer' | 'must' | 'evidence'
> & {
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly numbers?: readonly GoldNumber[] | undefined;
};

/**
 * Questions after figures that stand in a text. They are worded by what the figure is, never by what
 * the product's reader of questions understands, so that a set is not fitted to it.
 */
export function figureSuggestions(
  { name, text }: AuthorText,
  rows: readonly PlacedRow[],
): readonly Suggestion[] {
  return rows.filter(isPlain).map((row) => {
    const { place, period, indicator, kind, value, unit, direction, sourceStart, sourceEnd } = row;
    const { qualifier } = row;
    const raw = `${value}${unit}`;
    const told = `${place}${period}年${indicator}${kind === 'target' ? '目标' : ''}`;
    const fell = direction === 'down' ? '下降' : '增长';
    const isGrowth = row.measure === 'growth';
    return {
      type: 'number',
      question: isGrowth
        ? `${told}${kind === 'target' ? '是增长' : '增长了'}多少？`
        : `${told}是多少？`,
      answer: isGrowth
        ? `${told}${fell}${qualified(raw, qualifier)}。`
        : `${told}为${qualified(raw, qualifier)}。`,
      must: [
        writings(value, unit),
        ...(direction === 'down' ? [['下降', '减少', '降低', '负增长']] : []),
      ],
      evidence: [{ doc: name, quote: text.slice(sourceStart, sourceEnd) }],
      region: place,
      year: Number(period),
      numbers: [
        {
          ...{ raw, value, unit, period: `${period}年`, place, subject: indicator },
          kind: unit === '%' ? 'percent' : unit === '个百分点' ? 'pp' : 'amount',
          ...(isGrowth && { direction: direction ?? 'up' }),
        },
      ],
    };
  });
}

/** Of one year, with one value, and named as people would name it. */
function isPlain({ period, low, high, indicator, place, measure, heads }: PlacedRow): boolean {
  const isNamed = place !== '' && indicator.length >= 2 && indicator.length <= 14;
  const isOne = low === undefined && high === undefined && heads === undefined;
  return (
    isNamed && isOne && /^\d{4}$/u.test(period) && ['level', 'growth', 'count'].includes(measure)
  );
}

/** 20%以上 is another answer than 20%. */
function qualified(amount: string, qualifier = ''): string {
  const standsBefore = /^(?:约|近|超|突破|逾|不|至少|至多|高于|低于)/u.test(qualifier);
  return standsBefore ? qualifier + amount : amount + qualifier;
}

/** How answers write it: the unit may lose its 元. @example writings(36, '亿元') // => ['36亿'] */
function writings(value: number, unit: string): readonly string[] {
  return [`${value}${unit.replace(/(?<=[万亿])[元人个户]$/u, '')}`];
}

/** Sentences worth a question that a program cannot word: they are put before a person. */
export function sentenceSuggestions({ name, text }: AuthorText): readonly Suggestion[] {
  const sentences = text.match(/[^。！？；\n]+[。！？；]/gu) ?? [];
  return sentences
    .map((sentence) => sentence.replace(/^[\s#>*—-]+/u, ''))
    .filter((sentence) => sentence.length >= 18 && sentence.length <= 80)
    .map((quote) => ({
      ...{ type: 'text', question: '', answer: '', must: [] },
      evidence: [{ doc: name, quote: quote.replace(/[。！？；]$/u, '') }],
    }));
}
