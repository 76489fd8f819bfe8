import type { ClauseCheck, Fault } from '../../../figures/claims/clause-check.ts';

/** A sentence without the clauses that failed; `lost` says how many they were. */
export type KeptClauses = { readonly text: string; readonly lost: number };

/**
 * What is left of a sentence when the clauses that failed go: the rest has to begin with its first
 * clause, which says what it is about, and to state a number. Only what was added goes; where the
 * source says otherwise its own words are better than silence.
 */
export function keepSoundClauses(clauses: readonly ClauseCheck[]): KeptClauses | undefined {
  const [first] = clauses;
  const sound = clauses.filter((clause) => objections(clause).length === 0);
  const lost = clauses.length - sound.length;
  if (!first || objections(first).length > 0 || lost === 0) return undefined;
  // 是的 answers for all that follows it.
  if (/^(?:是的?|对的?|没错|不是|并非|没有|有的?|会的?|能)[，。]/u.test(first.clause.text))
    return undefined;
  if (clauses.some(saysHowFar) || clauses.some(contradicts) || isFragment(sound)) return undefined;
  if (!sound.some(({ clause, support }) => clause.quantities.length > 0 && support.length > 0))
    return undefined;
  const words = sound.map(({ clause }) => clause.text).join('');
  return { text: `${words.replace(/[，；：、,;:]+$/u, '').replace(/[。！？]$/u, '')}。`, lost };
}

// A clause that limits or denies what the others say cannot go without them.
const limits = /除|但|仅|只|如果|若|虽|尚未|没有|并非|不是|其中/u;

function saysHowFar(check: ClauseCheck): boolean {
  return objections(check).length > 0 && limits.test(check.clause.text);
}

function contradicts(check: ClauseCheck): boolean {
  const { clause } = check;
  const against = objections(check);
  const saysDone = clause.aims === 'result';
  return (
    against.length > 0 && (saysDone || clause.quantities.length > 0 || against.some(isNoAddition))
  );
}

function objections({ faults, doubts }: ClauseCheck): readonly Fault[] {
  return [...faults, ...doubts];
}

function isNoAddition({ fault }: ClauseCheck['faults'][number]): boolean {
  return fault !== 'unsupported_words';
}

// 由于…, 在…中, …后 lead to a clause that is gone.
const leads = /^(?:由于|因|为了?|随着|通过|按|据|若|如果|当)|(?:中|后|前|时|下|以来|的)[，。]?$/u;

function isFragment(sound: readonly ClauseCheck[]): boolean {
  return sound.length === 1 && leads.test(sound[0]?.clause.text ?? '');
}
