import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openPictures, picturePage } from '../../../ingest/scans/picture-pages.ts';
import { onePixel } from '../../support/documents/a-pdf.ts';

const white = { channels: 3, background: '#ffffff' } as const;
const aPicture = (width: number, height: number) => sharp({ create: { ...white, width, height } });

describe('a picture', () => {
  it.each(['png', 'jpeg', 'tiff'] as const)('is read as %s', async (format) => {
    const pictures = await openPictures(await aPicture(300, 400).toFormat(format).toBuffer());
    expect(pictures.pages).toBe(1);
    const page = await sharp(await picturePage(pictures, 1)).metadata();
    expect(page).toMatchObject({ format: 'png', width: 300, height: 400, space: 'b-w' });
  });

  it('is made no larger than A4 at 150 dots per inch, however long it is', async () => {
    const pictures = await openPictures(await aPicture(2480, 7000).png().toBuffer());
    expect(await sharp(await picturePage(pictures, 1)).metadata()).toMatchObject({
      width: 1240,
      height: 3500,
    });
  });

  it('is turned as its own data say', async () => {
    const lying = await aPicture(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sharp(await picturePage(await openPictures(lying), 1)).metadata()).toMatchObject({
      width: 300,
      height: 400,
    });
  });

  it('of more pixels than any page has is refused before it is unpacked', async () => {
    await expect(openPictures(withSize(onePixel, 20_000, 20_000))).rejects.toThrow(
      /20000×20000 像素.+300 dpi/u,
    );
  });

  it('that is damaged is refused', async () => {
    const cut = (await aPicture(300, 400).png().toBuffer()).subarray(0, 60);
    const reading = async () => picturePage(await openPictures(cut), 1);
    await expect(reading()).rejects.toThrow('图片已损坏');
  });
});

/** A PNG that says it has this size. */
function withSize(png: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
