/**
 * What pdf.js asks for when a PDF names a table of Chinese characters instead of carrying it, as
 * those do that reporting systems make with STSong-Light. Adobe's tables (character code → glyph
 * number, glyph number → Unicode) are large and are not shipped; for reading text the glyph numbers
 * between the two may be any, so both are made here, with numbers that no glyph of Adobe's has.
 */
export class ChineseCMaps {
  /** @throws Error for a table that is not Chinese; pdf.js then goes on without it. */
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const table = tableNamed(filename);
    if (table === undefined) throw new Error(`No such character table: ${filename}`);
    return new TextEncoder().encode(table);
  }
}

function tableNamed(name: string): string | undefined {
  if (name === 'Adobe-GB1-UCS2') return glyphsToUnicode();
  const [, kind, direction] =
    /^(UniGB-UCS2|UniGB-UTF16|GBKp?-EUC|GBK2K|GB-EUC)-([HV])$/u.exec(name) ?? [];
  if (kind === undefined) return undefined;
  const vertical = direction === 'V';
  return kind.startsWith('Uni') ? unicodeToGlyphs(vertical) : gbkToGlyphs(kind, vertical);
}

/** Characters in their order, each run with the glyph numbers that it has here. */
const runs = [
  { from: 0x4e00, to: 0x9fff, glyph: 30_600 },
  { from: 0x3400, to: 0x4dbf, glyph: 51_600 },
  { from: 0x007f, to: 0x04ff, glyph: 58_200 },
  { from: 0x2000, to: 0x33ff, glyph: 59_500 },
  { from: 0xff00, to: 0xffef, glyph: 64_700 },
] as const;

// ASCII keeps Adobe's numbers, since a PDF says how wide these are: 1 as wide as they are in print,
// 814 half as wide as a Chinese character.
const ascii = { from: 0x20, to: 0x7e, proportional: 1, halfWidth: 814 } as const;

function glyphOf(code: number): number | undefined {
  const run = runs.find(({ from, to }) => from <= code && code <= to);
  return run && run.glyph + code - run.from;
}

function glyphsToUnicode(): string {
  const asciiRanges = [ascii.proportional, ascii.halfWidth].map(
    (glyph) => `<${hex(glyph)}> <${hex(glyph + ascii.to - ascii.from)}> <${hex(ascii.from)}>`,
  );
  const ranges = rows().map(
    ({ from, to, glyph }) => `<${hex(glyph)}> <${hex(glyph + to - from)}> <${hex(from)}>`,
  );
  return cmap('<0000> <ffff>', 'bfrange', [...asciiRanges, ...ranges]);
}

function unicodeToGlyphs(vertical: boolean): string {
  const ranges = rows().map(({ from, to, glyph }) => `<${hex(from)}> <${hex(to)}> ${glyph}`);
  const asciiRange = `<${hex(ascii.from)}> <${hex(ascii.to)}> ${ascii.proportional}`;
  return cmap('<0000> <ffff>', 'cidrange', [asciiRange, ...ranges], vertical);
}

/** GBK is what GB18030 has in one and two bytes. */
function gbkToGlyphs(kind: string, vertical: boolean): string {
  const decoder = new TextDecoder('gb18030');
  const ranges = [`<20> <7e> ${kind === 'GBKp-EUC' ? ascii.proportional : ascii.halfWidth}`];
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    const glyph = character.length === 1 ? glyphOf(character.charCodeAt(0)) : undefined;
    if (glyph !== undefined) ranges.push(`<${hex(code)}> <${hex(code)}> ${glyph}`);
  }
  return cmap('<00> <80> <8140> <fefe>', 'cidrange', ranges, vertical);
}

/** The runs cut where the upper byte changes, which no range of a table may cross. */
function rows(): readonly { readonly from: number; readonly to: number; readonly glyph: number }[] {
  return runs.flatMap(({ from, to, glyph }) => {
    const cut = [];
    for (let start: number = from; start <= to; start = (start | 0xff) + 1) {
      cut.push({ from: start, to: Math.min(start | 0xff, to), glyph: glyph + start - from });
    }
    return cut;
  });
}

function cmap(
  codes: string,
  kind: 'bfrange' | 'cidrange',
  ranges: readonly string[],
  vertical = false,
): string {
  return [
    'begincmap',
    ...(vertical ? ['/WMode 1 def'] : []),
    `${codes.split(' ').length / 2} begincodespacerange ${codes} endcodespacerange`,
    `${ranges.length} begin${kind}`,
    ...ranges,
    `end${kind}`,
    'endcmap',
  ].join('\n');
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
