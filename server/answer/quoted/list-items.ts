import type { Question } from '../../../question/question.ts';
import type { Task } from '../../../question/task.ts';
import { onlySaysDone } from '../../../language/words/lists/doing-words.ts';
import { readBundle } from '../../../language/sentences/bundle.ts';
import type { DraftPart, DraftSentence } from '../gate/draft.ts';
import { reportsNearest } from './terms/define-term.ts';
import { glossaryEntry } from './terms/glossary-entry.ts';
import type { QuotedParts } from './quoted-parts.ts';
import { asksForSubject } from './summary/topic-sentences.ts';
import { summarise } from './summary/summarise.ts';
import { thingsAsked } from './which/which-things.ts';
import { spellOutBundle } from './terms/spell-out-bundle.ts';

type List = Extract<Task, { readonly do: 'list' }>;

/**
 * The items of a list in their order: as the report's notes explain them, or as one place in the
 * text spells them out. Undefined where none does, and the sentences found have to do.
 */
export function listItems({ what }: List, parts: QuotedParts): readonly DraftPart[] | undefined {
  if (!countsThings(parts.question) && asksForSubject(what, parts))
    return summarise({ do: 'summarise', about: what }, parts);
  const sentence: DraftSentence | undefined = glossaryEntry(what, parts) ?? spelledOut(what, parts);
  return (
    sentence && [
      { type: 'sentence', sentence },
      { type: 'ended', status: 'answered' },
    ]
  );
}

/** 十件民生实事 asks for ten things, not for all that is said of 民生. */
function countsThings({ sought }: Question): boolean {
  return sought.list?.count !== undefined;
}

/** The name that counts its things (五大品牌), in words that say the rest of what is asked. */
function spelledOut(what: string, parts: QuotedParts): DraftSentence | undefined {
  const runs = what.split(/\s+/u);
  const counted = runs.find((run) => (readBundle(run).count ?? 0) > 1);
  if (counted === undefined) return undefined;
  const others = runs.filter((run) => run !== counted && !onlySaysDone(run));
  const beside = others.length > 0 ? thingsAsked(others.join(' '), parts).flat() : [];
  const reports = reportsNearest(readBundle(counted).name, parts);
  return spellOutBundle(counted, reports, { ...parts, beside });
}
