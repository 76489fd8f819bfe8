import { attribute, findAll, parseXml, wordsIn, type MarkupNode } from '../markup.ts';
import { relatedParts, type RelatedPart } from '../zip/related-parts.ts';
import { damagedZip } from '../zip/zip-directory.ts';
import { openPackage, type ZipPackage } from '../zip/zip-package.ts';
import { formatsOf } from './cell-formats.ts';
import { looksOf, type CellLook } from './cell-looks.ts';
import { richText, type SheetWords } from './rich-text.ts';

export type Workbook = {
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    readonly read: () => Promise<readonly MarkupNode[]>;
    /** The words of each box that is drawn over its cells. */
    readonly textBoxes: () => Promise<readonly string[]>;
  }[];
  /** Words that several cells share, by their number. */
  readonly shared: readonly (readonly SheetWords[])[];
  /** How a cell of each style shows its number: `0.0%`. */
  readonly formats: readonly string[];
  /** How the words of a cell of each style look. */
  readonly looks: readonly CellLook[];
  /** Whether days are counted from 1904, as old programs for the Macintosh did. */
  readonly countsFrom1904: boolean;
};

/**
 * The parts of an Excel workbook (ECMA-376 18.2), found by their relationships.
 * @throws RefusedFileError when it is damaged or unsafe.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await openPackage(bytes);
  const main = partOf(await relatedParts(parts, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw damagedZip();
  const related = await relatedParts(parts, main);
  const book = parseXml(await parts.read(main));
  const [properties] = findAll(book, 'workbookPr');
  const styles = await readKind(parts, related, 'styles');
  return {
    sheets: sheetsOf(book, related, parts),
    shared: findAll(await readKind(parts, related, 'sharedStrings'), 'si').map(richText),
    formats: formatsOf(styles),
    looks: looksOf(styles),
    countsFrom1904: /^(?:1|true)$/u.test((properties && attribute(properties, 'date1904')) ?? ''),
  };
}

function sheetsOf(
  book: readonly MarkupNode[],
  related: readonly RelatedPart[],
  parts: ZipPackage,
): Workbook['sheets'] {
  const names = new Map(related.map(({ id, name }) => [id, name]));
  return findAll(book, 'sheet').flatMap((sheet) => {
    const part = names.get(attribute(sheet, 'id') ?? '');
    // Charts and macros are sheets too, and have parts of other kinds.
    const isSheet = related.some(({ kind, name }) => name === part && kind === 'worksheet');
    if (part === undefined || !isSheet || !parts.has(part)) return [];
    const isHidden = (attribute(sheet, 'state') ?? 'visible') !== 'visible';
    const read = async () => parseXml(await parts.read(part));
    const textBoxes = () => textBoxesOf(parts, part);
    return [{ name: attribute(sheet, 'name') ?? '', isHidden, read, textBoxes }];
  });
}

/** ECMA-376 20.5: what is drawn over a sheet stands in parts of its own. */
async function textBoxesOf(parts: ZipPackage, sheet: string): Promise<readonly string[]> {
  const drawings = (await relatedParts(parts, sheet)).filter(
    ({ kind, name }) => kind === 'drawing' && parts.has(name),
  );
  const nodes = await Promise.all(
    drawings.map(async ({ name }) => parseXml(await parts.read(name))),
  );
  return nodes
    .flatMap((drawing) => findAll(drawing, 'txBody'))
    .map((box) => wordsIn(box).trim())
    .filter((words) => words !== '');
}

async function readKind(
  parts: ZipPackage,
  related: readonly RelatedPart[],
  kind: string,
): Promise<readonly MarkupNode[]> {
  const name = partOf(related, kind);
  return name !== undefined && parts.has(name) ? parseXml(await parts.read(name)) : [];
}

function partOf(related: readonly RelatedPart[], wanted: string): string | undefined {
  return related.find(({ kind }) => kind === wanted)?.name;
}
