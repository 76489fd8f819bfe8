import { attribute, findAll, wordsIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import {
  fewestPictureBytes,
  type PagePicture,
  type PlacedPicture,
} from '../pictures/page-picture.ts';
import { partBeside, type ZipPackage } from '../zip/zip-package.ts';
import { matrixOf, movedBy } from './frame.ts';

/** A part of resources: its name, and what stands in it. */
export type ResourcePart = { readonly name: string; readonly nodes: readonly MarkupNode[] };

/** The names of picture parts by the numbers by which pages call them, GB/T 33190 7.9. */
export type OfdMedia = ReadonlyMap<string, string>;

export function mediaIn(resources: readonly ResourcePart[]): OfdMedia {
  return new Map(
    resources.flatMap(({ name, nodes }) =>
      findAll(nodes, 'Res').flatMap((res) => mediaOf(res, name)),
    ),
  );
}

/** The files of a part of resources stand in its folder BaseLoc. */
function mediaOf(res: MarkupElement, part: string): readonly (readonly [string, string])[] {
  const folder = attribute(res, 'BaseLoc') ?? '';
  return findAll([res], 'MultiMedia').map((media) => {
    const file = findAll([media], 'MediaFile').map(wordsIn).join('').trim();
    const beside = folder === '' || file.startsWith('/') ? file : `${folder}/${file}`;
    return [attribute(media, 'ID') ?? '', partBeside(part, beside)];
  });
}

/** In millimetres. */
export type PageSize = { readonly width: number; readonly height: number };

/** The size that a page says it has, or a document of its pages. */
export function pageSize(nodes: readonly MarkupNode[]): PageSize | undefined {
  const [box] = findAll(nodes, 'PhysicalBox');
  const [, , width, height] = matrixOf(box && wordsIn(box)) ?? [];
  return width !== undefined && height !== undefined ? { width, height } : undefined;
}

const a4: PageSize = { width: 210, height: 297 };

/** What a page shows in pictures that are large enough to hold its words; undefined where it has none. */
export function ofdPicture(
  page: readonly MarkupNode[],
  {
    media,
    parts,
    size = a4,
  }: {
    readonly media: OfdMedia;
    readonly parts: ZipPackage;
    readonly size: PageSize | undefined;
  },
): PagePicture | undefined {
  const placed = findAll(page, 'ImageObject').flatMap((image) => {
    const part = media.get(attribute(image, 'ResourceID') ?? '');
    const isLarge = part !== undefined && (parts.sizeOf(part) ?? 0) >= fewestPictureBytes;
    return isLarge ? [placedAt(image, part)] : [];
  });
  return placed.length === 0 ? undefined : { ...size, placed };
}

/**
 * GB/T 33190 10: the matrix stretches a picture of one millimetre a side within its box. One that it turns is
 * laid into its box as it is: pages on their side are turned when they are read.
 */
function placedAt(image: MarkupElement, part: string): PlacedPicture {
  const box = matrixOf(attribute(image, 'Boundary')) ?? [];
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const [across, , , down, x, y] = movedBy(matrixOf(attribute(image, 'CTM')), left, top);
  const isStretched = attribute(image, 'CTM') !== undefined && across > 0 && down > 0;
  const drawn = isStretched ? { width: across, height: down } : { width, height };
  return { picture: { part }, left: x, top: y, ...drawn };
}
