import type { GoldEntry, GoldFile } from './gold-entry.ts';

/** One JSON object a line; blank lines are passed over. */
export function jsonEntries({ name, text }: GoldFile): readonly GoldEntry[] {
  // Only \n ends a line: JSON strings may hold U+2028, which other splitters take for one.
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [readLine(line, `${name} line ${index + 1}`)],
  );
}

function readLine(line: string, place: string): GoldEntry {
  try {
    return { place, value: JSON.parse(line) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { place, fault: `not a JSON object (${reason})`, cause };
  }
}
