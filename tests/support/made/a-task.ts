import { indicatorNamed } from '../../../language/indicators/indicators.ts';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import type { Place } from '../../../language/places/place.ts';
import { yearPeriod } from '../../../language/years/period.ts';
import { localReads } from '../../../library/local-reads.ts';
import type { LibraryReader } from '../../../library/library-reader.ts';
import { questionTerms } from '../../../question/slots/things/terms.ts';
import type { Operand, Task } from '../../../question/task.ts';
import { carryOut } from '../../../server/answer/computed/carry-out.ts';
import type { DraftPart } from '../../../server/answer/gate/draft.ts';

/** The one place of this name, with those around it where several are called so. */
export function placeNamed(name: string): Place {
  const [place] = loadGazetteer().named(name);
  if (!place) throw new Error(`No place is called ${name}.`);
  return place;
}

type InShort = Omit<Operand, 'place' | 'thing' | 'period'> & {
  readonly year?: number;
  readonly words?: string;
};

/** `anOperand('静海区', '地区生产总值', { year: 2023, kind: 'target' })`; a name on no list is words. */
export function anOperand(
  place: string | undefined,
  name: string,
  { year, words = name, ...others }: InShort = {},
): Operand {
  const indicator = indicatorNamed(name);
  return {
    ...others,
    ...(place !== undefined && { place: placeNamed(place) }),
    ...(year !== undefined && { period: yearPeriod(year) }),
    thing: indicator ? { type: 'indicator', indicator, words } : { type: 'words', words: name },
  };
}

export type CarriedOut = {
  readonly text: string;
  readonly quotes: readonly string[];
  readonly ending: Extract<DraftPart, { readonly type: 'ended' }>;
};

/** What carrying out a task over a library gives, in words; undefined where passages have to answer. */
export async function carriedOut(
  task: Task,
  library: LibraryReader,
  about: {
    readonly words?: string;
    readonly places?: readonly string[];
    readonly years?: readonly number[];
  } = {},
): Promise<CarriedOut | undefined> {
  const computed = await carryOut(task, {
    reads: localReads(library),
    scope: {},
    question: {
      text: about.words ?? wordsOf(task),
      terms: questionTerms(about.words ?? wordsOf(task)),
      places: (about.places ?? []).map(placeNamed),
      years: about.years ?? [],
      periods: [],
      span: undefined,
    },
  });
  return (
    computed && {
      text: computed.sentences.map(({ text }) => text).join(''),
      quotes: computed.sentences.flatMap(({ evidence }) =>
        evidence.map(({ passage, span }) =>
          passage.text.slice(span.start - passage.start, span.end - passage.start),
        ),
      ),
      ending: computed.ending,
    }
  );
}

function wordsOf(task: Task): string {
  if ('of' in task) return task.of.thing.words;
  return task.do === 'compare' ? (task.operands[0]?.thing.words ?? '') : '';
}
