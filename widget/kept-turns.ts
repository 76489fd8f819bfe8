import { stopTurn, type ShownTurn } from './shown-turn.ts';

/** Where a tab keeps its conversation; a new form of turns takes a new name. */
const place = 'wenbao-turns-1';

/** Keeps a conversation for this tab, so that reloading and going back find it again. */
export function keepTurns(turns: readonly ShownTurn[]): void {
  try {
    if (turns.length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(turns));
  } catch {
    // A browser that keeps nothing, or no more: the conversation goes on without being kept.
  }
}

/** The conversation that this tab kept, each turn at its end; none where it kept none. */
export function keptTurns(): readonly ShownTurn[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTurn).map(asEnded) : [];
  } catch {
    return [];
  }
}

function isTurn(value: unknown): value is ShownTurn {
  return typeof value === 'object' && value !== null && 'key' in value && 'question' in value;
}

function asEnded(turn: ShownTurn): ShownTurn {
  return turn.state === 'running' ? stopTurn(turn) : turn;
}
