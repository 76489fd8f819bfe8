import sharp, { type OverlayOptions } from 'sharp';
import type {
  PagePicture,
  PagePictures,
  PictureBytes,
  PlacedPicture,
} from '../formats/pictures/page-picture.ts';
import { openPackage } from '../formats/zip/zip-package.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import { openPictures, picturePage, shorterSide } from './picture-pages.ts';

/** What draws a page as a grey PNG; undefined where its picture is damaged, too large or of no known format. */
export type DrawPage = (page: number) => Promise<Uint8Array | undefined>;

/** Draws the pages of a file that holds their pictures: one picture as it is, several in their places. */
export function drawerOf(file: Uint8Array, pictures: PagePictures): DrawPage {
  const opened = openedOnce(file);
  return async (page) => {
    const picture = pictures.get(page);
    try {
      return picture && (await drawn(picture, opened));
    } catch (error) {
      if (error instanceof RefusedFileError) return undefined;
      throw error;
    }
  };
}

type Opened = (picture: PictureBytes) => Promise<Uint8Array>;

/** The bytes of pictures in a file, whose package is opened when the first is asked for. */
function openedOnce(file: Uint8Array): Opened {
  let parts: ReturnType<typeof openPackage> | undefined;
  return async (picture) => {
    if ('bytes' in picture) return picture.bytes;
    return (await (parts ??= openPackage(file))).read(picture.part);
  };
}

async function drawn(picture: PagePicture, opened: Opened): Promise<Uint8Array> {
  if (!('placed' in picture)) return alone(picture, opened);
  const [first, ...more] = picture.placed;
  if (first && more.length === 0) return alone(first.picture, opened);
  const pixels = shorterSide / Math.min(picture.width, picture.height);
  const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * pixels));
  if (!width || !height || width + height > longestSides) throw new RefusedFileError('');
  const size = { width, height };
  const overlays: OverlayOptions[] = [];
  for (const one of picture.placed) overlays.push(await overlay(one, { pixels, size, opened }));
  const white = sharp({ create: { ...size, channels: 3, background: '#ffffff' } });
  return white.composite(overlays).greyscale().toColourspace('b-w').png().toBuffer();
}

// In pixels; no page is ten times as long as it is wide.
const longestSides = 11 * shorterSide;

async function alone(picture: PictureBytes, opened: Opened): Promise<Uint8Array> {
  return picturePage(await openPictures(await opened(picture)), 1);
}

type Size = { readonly width: number; readonly height: number };

/** A picture in its place, cut where it stands beyond the page. */
async function overlay(
  { picture, ...box }: PlacedPicture,
  page: { readonly pixels: number; readonly size: Size; readonly opened: Opened },
): Promise<OverlayOptions> {
  const { size, pixels, opened } = page;
  const [left, top] = [box.left, box.top].map((at) => Math.max(0, Math.round(at * pixels)));
  const within = (length: number, most: number) =>
    Math.min(most, Math.max(1, Math.round(length * pixels)));
  const width = within(box.width, size.width);
  const height = within(box.height, size.height);
  const input = await sharp(await alone(picture, opened))
    .resize(width, height, { fit: 'fill' })
    .png()
    .toBuffer();
  return { input, left: left ?? 0, top: top ?? 0 };
}
