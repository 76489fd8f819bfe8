import type { RecognisedRun } from '../../../ingest/formats/pages/recognised-pages.ts';
import type { Reading, Recogniser } from '../../../ingest/scans/recogniser.ts';

/** Lines as a recogniser gives them, a word a character, 20 pixels wide and 30 apart. */
export function aReading(lines: readonly string[], confidence = 95): Reading {
  const runs = lines.flatMap((line, row) =>
    Array.from(line, (text, at): RecognisedRun => {
      const left = 100 + at * 20;
      const place = { left, right: left + 20, baseline: 100 + row * 30 };
      return { ...place, text, size: 20, confidence };
    }),
  );
  return { runs, slope: 0 };
}

/** A recogniser that gives these readings in turn, the last of them ever after. */
export function aRecogniser(...readings: readonly (Reading | Error)[]): Recogniser {
  let asked = 0;
  return {
    name: 'Test 1.0',
    recognise: () => {
      const reading = readings[Math.min(asked++, readings.length - 1)];
      if (!reading) throw new Error('A recogniser without readings was asked.');
      return reading instanceof Error ? Promise.reject(reading) : Promise.resolve(reading);
    },
  };
}
