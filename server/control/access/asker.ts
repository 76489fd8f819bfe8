import { publicCollection } from '../../../library/collections.ts';

/**
 * What somebody may do: a reader asks, an editor scores answers, an operator looks after the server, and
 * an auditor reads what was done and does nothing.
 */
export const roles = ['reader', 'editor', 'operator', 'auditor'] as const;

export type Role = (typeof roles)[number];

/** Who asks, whatever showed it: a key, the office's sign-on, or nothing. */
export type Asker = {
  /** The name of a person or program; `reader` where nobody knows. */
  readonly id: string;
  readonly isNamed: boolean;
  readonly roles: readonly Role[];
  /** What they may read. */
  readonly collections: readonly string[];
  /** Questions a minute, where that is not what everybody may. */
  readonly perMinute?: number | undefined;
};

/** Everybody, without a credential. */
export const anyone: Asker = {
  id: 'reader',
  isNamed: false,
  roles: ['reader'],
  collections: [publicCollection],
};

/** Everybody, where nothing is public. */
export const nobody: Asker = { ...anyone, roles: [], collections: [] };
