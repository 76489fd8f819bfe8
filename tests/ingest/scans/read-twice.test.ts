import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { readTwice } from '../../../ingest/scans/read-twice.ts';
import { aReading, aRecogniser } from '../../support/made/a-recogniser.ts';

const blank = sharp({ create: { width: 400, height: 200, channels: 3, background: '#fff' } });
const picture = await blank.png().toBuffer();
const wordsOf = (runs: Awaited<ReturnType<typeof readTwice>>, isSure: boolean) =>
  runs.filter(({ confidence }) => confidence > 0 === isSure).map(({ text }) => text);

describe('a page that is read twice', () => {
  it('has the words of the second reading, sure as it was, where both agree', async () => {
    const runs = await readTwice(
      picture,
      aRecogniser(aReading(['城镇新增就业一万人']), aReading(['城镇新增就业一万人'], 70)),
    );
    expect(runs.map(({ confidence }) => confidence)).toEqual(Array.from({ length: 9 }, () => 70));
  });

  it('is sure of no word that only one reading has', async () => {
    const runs = await readTwice(
      picture,
      aRecogniser(aReading(['收入增长8.5%']), aReading(['收入增长8.59%'])),
    );
    expect(wordsOf(runs, false)).toEqual(['9']);
    expect(wordsOf(runs, true).join('')).toBe('收入增长8.5%');
  });

  it('is read smaller, then laid straight', async () => {
    const askew = { ...aReading(['城镇新增就业一万二千人']), slope: 0.035 };
    const recognise = vi.fn(aRecogniser(askew).recognise);
    await readTwice(picture, { name: 'Test', recognise });
    const widths = recognise.mock.calls.map(([read]) => sharp(read).metadata());
    const [first, second] = await Promise.all(widths);
    expect(first?.width).toBe(320);
    // Turned by two degrees a page is wider.
    expect(second?.width).toBeGreaterThan(400);
    expect(recognise).toHaveBeenCalledTimes(2);
  });

  it('is read straight a second time where the reading of it askew went wrong', async () => {
    const askew = { ...aReading(['乱']), slope: 0.035 };
    const runs = await readTwice(
      picture,
      aRecogniser(askew, aReading(['收入增长']), aReading(['收入增长'])),
    );
    expect(wordsOf(runs, true).join('')).toBe('收入增长');
  });
});
