import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import { liesWithin, type Place } from '../../../language/places/place.ts';

/** A question with the asker's own place by its name, where that is known. */
export type HomeReading = {
  readonly text: string;
  /** It speaks of the asker's own place (我们区), and nothing tells which that is. */
  readonly isUnknown: boolean;
};

// 我区 and 咱们这; but 我市场, 本区域 and 我区分 speak of no place.
const ownPlace =
  /(?:我们|俺们|咱们?|(?<!自)我|(?<![基根日资成样版文课剧书原])本)(?<kind>省|自治区|市(?!场|民|政|值|价)|区(?!别|域|块|间|分|位)|自治[县州旗]|县|镇|乡|街道|旗)(?![长委])|(?:我们|俺们|咱们?)(?:这里|这儿|这边|这|那里|那儿|家乡)/gu;

/**
 * Puts the name for 我们区 and 咱们这: of the home that is configured, or of the place around it
 * that is a 区; without a home, of the only place of that kind with reports here.
 *
 * `readHomePlace('我们区的目标', { home: 静海区, … }).text // => '静海区的目标'`
 */
export function readHomePlace(
  question: string,
  context: {
    readonly home?: Place | undefined;
    readonly known: readonly Place[];
    readonly gazetteer: Gazetteer;
  },
): HomeReading {
  let isUnknown = false;
  const text = question.replace(ownPlace, (words, ...found) => {
    const groups = found.at(-1) as { readonly kind?: string };
    const place = ownPlaceOf(groups.kind, context);
    if (!place) isUnknown = true;
    return place?.name ?? words;
  });
  return { text, isUnknown };
}

function ownPlaceOf(
  kind: string | undefined,
  { home, known, gazetteer }: Parameters<typeof readHomePlace>[1],
): Place | undefined {
  const isOfKind = ({ name }: Place) => kind === undefined || name.endsWith(kind);
  const candidates = (home ? outwards(home, gazetteer) : known).filter(isOfKind);
  return home || candidates.length === 1 ? candidates[0] : undefined;
}

/** A place and those around it, from the inside out. */
function outwards(home: Place, gazetteer: Gazetteer): readonly Place[] {
  const around = [6, 4, 2]
    .filter((length) => length < home.code.length)
    .flatMap((length) => gazetteer.byCode(home.code.slice(0, length)) ?? [])
    .filter(({ code }) => liesWithin(home.code, code));
  return [home, ...around];
}
