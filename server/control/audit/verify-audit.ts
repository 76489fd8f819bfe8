import { z } from 'zod';
import { chainHash, firstHash, type AuditRow } from './audit-entry.ts';
import type { KnownRow } from './known-row.ts';

/** What verifying came to; `fault` says in Chinese what is wrong, and from which row on. */
export type AuditVerdict = {
  readonly rows: number;
  /** `sequence:hash` of the last row, to be written down elsewhere. */
  readonly head: string | undefined;
  readonly fault?: string;
};

const pruned = z.object({
  event: z.literal('audit_pruned'),
  through: z.number().int(),
  hash: z.string(),
});

const broken = z.object({
  event: z.literal('audit_broken'),
  expected: z.object({ sequence: z.number() }),
});

/**
 * Whether every row is chained to the one before it, the first begins the chain or follows what was
 * pruned, and the rows that are known from elsewhere stand as they were.
 */
export function verifyAudit(rows: Iterable<AuditRow>, known: readonly KnownRow[]): AuditVerdict {
  const all = [...rows];
  const last = all.at(-1);
  const head = last && `${last.sequence}:${last.hash}`;
  const fault = chainFault(all) ?? knownFault(all, known) ?? brokenBefore(all);
  return { rows: all.length, head, ...(fault !== undefined && { fault }) };
}

function chainFault(rows: readonly AuditRow[]): string | undefined {
  const [first] = rows;
  if (!first) return undefined;
  let before = beginningOf(rows);
  if (before === undefined) return `第 ${first.sequence} 条之前的记录被删除`;
  let expected = first.sequence;
  for (const { sequence, entry, hash } of rows) {
    if (sequence !== expected) return `第 ${expected} 条缺失`;
    if (hash !== chainHash(before, sequence, entry)) return `第 ${sequence} 条被改动或调换`;
    before = hash;
    expected += 1;
  }
  return undefined;
}

/** A chain that was cut and went on says so itself. */
function brokenBefore(rows: readonly AuditRow[]): string | undefined {
  const found = rows.find(({ entry }) => broken.safeParse(parsed(entry)).success);
  if (!found) return undefined;
  const { expected } = broken.parse(parsed(found.entry));
  return `第 ${found.sequence} 条之前的记录被截断或替换，当时写到第 ${expected.sequence} 条`;
}

/** The hash before the first row. */
function beginningOf(rows: readonly AuditRow[]): string | undefined {
  const [first] = rows;
  if (!first || first.sequence === 1) return firstHash;
  return rows
    .flatMap(({ entry }) => pruned.safeParse(parsed(entry)).data ?? [])
    .find(({ through }) => through === first.sequence - 1)?.hash;
}

function knownFault(rows: readonly AuditRow[], known: readonly KnownRow[]): string | undefined {
  const first = rows[0]?.sequence ?? 1;
  for (const { sequence, hash } of known) {
    if (sequence < first && rows.length > 0) continue;
    const row = rows[sequence - first];
    if (!row) return `第 ${sequence} 条缺失，末尾被截断`;
    if (row.hash !== hash) return `第 ${sequence} 条与当时的不同`;
  }
  return undefined;
}

function parsed(entry: string): unknown {
  try {
    return JSON.parse(entry);
  } catch {
    return undefined;
  }
}
