import { areAlike } from './alike-signs.ts';

/** Names by the ways in which they are mistyped by one sign. */
export type Misspellings = {
  /** Names with two signs swapped, one dropped or one doubled, as they are then written. */
  readonly byWriting: ReadonlyMap<string, readonly string[]>;
  /** Names by what is left of them, and where, when one sign is another. */
  readonly byRest: ReadonlyMap<string, readonly string[]>;
  /** Beginnings and ends of names: an error of one sign leaves one of both. */
  readonly halves: ReadonlySet<string>;
  readonly shortest: number;
  readonly longest: number;
};

/** Prepares names to be found again by `namesMeant`. */
export function misspellingsOf(names: Iterable<string>): Misspellings {
  const [byWriting, byRest] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const all = [...new Set(names)].filter((name) => onlyHan.test(name));
  for (const name of all) {
    for (const writing of [...swapped(name), ...dropped(name), ...doubled(name)])
      append(byWriting, writing, name);
    for (const rest of restsOf(name)) append(byRest, rest, name);
  }
  const lengths = all.map(({ length }) => length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0) + 1;
  const halves = new Set(all.flatMap(halvesOf));
  return { byWriting, byRest, halves, shortest: shortestName, longest };
}

const shortestName = 3;
const onlyHan = /^\p{Script=Han}{3,}$/u;

/**
 * The names that a run of signs may be meant for, being written otherwise.
 *
 * `namesMeant('固定资产头资', misspellings) // => ['固定资产投资']`
 */
export function namesMeant(
  written: string,
  { byWriting, byRest, halves }: Misspellings,
): readonly string[] {
  const mayBeOne = halvesOf(written).some((half) => halves.has(half));
  const replaced = (mayBeOne ? restsOf(written) : []).flatMap((rest, at) =>
    (byRest.get(rest) ?? []).filter((name) => isAlikeAt(at, name, written)),
  );
  return [...new Set([...(byWriting.get(written) ?? []), ...replaced])];
}

function isAlikeAt(at: number, name: string, written: string): boolean {
  return name !== written && areAlike(name.charAt(at), written.charAt(at));
}

/** With the length of the whole, so that only names of that length have them. */
function halvesOf(name: string): readonly string[] {
  const middle = Math.floor(name.length / 2);
  return [`${name.length}^${name.slice(0, middle)}`, `${name.length}$${name.slice(middle)}`];
}

function restsOf(name: string): readonly string[] {
  return [...name].map((_, at) => `${name.slice(0, at)}·${name.slice(at + 1)}`);
}

function swapped(name: string): readonly string[] {
  return [...name]
    .slice(1)
    .map((sign, at) => `${name.slice(0, at)}${sign}${name.charAt(at)}${name.slice(at + 2)}`)
    .filter((written) => written !== name);
}

// 财政收 is no 财政增收 that lost a sign.
const longEnoughToLose = 5;

// 和地区 is no 和田地区.
const isPlaceName = /^.{3,}(?:省|自治区|自治州)$/u;

/** Without its last sign it is what is done (财政收了多少), and without its first another thing. */
function dropped(name: string): readonly string[] {
  if (name.length < longEnoughToLose && !isPlaceName.test(name)) return [];
  return [...name.slice(1, -1)].map((_, at) => name.slice(0, at + 1) + name.slice(at + 2));
}

/** At its ends a sign more leaves the name whole. */
function doubled(name: string): readonly string[] {
  return [...name.slice(1, -1)].map(
    (sign, at) => `${name.slice(0, at + 1)}${sign}${name.slice(at + 1)}`,
  );
}

function append(map: Map<string, string[]>, key: string, name: string): void {
  map.set(key, [...(map.get(key) ?? []), name]);
}
