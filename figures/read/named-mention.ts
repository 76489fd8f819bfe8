import type { Mention } from './find-mentions.ts';
import type { Named } from './name-figure.ts';

/** A figure with its name and the words that say it. */
export type NamedMention = Mention &
  Named & {
    /** The words its name was read from. */
    readonly subject: string;
    readonly predicate: string;
    /** Where the words begin that say it all. */
    readonly from: number;
    /** Where they end: behind the number, or behind the noun that it counts. */
    readonly to: number;
    /** Its noun stands behind the number. */
    readonly isBehind: boolean;
    /** The first of two values: 由A提高到B. */
    readonly isStart: boolean;
    /** A qualifier that stands at the end of its list. */
    readonly listQualifier?: string;
  };
