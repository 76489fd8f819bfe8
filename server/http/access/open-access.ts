import { noKeys, type KeyRing } from '../../control/access/key-file.ts';
import { Sessions } from '../../control/access/sessions.ts';
import type { NoteAct } from '../../control/audit/audit-entry.ts';
import { AskersByKey, type SharedToken } from './askers-by-key.ts';
import { AskersBySignOn, type SignOn } from './askers-by-sign-on.ts';
import type { KnownAskers } from './name-asker.ts';

export type AccessOptions = {
  /** Who may do and read what, as it is now; by default nobody has a key. */
  readonly keys?: (() => KeyRing) | undefined;
  /** What who shows nothing may read. */
  readonly anonymous?: 'public' | 'none';
  readonly signOn?: SignOn | undefined;
  /** Wrong keys in a row after which a sender waits. */
  readonly mostWrongKeys?: number;
  /** A session without a request for so long ends. */
  readonly sessionIdleMilliseconds?: number;
  /** Milliseconds that only go up. */
  readonly now?: () => number;
};

const oneMinute = 60_000;
const usualMostWrong = 5;
const usualIdle = 30 * oneMinute;
const longestSession = 12 * 60 * oneMinute;

/** Everything that tells who asks. */
export function openAccess(
  options: AccessOptions,
  tokens: readonly SharedToken[],
  audit: NoteAct,
): KnownAskers {
  const { keys = () => noKeys, anonymous = 'public', signOn } = options;
  const { now = () => performance.now() } = options;
  const { mostWrongKeys: mostWrong = usualMostWrong } = options;
  const { sessionIdleMilliseconds: idleMilliseconds = usualIdle } = options;
  return {
    byKey: new AskersByKey({ keys, tokens, mostWrong, audit, now }),
    sessions: new Sessions({ idleMilliseconds, longestMilliseconds: longestSession, now }),
    bySignOn: signOn && new AskersBySignOn(signOn, keys),
    anonymous,
  };
}
