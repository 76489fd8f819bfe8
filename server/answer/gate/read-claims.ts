import type { Orientation } from '../../../library/report.ts';
import {
  directedQuantities,
  type DirectedQuantity,
} from '../../../language/numbers/directed-quantities.ts';

/** What a number is said of, as far as its clause or the clauses before it say. */
export type ClaimContext = {
  readonly year: number | undefined;
  /** One of the places given to `readClaims`. */
  readonly place: string | undefined;
  readonly kind: Orientation | undefined;
};

/** A number of a sentence with the year, the place and the way of looking that it is said of. */
export type Claim = ClaimContext & { readonly quantity: DirectedQuantity };

/**
 * The numbers of a sentence, years left out, each with what it is said of.
 *
 * `readClaims('静海2023年目标增长4%，2022年下降4%。', ['静海'])`
 * `// => 4% up of 静海, 2023, target; 4% down of 静海, 2022`
 *
 * @param places names as they would stand in the sentence; others do not count.
 */
export function readClaims(sentence: string, places: readonly string[] = []): readonly Claim[] {
  const text = foldWidths(sentence);
  const outside = withoutQuotations(text);
  const claims: Claim[] = [];
  let context: ClaimContext = { year: undefined, place: undefined, kind: undefined };
  for (const { index, 0: clause } of text.matchAll(/[^，；;。！？\n]+[，；;。！？\n]*/gu)) {
    const own = outside.slice(index, index + clause.length);
    const pieces = piecesOf({ clause, own, before: context, places });
    claims.push(...pieces.flatMap((piece) => claimsOf(piece, clause)));
    context = pieces.at(-1)?.context ?? context;
  }
  return claims;
}

/** The years that a sentence tells of. One that only compares, or names a report, is none. */
export function yearsToldOf(sentence: string): readonly number[] {
  const outside = withoutQuotations(foldWidths(sentence));
  return [...new Set(yearsIn(outside).map(({ year }) => year))];
}

type Piece = { readonly words: string; readonly own: string; readonly context: ClaimContext };

/** A clause cut where it turns to another year or place. */
function piecesOf(parts: {
  readonly clause: string;
  /** The clause with its quotations blanked. */
  readonly own: string;
  readonly before: ClaimContext;
  readonly places: readonly string[];
}): readonly Piece[] {
  const { clause, own, before, places } = parts;
  const said = kindOf(own);
  const turns = [
    ...yearsIn(own).map(({ year, at }) => ({ at, change: { year, kind: said } })),
    ...placesIn(own, places).map(({ place, at }) => ({ at, change: { place } })),
  ].toSorted((a, b) => a.at - b.at);
  const contexts = turns.reduce<readonly ClaimContext[]>(
    (known, { change }) => [...known, { ...(known.at(-1) ?? before), ...change }],
    [],
  );
  // What stands before the first turn is said of it too: 增长4%是2023年的目标.
  const starts = [0, ...turns.slice(1).map(({ at }) => at)];
  return starts.map((start, index) => {
    const words = clause.slice(start, starts[index + 1]);
    const part = own.slice(start, starts[index + 1]);
    const context = contexts[index] ?? before;
    return {
      words,
      own: part,
      context: { ...context, kind: kindOf(part) ?? said ?? context.kind },
    };
  });
}

function claimsOf({ words, context }: Piece, clause: string): readonly Claim[] {
  return directedQuantities(words)
    .filter(({ base }) => base !== '年')
    .map((quantity) => ({ ...context, quantity: withDirection(quantity, clause) }));
}

/** A piece may have lost the word of its clause that says which way the number goes. */
function withDirection(quantity: DirectedQuantity, clause: string): DirectedQuantity {
  if (quantity.direction !== undefined) return quantity;
  const direction = directedQuantities(clause).find(
    ({ written }) => written === quantity.written,
  )?.direction;
  return { ...quantity, direction };
}

const aims =
  /(?<!完成|实现|达到|超过|超额|年度|年初)(?:目标(?!任务|责任)|预期|力争)|计划(?=[在到用投建完实新使将增安\d])/u;
const came =
  /实际(?=预计|完成|增长|下降|减少|达|为|是|数|情况|\d)|已(?:经)?(?:完成|实现|达|建成|新增)|完成了|实现了|达到了/u;

function kindOf(words: string): Orientation | undefined {
  const target = aims.test(words);
  if (target === came.test(words)) return undefined;
  return target ? 'target' : 'result';
}

// 比2022年 is what a number is measured against; 2023年政府工作报告 is where it stands.
const telling =
  /(?<!比|较|同|以|自|从|与|跟|\d)(?<year>(?:19|20)\d{2})年(?!度?的?《|度?的?(?:政府)?工作报告|度?的?报告|以来|相比|基础|为基)/gu;

function yearsIn(words: string): readonly { readonly year: number; readonly at: number }[] {
  return [...words.matchAll(telling)].map(({ index, groups }) => ({
    year: Number(groups?.['year']),
    at: index,
  }));
}

function placesIn(
  words: string,
  places: readonly string[],
): readonly { readonly place: string; readonly at: number }[] {
  return places.flatMap((place) =>
    [...words.matchAll(new RegExp(`(?<![比较])${escaped(place)}`, 'gu'))].map(({ index }) => ({
      place,
      at: index,
    })),
  );
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/** Digits and letters of full width as narrow ones, character by character. */
function foldWidths(text: string): string {
  return text.replace(/[！-～]/gu, (character) =>
    /[，；！？]/u.test(character)
      ? character
      : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** The text with quoted words blanked, so that places in it stay the same. */
function withoutQuotations(text: string): string {
  return text.replace(/「[^」]*」?|“[^”]*”?|《[^》]*》?/gu, (words) => ' '.repeat(words.length));
}
