import type { Verdict } from '../asking/send-feedback.ts';
import type { ShownTurn } from '../shown-turn.ts';

/** What the parts of a turn need of the element around them. */
export type TurnTools = {
  /** Root of the server, where the links to reports begin. */
  readonly root: string;
  /** Key of what was copied last, whose button says so. */
  readonly copied: string | undefined;
  readonly copy: (key: string, text: string) => void;
  readonly ask: (question: string) => void;
  readonly rate: (turn: ShownTurn, verdict: Verdict) => void;
  readonly retry: (turn: ShownTurn) => void;
  /** Leads from a mark to its quotation, and back. */
  readonly showSource: (turn: ShownTurn, mark: number) => void;
  readonly showMark: (turn: ShownTurn, mark: number) => void;
};
