import type { Span } from '../span.ts';

const closers: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '）': '（',
  ')': '(',
  '》': '《',
  '】': '【',
};
const openers = new Set(Object.values(closers));

// A mark whose partner is further away than this has lost it.
const farthestPartner = 400;
// How many marks that lost their partners may stand between two that have not.
const mostSkipped = 8;

/**
 * The quotations and brackets of a line that are in none other, in order, marks included. A mark
 * without a partner near it encloses nothing, so one that is missing does no harm to the rest.
 *
 * `enclosures('针对“钱从哪里来？”等问题') // => [{ start: 2, end: 10 }]`
 */
export function enclosures(line: string): readonly Span[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const found: Span[] = [];
  for (const { 0: mark, index } of line.matchAll(/[“”‘’「」『』（）()《》【】"]/gu)) {
    const partner = mark === '"' ? '"' : closers[mark];
    const depth = partner === undefined ? -1 : partnerDepth(open, partner, index);
    const opener = depth < 0 ? undefined : open[depth];
    if (opener) {
      open.length = depth;
      found.push({ start: opener.at, end: index + mark.length });
    } else if (mark === '"' || openers.has(mark)) open.push({ mark, at: index });
  }
  return outermost(found);
}

function partnerDepth(
  open: readonly { readonly mark: string; readonly at: number }[],
  partner: string,
  at: number,
): number {
  const lowest = Math.max(0, open.length - mostSkipped);
  for (let depth = open.length - 1; depth >= lowest; depth--) {
    const opener = open[depth];
    if (!opener || at - opener.at > farthestPartner) return -1;
    if (opener.mark === partner) return depth;
  }
  return -1;
}

/** They come in the order of their ends; an outer one ends after all those it holds. */
function outermost(found: readonly Span[]): readonly Span[] {
  const outer: Span[] = [];
  for (const span of found) {
    while ((outer.at(-1)?.start ?? -1) > span.start) outer.pop();
    outer.push(span);
  }
  return outer;
}
