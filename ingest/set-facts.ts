import { explainDiskFull } from '../library/folder/disk-full.ts';
import { whileHoldingFolder } from '../library/folder/hold-data-folder.ts';
import { collectionNamed } from '../library/collections.ts';
import type { Correction } from '../library/corrections.ts';
import { Library } from '../library/library.ts';
import { loadGazetteer, possiblePlaces, type Gazetteer } from '../language/places/gazetteer.ts';
import type { Place } from '../language/places/place.ts';
import { zoneIn } from './describe/read-place.ts';
import { readMissingFigures } from './figures-in.ts';
import { bringIndexUpToDate, type IngestOptions } from './ingest-reports.ts';

const names = ['place', 'planYear', 'collection'];

/**
 * The correction that `place=石家庄市桥西区 planYear=2024` asks for.
 * @throws Error with what to write instead.
 */
export function readCorrection(
  settings: readonly string[],
  gazetteer: Gazetteer = loadGazetteer(),
): Correction {
  const pairs = settings.map((setting) => setting.split(/=(.*)/su, 2));
  const unknown = pairs.find(([name]) => !names.includes(name ?? ''));
  if (unknown || pairs.length === 0) {
    throw new Error('Write: --set <reportId> place=石家庄市桥西区 planYear=2024 collection=public');
  }
  const valueOf = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1];
  const [place, year, collection] = names.map(valueOf);
  return {
    ...(place !== undefined && { place: placeNamed(place, gazetteer) }),
    ...(year !== undefined && { planYear: yearNamed(year) }),
    ...(collection !== undefined && { collection: collectionNamed(collection) }),
  };
}

function placeNamed(name: string, gazetteer: Gazetteer): NonNullable<Correction['place']> {
  const zone = zoneIn(gazetteer, name, name);
  if (zone) return correctedPlace(zone);
  const ends = (place: Place) =>
    Array.from(name).some((_, at) => gazetteer.named(name.slice(at)).includes(place));
  const places = possiblePlaces(gazetteer, name).filter(ends);
  const [place] = places;
  if (!place) throw new Error(`No place is called ${name}; write its full name`);
  if (places.length > 1) {
    const paths = places.map(({ path }) => path.join('')).join(', ');
    throw new Error(`${name} is one of: ${paths}`);
  }
  return correctedPlace(place);
}

/** A zone has no code of its own. */
function correctedPlace({ name, level, path, code }: Place): NonNullable<Correction['place']> {
  const regionPath = level === 'nation' ? [] : path;
  return { region: name, regionPath, regionCode: code || null, level };
}

function yearNamed(written: string): number {
  if (!/^(?:19|20)\d{2}$/u.test(written)) throw new Error(`${written} is no year such as 2024`);
  return Number(written);
}

/**
 * Puts right what a report is of, reads its figures anew and publishes an index that knows it. The
 * correction is kept when the file comes in again.
 * @throws Error naming an id that is not in the library; DataFolderHeldError, DataFolderError.
 */
export async function setFacts(
  id: string,
  correction: Correction,
  options: Pick<IngestOptions, 'dataDir' | 'embedder' | 'onProgress'>,
): Promise<string | undefined> {
  try {
    return await whileHoldingFolder(options.dataDir, () => setInLibrary(id, correction, options));
  } catch (error) {
    throw explainDiskFull(error, options.dataDir);
  }
}

async function setInLibrary(
  id: string,
  correction: Correction,
  options: Parameters<typeof setFacts>[2],
): Promise<string | undefined> {
  const library = Library.open(options.dataDir);
  try {
    if (!library.correct(id, correction)) {
      throw new Error(`There is no report ${id}. See the ids with: npm run ingest -- --list`);
    }
    readMissingFigures(library);
    return await bringIndexUpToDate(library, options);
  } finally {
    library.close();
  }
}
