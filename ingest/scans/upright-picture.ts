import sharp from 'sharp';
import { isDoubtful } from '../../library/scanned-run.ts';
import type { Reading } from './recogniser.ts';

/** A picture of a page as one reads it, and a rough reading of it. */
export type Upright = { readonly picture: Uint8Array; readonly rough: Reading };

/**
 * A page the way it is read: as it lies where that gives words, else turned by the quarter that gives the
 * most. A page on its side or on its head gives hardly a word that is sure.
 */
export async function uprightPicture(
  picture: Uint8Array,
  readRoughly: (picture: Uint8Array) => Promise<Reading>,
): Promise<Upright> {
  let best: Upright = { picture, rough: await readRoughly(picture) };
  for (const degrees of quarters) {
    if (saysMuch(best.rough)) break;
    const turned = await sharp(picture).rotate(degrees).png().toBuffer();
    const rough = await readRoughly(turned);
    if (sureCharacters(rough) > sureCharacters(best.rough) + fewestMore) {
      best = { picture: turned, rough };
    }
  }
  return best;
}

// On its side a page lies more often than on its head.
const quarters = [90, 270, 180] as const;

// Measured on a page of 176 characters: 170 are sure as it is read, 26 of 167 on its head, and none on its sides.
const fewestSure = 10;
const mostDoubtful = 0.5;
const fewestMore = 10;

function saysMuch(reading: Reading): boolean {
  const sure = sureCharacters(reading);
  return sure >= fewestSure && sure >= charactersIn(reading.runs) * (1 - mostDoubtful);
}

function sureCharacters({ runs }: Reading): number {
  return charactersIn(runs.filter((run) => !isDoubtful(run)));
}

function charactersIn(runs: Reading['runs']): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
