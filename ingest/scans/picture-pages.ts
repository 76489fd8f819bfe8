import sharp, { type Metadata } from 'sharp';
import { RefusedFileError } from '../refused-file-error.ts';
import { intakeLimits } from '../formats/intake-limits.ts';

/** Bytes of a picture, or of several in one TIFF. */
export type Pictures = { readonly bytes: Uint8Array; readonly pages: number };

/**
 * What a picture file holds, told from its head: nothing is unpacked.
 * @throws RefusedFileError when it is damaged, has too many pages or more pixels than any page has.
 */
export async function openPictures(bytes: Uint8Array): Promise<Pictures> {
  const { width, height, pages = 1 } = await headOf(bytes);
  refuseHuge(width, height);
  if (pages > intakeLimits.pages) {
    throw new RefusedFileError(`超过 ${intakeLimits.pages} 页，请拆分后再导入`);
  }
  return { bytes, pages };
}

/**
 * One page of a picture file as recognition reads it best: grey, upright as its own data say, and no
 * larger than a page of A4 at 150 dots per inch.
 * @throws RefusedFileError when it is damaged or has more pixels than any page has.
 */
export async function picturePage({ bytes }: Pictures, page: number): Promise<Uint8Array> {
  const options = { page: page - 1, limitInputPixels: intakeLimits.picturePixels };
  const { width, height } = await headOf(bytes, page);
  refuseHuge(width, height);
  try {
    return await sharp(bytes, options)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .greyscale()
      .resize(shorterSide, shorterSide, { fit: 'outside', withoutEnlargement: true })
      .toColourspace('b-w')
      .png()
      .toBuffer();
  } catch (cause) {
    throw damaged(cause);
  }
}

// In pixels, 210 mm at 150 dots per inch: measured, 300 dots have three times as many wrong characters.
export const shorterSide = 1240;

async function headOf(bytes: Uint8Array, page = 1): Promise<Metadata> {
  try {
    return await sharp(bytes, { page: page - 1, limitInputPixels: false }).metadata();
  } catch (cause) {
    throw damaged(cause);
  }
}

function refuseHuge(width: number, height: number): void {
  if (width * height <= intakeLimits.picturePixels) return;
  throw new RefusedFileError(
    `图片有 ${width}×${height} 像素，远大于一页文件，没有读取；请按 300 dpi 重新扫描或缩小后再导入`,
  );
}

function damaged(cause: unknown): RefusedFileError {
  return new RefusedFileError('图片已损坏或不完整，请重新扫描或复制后再导入', { cause });
}
