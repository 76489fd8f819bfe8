import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import type { Place } from '../../../language/places/place.ts';

/** What places a question may name. */
export type PlaceCatalogue = {
  /** Those with reports here: their names win, however common. */
  readonly known: readonly Place[];
  readonly gazetteer: Gazetteer;
};
