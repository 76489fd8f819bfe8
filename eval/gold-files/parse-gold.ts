import { BadInput } from '../bad-input.ts';
import { type GoldQuestion, readGoldQuestion } from './gold-question.ts';
import { csvEntries } from '../readers/csv-entries.ts';
import type { GoldEntry, GoldFile } from '../readers/gold-entry.ts';
import { jsonEntries } from '../readers/json-entries.ts';

export type { GoldFile } from '../readers/gold-entry.ts';

/** A question and where it stands: `dev.jsonl line 3`. */
export type PlacedQuestion = { readonly place: string; readonly question: GoldQuestion };

/** Why a question cannot be taken, and where it stands. */
export type GoldFault = {
  readonly place: string;
  readonly fault: string;
  readonly cause?: unknown;
};

export type GoldRead = {
  readonly placed: readonly PlacedQuestion[];
  readonly faults: readonly GoldFault[];
};

/**
 * Reads gold questions: tables from `.csv` and `.tsv`, else one JSON object a line.
 * @throws BadInput naming file and line: `dev.jsonl line 3: must.0: a group needs an alternative`
 */
export function parseGold(files: readonly GoldFile[]): readonly GoldQuestion[] {
  const { placed, faults } = readGold(files);
  const [first] = faults;
  if (first !== undefined) {
    throw new BadInput(`${first.place}: ${first.fault}`, { cause: first.cause });
  }
  return placed.map(({ question }) => question);
}

/** The same, with every fault told instead of the first one thrown. */
export function readGold(files: readonly GoldFile[]): GoldRead {
  const reads = files.map(readFileOfGold);
  const placed = reads.flatMap((read) => read.placed);
  const faults = reads.flatMap((read) => read.faults);
  return { placed, faults: [...faults, ...repeatedIds(placed)] };
}

function readFileOfGold(file: GoldFile): GoldRead {
  const entries = /\.(csv|tsv)$/i.test(file.name) ? csvEntries(file) : jsonEntries(file);
  if (entries.length === 0) {
    const fault = 'holds no question. Write one JSON object a line, or a table with a heading.';
    return { placed: [], faults: [{ place: file.name, fault }] };
  }
  const checked = entries.map(checkEntry);
  return {
    placed: checked.filter((entry) => 'question' in entry),
    faults: checked.filter((entry) => 'fault' in entry),
  };
}

function checkEntry(entry: GoldEntry): PlacedQuestion | GoldFault {
  if ('fault' in entry) return entry;
  const read = readGoldQuestion(entry.value);
  if ('faults' in read) return { place: entry.place, fault: read.faults };
  return { place: entry.place, question: read };
}

/** An id names one question in every list and comparison; the same file twice would double n. */
function repeatedIds(placed: readonly PlacedQuestion[]): readonly GoldFault[] {
  const places = new Map<string, string>();
  return placed.flatMap(({ place, question: { id } }) => {
    const earlier = places.get(id);
    places.set(id, earlier ?? place);
    if (earlier === undefined) return [];
    const fault = `id ${id} stands already in ${earlier}. Rename one, or run the files apart.`;
    return [{ place, fault }];
  });
}
