import { BadInput } from './bad-input.ts';
import { type GoldQuestion, readGoldQuestion } from './gold-question.ts';

/** One gold file as read from disk. `name` is what error messages call it. */
export type GoldFile = { readonly name: string; readonly text: string };

type PlacedQuestion = { readonly place: string; readonly question: GoldQuestion };

/**
 * Reads gold questions, one JSON object a line; blank lines are passed over.
 * @throws BadInput naming file and line: `dev.jsonl line 3: must.0: a group needs an alternative`
 */
export function parseGold(files: readonly GoldFile[]): readonly GoldQuestion[] {
  const placed = files.flatMap(parseFile);
  refuseRepeatedIds(placed);
  return placed.map(({ question }) => question);
}

function parseFile({ name, text }: GoldFile): readonly PlacedQuestion[] {
  // Only \n ends a line: JSON strings may hold U+2028, which other splitters take for one.
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const questions = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, `${name} line ${index + 1}`)],
  );
  if (questions.length === 0) {
    throw new BadInput(`${name} holds no question. Write one JSON object a line.`);
  }
  return questions;
}

function parseLine(line: string, place: string): PlacedQuestion {
  const read = readGoldQuestion(parseJson(line, place));
  if ('faults' in read) throw new BadInput(`${place}: ${read.faults}`);
  return { place, question: read };
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput(`${place}: not a JSON object (${reason})`, { cause });
  }
}

/** An id names one question in every list and comparison; the same file twice would double n. */
function refuseRepeatedIds(placed: readonly PlacedQuestion[]): void {
  const places = new Map<string, string>();
  for (const { place, question } of placed) {
    const earlier = places.get(question.id);
    if (earlier !== undefined) {
      throw new BadInput(
        `${place}: id ${question.id} stands already in ${earlier}. Rename one, or run the files apart.`,
      );
    }
    places.set(question.id, place);
  }
}
