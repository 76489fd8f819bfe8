import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';

/** What one person said of one item. */
export type Rating = { readonly item: string; readonly rater: string; readonly label: string };

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', 'must not be blank');
const rating = z.object({ item: text, rater: text, label: text });

/**
 * Reads ratings from files of JSON lines or CSV with the columns `item, rater, label`. A row
 * without a label is a gap: not everybody rates everything.
 * @throws BadInput naming file and line, also for a rater who rates an item twice
 */
export async function readRatings(paths: readonly string[]): Promise<readonly Rating[]> {
  const read = await Promise.all(paths.map(readRatingFile));
  const ratings = read.flat();
  if (ratings.length === 0) throw new BadInput(`${paths.join(', ')}: no rating.`);
  refuseRepeated(ratings);
  return ratings.map(({ rating }) => rating);
}

/** The ratings of each item, in the order given. */
export function ratingsByItem(ratings: readonly Rating[]): ReadonlyMap<string, readonly Rating[]> {
  const byItem = new Map<string, Rating[]>();
  for (const rating of ratings) {
    const given = byItem.get(rating.item);
    if (given) given.push(rating);
    else byItem.set(rating.item, [rating]);
  }
  return byItem;
}

type Placed = { readonly place: string; readonly rating: Rating };

async function readRatingFile(path: string): Promise<readonly Placed[]> {
  const text = (await readText(path)).replace(/^\uFEFF/u, '');
  const rows = text.trimStart().startsWith('{') ? jsonRows(text, path) : csvRows(text, path);
  return rows
    .filter(({ row }) => !isGap(row))
    .map(({ place, row }) => ({ place, rating: readRow(row, place) }));
}

type Row = { readonly place: string; readonly row: unknown };

function isGap(row: unknown): boolean {
  if (typeof row !== 'object' || row === null || !('label' in row)) return false;
  return row.label === null || (typeof row.label === 'string' && row.label.trim() === '');
}

function jsonRows(text: string, path: string): readonly Row[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const place = `${path} line ${at + 1}`;
    try {
      return [{ place, row: JSON.parse(line) as unknown }];
    } catch (cause) {
      throw new BadInput(`${place}: not a JSON object (${reasonOf(cause)})`, { cause });
    }
  });
}

function csvRows(text: string, path: string): readonly Row[] {
  try {
    const rows: readonly { readonly record: unknown; readonly info: { readonly lines: number } }[] =
      parse(text, { columns: true, skip_empty_lines: true, trim: true, info: true });
    return rows.map(({ record, info }) => ({ place: `${path} line ${info.lines}`, row: record }));
  } catch (cause) {
    throw new BadInput(`${path}: no table of item, rater, label (${reasonOf(cause)})`, { cause });
  }
}

function readRow(row: unknown, place: string): Rating {
  const read = rating.safeParse(row);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new BadInput(`${place}: ${faults.join('; ')}. Needed: item, rater, label.`);
}

function refuseRepeated(ratings: readonly Placed[]): void {
  const places = new Map<string, string>();
  for (const { place, rating } of ratings) {
    const key = JSON.stringify([rating.item, rating.rater]);
    const earlier = places.get(key);
    if (earlier !== undefined) {
      throw new BadInput(
        `${place}: ${rating.rater} has rated ${rating.item} already in ${earlier}. Keep one.`,
      );
    }
    places.set(key, place);
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new BadInput(`Ratings ${path} cannot be read (${reasonOf(cause)}). Check the path.`, {
      cause,
    });
  }
}
