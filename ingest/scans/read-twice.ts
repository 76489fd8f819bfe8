import { diffChars } from 'diff';
import sharp from 'sharp';
import type { RecognisedRun } from '../formats/pages/recognised-pages.ts';
import type { Recogniser } from './recogniser.ts';
import { uprightPicture } from './upright-picture.ts';

/**
 * The words of a page as two readings have them: one of the picture as it lies, a fifth smaller, which
 * also tells how it lies (and is made of its other sides where it gives no words), and one of the picture laid straight. What only the second says is
 * doubtful, however sure the program is of it: 8.5% read as 8.59% is no figure, and a program that
 * misreads does so in another way at another size.
 */
export async function readTwice(
  picture: Uint8Array,
  { recognise }: Recogniser,
): Promise<readonly RecognisedRun[]> {
  const upright = await uprightPicture(picture, async (one) => recognise(await smaller(one)));
  const straight = await laidStraight(upright.picture, upright.rough.slope);
  const { runs } = await recognise(straight);
  const agreed = confirmed(runs, upright.rough.runs);
  if (straight === upright.picture || shareUnsure(agreed) < mostUnsure) return agreed;
  // Lines that lie askew are cut wrongly now and then: the other reading has to be of them straight too.
  return confirmed(runs, (await recognise(await smaller(straight))).runs);
}

const mostUnsure = 0.08;

function shareUnsure(runs: readonly RecognisedRun[]): number {
  const unsure = runs.filter(({ confidence }) => confidence === 0);
  return textOf(unsure).length / Math.max(1, textOf(runs).length);
}

const smallerBy = 0.8;

async function smaller(picture: Uint8Array): Promise<Uint8Array> {
  const { width } = await sharp(picture).metadata();
  return sharp(picture)
    .resize(Math.ceil(width * smallerBy))
    .png()
    .toBuffer();
}

// In degrees: nobody sees less; more is no page laid askew but one whose lines were not found.
const leastAskew = 0.2;
const mostAskew = 5;

async function laidStraight(picture: Uint8Array, slope: number): Promise<Uint8Array> {
  const degrees = (Math.atan(slope) * 180) / Math.PI;
  if (Math.abs(degrees) < leastAskew || Math.abs(degrees) > mostAskew) return picture;
  return sharp(picture).rotate(-degrees, { background: '#ffffff' }).png().toBuffer();
}

/** The words, with no confidence in those that another reading does not have in their place. */
function confirmed(
  runs: readonly RecognisedRun[],
  others: readonly RecognisedRun[],
): readonly RecognisedRun[] {
  const isShared = sharedCharacters(textOf(runs), textOf(others));
  let at = 0;
  return runs.map((run) => {
    const own = isShared.slice(at, at + run.text.length);
    at += run.text.length;
    return own.every(Boolean) ? run : { ...run, confidence: 0 };
  });
}

/** Of each character of a text, whether another text has it in its place. */
function sharedCharacters(text: string, other: string): readonly boolean[] {
  return diffChars(text, other).flatMap(({ value, added, removed }) =>
    added ? [] : Array.from({ length: value.length }, () => !removed),
  );
}

function textOf(runs: readonly RecognisedRun[]): string {
  return runs.map(({ text }) => text).join('');
}
