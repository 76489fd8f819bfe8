import { foldText } from '../../../language/characters/fold-text.ts';
import { placesIn } from '../../../language/places/places-in.ts';
import { cutSentences, type Sentence } from '../../../language/sentences/cut-clauses.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import { periodsAbout } from '../../../language/years/periods-in.ts';
import { inContext } from '../../../language/years/periods-in-context.ts';
import type { ReportTime } from '../../../language/years/report-time.ts';
import { escaped } from '../../../language/word-pattern.ts';
import type { Span } from '../../../library/report.ts';
import { findMentions } from '../../read/find-mentions.ts';
import { nameMentions } from '../../read/name-mentions.ts';
import { quantitiesOf, type NamedNumber, type StatedQuantity } from './stated-quantity.ts';
import { aimOf, blanked, wordsOf, type Aim, type StatedWord } from './stated-words.ts';

/** What a statement leaves out when the question has said it. */
export type StatementContext = {
  /** The question, for what a statement leaves unsaid. */
  readonly question: string;
  /** The time of the report that it is about: what 去年 means. */
  readonly time: ReportTime;
  /** Names of the places that the sources are of, towns among them. */
  readonly places: readonly string[];
};

export type StatedClause = Span & {
  readonly text: string;
  /** With the clauses before it that hold no number. */
  readonly lead: string;
  readonly words: readonly StatedWord[];
  readonly quantities: readonly StatedQuantity[];
  /** The years that the clause is about, its own or those of the clause before it. */
  readonly years: readonly PeriodMention[];
  readonly ownYears: readonly PeriodMention[];
  readonly places: readonly string[];
  readonly aims: Aim | undefined;
};

export type Statement = { readonly text: string; readonly clauses: readonly StatedClause[] };

/** Reads a sentence, without marks, into clauses with their words, numbers, years and places. */
export function readStatement(sentence: string, context: StatementContext): Statement {
  const text = foldText(sentence);
  const clauses: StatedClause[] = [];
  let told = toldBy(context);
  for (const cut of cutSentences(text, { start: 0, end: text.length })) {
    const named = namedIn(text, cut, context);
    for (const span of cut.clauses) {
      const clause = readClause(text, span, { told, named, context });
      clauses.push(clause);
      told = toldAfter(clause, told);
    }
  }
  return { text, clauses };
}

/** What a clause takes over from those before it. */
type Told = {
  readonly years: readonly PeriodMention[];
  readonly places: readonly string[];
  readonly aims: Aim | undefined;
  /** The clauses before it without a number. */
  readonly leading: string;
};

function toldBy({ question, time, places }: StatementContext): Told {
  const asked = foldText(question);
  return {
    years: inContext(periodsAbout(asked, time), []),
    places: placesIn(asked, places),
    aims: undefined,
    leading: '',
  };
}

/** 计划新建学校3所，改造道路2条: what is planned goes on until something else is said. */
function toldAfter(
  { years, places, aims, ownYears, quantities, lead }: StatedClause,
  before: Told,
): Told {
  const kept = ownYears.length > 0 ? undefined : before.aims;
  return { years, places, aims: aims ?? kept, leading: quantities.length > 0 ? '' : lead };
}

function readClause(
  text: string,
  { start, end }: Span,
  {
    told,
    named,
    context: { time, places },
  }: {
    readonly told: Told;
    readonly named: readonly NamedNumber[];
    readonly context: StatementContext;
  },
): StatedClause {
  const words = text.slice(start, end);
  const ownYears = inContext(periodsAbout(words, time), told.years);
  const ownPlaces = placesIn(words, places);
  const years = ownYears.length > 0 ? ownYears : told.years;
  // Of a year of its own a clause says by itself whether it is planned.
  const aims = ownYears.length > 0 ? undefined : told.aims;
  const quantities = quantitiesOf(text, { start, end }, { named, years, time, aims });
  const numbers = quantities.map(({ quantity }) => quantity);
  const read = wordsOf(blanked(words, start, numbers), start);
  return {
    start,
    end,
    text: words,
    lead: `${told.leading}${words}`,
    words: read,
    quantities,
    years,
    ownYears,
    places: ownPlaces.length > 0 ? ownPlaces : told.places,
    aims: aimOf(read),
  };
}

function namedIn(
  text: string,
  sentence: Sentence,
  { places }: StatementContext,
): readonly NamedNumber[] {
  const bare = withoutScope(text, places);
  return nameMentions(bare, findMentions(bare, sentence));
}

/** The text with places and years blanked, so that names of indicators begin with themselves. */
function withoutScope(text: string, places: readonly string[]): string {
  const scope = [...placesIn(text, places).map(escaped), String.raw`(?:19|20)\d{2}年`].join('|');
  return text.replace(new RegExp(`(?:${scope})的?`, 'gu'), (words) => '　'.repeat(words.length));
}
