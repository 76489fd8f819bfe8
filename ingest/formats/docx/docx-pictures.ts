import { attribute, elementsIn, localName, type MarkupElement } from '../markup.ts';
import { fewestPictureBytes } from '../pictures/page-picture.ts';
import type { PastedPictures } from '../pictures/pasted-pictures.ts';
import type { ZipPackage } from '../zip/zip-package.ts';

/** The pictures of a body that are large enough to be pages, in its order, each once. */
export function docxPictures(
  body: MarkupElement,
  { parts, byId }: { readonly parts: ZipPackage; readonly byId: ReadonlyMap<string, string> },
): PastedPictures {
  const names = new Set(pictureIds(body).flatMap((id) => byId.get(id) ?? []));
  const large = [...names].filter((name) => (parts.sizeOf(name) ?? 0) >= fewestPictureBytes);
  const held = large.filter((name) => recognisable.test(name));
  return { held: held.map((part) => ({ part })), others: large.length - held.length };
}

// Word writes drawings as .emf and .wmf, which hold lines and no picture of a page.
const recognisable = /\.(?:png|jpe?g|tiff?|gif)$/iu;

/** The numbers of the pictures below an element: DrawingML says `embed`, VML of old programs `id`. */
function pictureIds(element: MarkupElement): readonly string[] {
  switch (localName(element)) {
    case 'blip':
      return [attribute(element, 'embed') ?? ''];
    case 'imagedata':
      return [attribute(element, 'id') ?? ''];
    case 'del':
    case 'moveFrom':
      return [];
    default:
      return elementsIn(element).flatMap(pictureIds);
  }
}
