import type { Asker, Role } from '../../control/access/asker.ts';
import type { Key, KeyRing } from '../../control/access/key-file.ts';
import { hasHash, hashOf, idOfKey } from '../../control/access/key-secret.ts';
import { LockOut } from '../../control/access/lock-out.ts';
import { beijingTime, type NoteAct } from '../../control/audit/audit-entry.ts';
import { publicCollection } from '../../../library/collections.ts';
import { HttpError } from '../http-error.ts';

/** A token that several people share, from before there were keys: it names nobody. */
export type SharedToken = {
  /** The setting it stands in, as the audit names who knows it. */
  readonly name: string;
  readonly token: string;
  readonly role: Role;
};

export type KeysWanted = {
  readonly keys: () => KeyRing;
  readonly tokens: readonly SharedToken[];
  /** Wrong ones in a row after which a sender waits. */
  readonly mostWrong: number;
  readonly audit: NoteAct;
  /** Milliseconds that only go up. */
  readonly now: () => number;
};

const lockMinutes = 10;

/** Askers by the key that they send. */
export class AskersByKey {
  readonly #wanted: KeysWanted;
  readonly #lockOut: LockOut;

  constructor(wanted: KeysWanted) {
    const milliseconds = lockMinutes * 60_000;
    this.#wanted = wanted;
    const { mostWrong, now } = wanted;
    this.#lockOut = new LockOut({ mostWrong, milliseconds, now });
  }

  /** Whether anybody has a key. */
  areGiven(): boolean {
    const { keys, tokens } = this.#wanted;
    return tokens.length > 0 || keys().keys.length > 0;
  }

  /**
   * Undefined where nobody has a key, so that what is sent is meant for others.
   * @throws HttpError where the key is wrong, over, or its sender was wrong too often. Who sends the
   * right one waits for nobody else's mistakes: wrong ones are counted by sender and key.
   */
  asker(key: string, address: string): Asker | undefined {
    if (!this.areGiven()) return undefined;
    const shared = this.#sharedToken(key);
    if (shared) return askerOfToken(shared);
    const known = this.#keyNamed(key);
    const who = `${address} ${known?.id ?? ''}`;
    if (known) this.#refuseLocked(who);
    if (!known || !hasHash(key, known.hash)) throw this.#wrong(who, known?.name);
    this.#lockOut.succeeded(who);
    if (isOver(known)) throw overdue(known);
    return askerOfKey(known);
  }

  /** Who has this key now, if it is right and not over: for a session, which was locked out or not. */
  stillOpens(key: string): Asker | undefined {
    const shared = this.#sharedToken(key);
    if (shared) return askerOfToken(shared);
    const known = this.#keyNamed(key);
    const opens = known && hasHash(key, known.hash) && !isOver(known);
    return opens ? askerOfKey(known) : undefined;
  }

  #sharedToken(key: string): SharedToken | undefined {
    const isIt = ({ token }: SharedToken) => hasHash(key, hashOf(token).toString('hex'));
    return this.#wanted.tokens.find(isIt);
  }

  #keyNamed(key: string): Key | undefined {
    const id = idOfKey(key);
    return this.#wanted.keys().keys.find((one) => one.id === id);
  }

  #refuseLocked(who: string): void {
    const retryAfterSeconds = this.#lockOut.secondsLeft(who);
    if (retryAfterSeconds === 0) return;
    const words = `密钥连错 ${this.#wanted.mostWrong} 次，请 ${lockMinutes} 分钟后再试。`;
    throw new HttpError(429, 'locked_out', words, { retryAfterSeconds });
  }

  #wrong(who: string, name: string | undefined): HttpError {
    this.#refuseLocked(who);
    const { audit } = this.#wanted;
    const act = { actor: 'unknown', source: 'http', result: 'refused' } as const;
    const of = name === undefined ? {} : { of: name };
    audit({ ...act, event: 'wrong_key', ...of });
    if (this.#lockOut.failed(who)) audit({ ...act, event: 'locked_out', ...of });
    return new HttpError(401, 'wrong_key', '密钥不对，请核对后重试。');
  }
}

function askerOfToken({ name, role }: SharedToken): Asker {
  return { id: name, isNamed: true, roles: [role, 'reader'], collections: [publicCollection] };
}

function askerOfKey({ name, roles, collections, perMinute }: Key): Asker {
  return { id: name, isNamed: true, roles, collections, perMinute };
}

/** Its last day is whole. */
function isOver({ expires }: Key): boolean {
  return expires !== undefined && expires < beijingTime(Date.now()).slice(0, 10);
}

function overdue({ expires = '' }: Key): HttpError {
  return new HttpError(401, 'key_expired', `密钥已于 ${expires} 到期，请向管理员换新。`);
}
