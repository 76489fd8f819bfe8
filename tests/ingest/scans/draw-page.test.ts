import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawerOf } from '../../../ingest/scans/draw-page.ts';
import { aZip } from '../../support/documents/a-zip.ts';

const square = (background: string) =>
  sharp({ create: { width: 100, height: 100, channels: 3, background } })
    .png()
    .toBuffer();
const black = await square('#000');
const file = aZip([{ name: 'media/black.png', content: black }]);

async function greysOf(png: Uint8Array | undefined) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { ...info, at: (x: number, y: number) => data[y * info.width + x] };
}

describe('a page of a file that holds its pictures', () => {
  it('is its picture where it has one', async () => {
    const draw = drawerOf(file, new Map([[1, { part: 'media/black.png' }]]));
    expect(await greysOf(await draw(1))).toMatchObject({ width: 100, height: 100 });
  });

  it('is drawn with several in their places, on white, what stands beyond it cut off', async () => {
    const picture = { bytes: black };
    const placed = [
      { picture, left: 0, top: 0, width: 105, height: 100 },
      { picture, left: 100, top: 250, width: 400, height: 10 },
    ];
    const page = await greysOf(
      await drawerOf(file, new Map([[1, { width: 210, height: 297, placed }]]))(1),
    );
    expect(page).toMatchObject({ width: 1240, height: 1754 });
    const millimetre = 1240 / 210;
    const grey = (x: number, y: number) =>
      page.at(Math.round(x * millimetre), Math.round(y * millimetre));
    expect([grey(50, 50), grey(150, 50), grey(150, 255), grey(150, 280)]).toEqual([0, 255, 0, 255]);
  });

  it.each([
    ['is damaged', { bytes: black.subarray(0, 60) }],
    ['is not there', { part: 'media/none.png' }],
    ['is on a page of no width', { width: 0, height: 297, placed: [] }],
    ['is on a page that never ends', { width: 1, height: 1e9, placed: [] }],
  ])('is not drawn where its picture %s', async (_, picture) => {
    expect(await drawerOf(file, new Map([[1, picture]]))(1)).toBeUndefined();
  });
});
