import { parseXml, type MarkupNode } from '../markup.ts';
import { relatedParts, type RelatedPart } from '../zip/related-parts.ts';
import { damagedZip } from '../zip/zip-directory.ts';
import { openPackage, type ZipPackage } from '../zip/zip-package.ts';

/** The parts of a docx that hold words or say how they are numbered. */
export type DocxParts = {
  readonly document: readonly MarkupNode[];
  readonly styles: readonly MarkupNode[];
  readonly numbering: readonly MarkupNode[];
  readonly footnotes: readonly MarkupNode[];
  readonly endnotes: readonly MarkupNode[];
  /** Names of the parts that the main part points at, by the numbers by which it calls them. */
  readonly byId: ReadonlyMap<string, string>;
  readonly parts: ZipPackage;
};

/**
 * Opens a docx and finds its parts by their relationships, as ECMA-376 part 2 says: Word calls the
 * main part word/document.xml, others call it something else. Heads and feet are never read.
 * @throws RefusedFileError when the file is damaged or unsafe.
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
  const parts = await openPackage(bytes);
  const main = byKind(await relatedParts(parts, '')).get('officeDocument') ?? 'word/document.xml';
  if (!parts.has(main)) throw damagedZip();
  const pointedAt = await relatedParts(parts, main);
  const beside = byKind(pointedAt);
  const read = async (kind: string) => {
    const name = beside.get(kind);
    return name !== undefined && parts.has(name) ? parseXml(await parts.read(name)) : [];
  };
  return {
    document: parseXml(await parts.read(main)),
    styles: await read('styles'),
    numbering: await read('numbering'),
    footnotes: await read('footnotes'),
    endnotes: await read('endnotes'),
    byId: new Map(pointedAt.map(({ id, name }) => [id, name])),
    parts,
  };
}

function byKind(related: readonly RelatedPart[]): ReadonlyMap<string, string> {
  return new Map(related.map(({ kind, name }) => [kind, name]));
}
