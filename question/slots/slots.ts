import type { Gazetteer } from '../../language/places/gazetteer.ts';
import type { Place } from '../../language/places/place.ts';
import type { FoundQuantity } from '../../language/numbers/quantity.ts';
import type { Span } from '../../language/span.ts';
import type { PeriodMention } from '../../language/years/period-mention.ts';
import type { AskedMeasure } from '../task.ts';
import type { Cue } from './cues.ts';
import type { KindMention } from './time/kinds.ts';
import type { NamedGroup } from './places/groups.ts';
import type { QuestionThings } from './things/things.ts';

/** A place with where the question names it. */
export type PlaceMention = Span & { readonly place: Place };

/**
 * All that is read from the words of a question, each with where it stands; what an earlier turn
 * supplies stands before the first word. A task is built from this alone.
 */
export type Slots = {
  readonly text: string;
  readonly places: readonly PlaceMention[];
  readonly groups: readonly NamedGroup[];
  readonly periods: readonly PeriodMention[];
  readonly reportYear: number | undefined;
  /** Reports that it names by their year, where they are several. */
  readonly reports?: readonly PeriodMention[];
  readonly things: QuestionThings;
  readonly kinds: readonly KindMention[];
  readonly cues: readonly Cue[];
  /** Numbers that it names: 5% of 超过5%了吗. */
  readonly quantities: readonly FoundQuantity[];
  readonly measure: AskedMeasure | undefined;
  readonly unit: string | undefined;
  readonly basis: string | undefined;
  /** The questions that it consists of, where it is several. */
  readonly questions?: readonly string[];
};

/** What the slots of a question are read against. */
export type SlotContext = {
  readonly known: readonly Place[];
  readonly gazetteer: Gazetteer;
  /** The year that the newest report at hand plans: what 去年 counts from. */
  readonly planYear: number | undefined;
};
