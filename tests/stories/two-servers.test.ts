import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../server/answer/answer.ts';
import { AuditLog } from '../../server/control/audit/audit-log.ts';
import { verifyAudit } from '../../server/control/audit/verify-audit.ts';
import { Journal } from '../../server/journal/journal.ts';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { openServer } from '../support/wenbao-server.ts';

const conversationId = 'conversation-over-two';

/** One of several servers over the same folder, with journal and audit of its own opening. */
async function aServerOver(opened: OpenedLibrary) {
  const journal = Journal.open(opened.dataDir, { days: 30, now: Date.now });
  const audit = AuditLog.open(opened.dataDir, { now: Date.now });
  const server = await openServer(answerParts(opened, { newId: () => randomUUID() }), {
    journal,
    audit: audit.note,
  });
  onTestFinished(async () => {
    await server.close();
    journal.close();
    audit.close();
  });
  return async (question: string) => {
    const reply = await server.postJson('/api/ask', { question, conversationId });
    return (await reply.json()) as Answer;
  };
}

it(
  'two servers on one folder share conversations, answers and one unbroken audit',
  { timeout: 240_000 },
  async () => {
    const opened = await openDigestLibrary();
    onTestFinished(() => opened.close());
    const [one, other] = [await aServerOver(opened), await aServerOver(opened)];
    await one('静海区2023年GDP增长目标是多少？');
    const followUp = await other('河西区呢？');
    expect(followUp.question.regions).toEqual(['河西区']);
    expect(followUp.question.years).toEqual([2023]);
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? one : other)('财政收入呢？')),
    );
    const journal = Journal.open(opened.dataDir, { days: 30, now: Date.now });
    expect(journal.records()).toHaveLength(12);
    journal.close();
    const audit = AuditLog.open(opened.dataDir, { now: Date.now });
    const verdict = verifyAudit(audit.rows(), []);
    audit.close();
    expect([verdict.rows, verdict.fault]).toEqual([12, undefined]);
  },
);
