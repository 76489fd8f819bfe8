import sharp from 'sharp';
import { expect, it } from 'vitest';
import { uprightPicture } from '../../../ingest/scans/upright-picture.ts';
import { aReading } from '../../support/made/a-recogniser.ts';

// Wider than high, with one corner black, so that the quarters can be told apart.
const corner = {
  input: { create: { width: 9, height: 9, channels: 3, background: '#000' } },
} as const;
const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#fff' } })
  .composite([{ ...corner, left: 0, top: 0 }])
  .png()
  .toBuffer();

const page = ['地区生产总值增长5.5%，城镇新增就业1.2万人。'];

/** Reads words only where the black corner of a picture is where it has to be. */
function readingWhere(isUpright: (corner: string, width: number) => boolean) {
  const seen: string[] = [];
  const read = async (bytes: Uint8Array) => {
    const { data, info } = await sharp(bytes)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isBlack = (x: number, y: number) => (data[y * info.width + x] ?? 255) < 128;
    const [right, bottom] = [info.width - 2, info.height - 2];
    const at = isBlack(2, 2)
      ? 'left top'
      : isBlack(right, 2)
        ? 'right top'
        : isBlack(right, bottom)
          ? 'right bottom'
          : 'left bottom';
    seen.push(at);
    return isUpright(at, info.width) ? aReading(page) : aReading(['册'], 30);
  };
  return { read, seen };
}

it('a page that gives words as it lies is looked at once', async () => {
  const { read, seen } = readingWhere(() => true);
  expect((await uprightPicture(picture, read)).picture).toBe(picture);
  expect(seen).toEqual(['left top']);
});

it.each(['right top', 'left bottom', 'right bottom'])(
  'a page is turned until it gives words: %s',
  async (upright) => {
    const { read } = readingWhere((at) => at === upright);
    const { rough, picture: turned } = await uprightPicture(picture, read);
    expect(rough.runs.map(({ text }) => text).join('')).toBe(page[0]);
    const { width } = await sharp(turned).metadata();
    expect(width).toBe(upright === 'right bottom' ? 40 : 20);
  },
);

it('a page without words stays as it lies', async () => {
  const { read, seen } = readingWhere(() => false);
  expect((await uprightPicture(picture, read)).picture).toBe(picture);
  expect(seen).toHaveLength(4);
});

it('a title of few words is not turned for a word more', async () => {
  const words = ['附件', '附件一'];
  let asked = 0;
  const read = () => Promise.resolve(aReading([words[Math.min(asked++, 1)] ?? '']));
  expect((await uprightPicture(picture, read)).picture).toBe(picture);
});
