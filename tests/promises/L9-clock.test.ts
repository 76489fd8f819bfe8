import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer } from '../../server/answer/answer.ts';
import { answerCache } from '../../server/answer/record/answer-cache.ts';
import { AuditLog } from '../../server/control/audit/audit-log.ts';
import { verifyAudit } from '../../server/control/audit/verify-audit.ts';
import { Journal } from '../../server/journal/journal.ts';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openServer } from '../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());
afterEach(() => void vi.useRealTimers());

const oneDay = 24 * 60 * 60 * 1000;
const today = Date.UTC(2026, 10, 30, 12);

async function aServer() {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  const dataDir = temporaryFolder();
  const journal = Journal.open(dataDir, { days: 30, now: Date.now });
  const log = AuditLog.open(dataDir, { now: Date.now });
  const answer = answerCache(10);
  const parts = answerParts(opened, { now: () => performance.now() });
  const server = await openServer(parts, { journal, answer, audit: log.note });
  onTestFinished(async () => {
    await server.close();
    journal.close();
    log.close();
  });
  const conversationId = 'conversation-of-a-day';
  const ask = async (question: string) => {
    const reply = await server.postJson('/api/ask', { question, conversationId });
    return { status: reply.status, answer: (await reply.json()) as Answer };
  };
  return { server, journal, log, ask };
}

describe.each([
  ['forward', oneDay],
  ['back', -oneDay],
])('a clock that jumps %s by a day', (_, jump) => {
  it('holds no answer up, and loses neither conversation nor record', async () => {
    const { server, journal, ask } = await aServer();
    const before = await ask('静海区2023年GDP增长目标是多少？');
    vi.setSystemTime(today + jump);
    const after = await ask('河西区呢？');
    expect([after.status, after.answer.question.regions]).toEqual([200, ['河西区']]);
    for (const milliseconds of Object.values(after.answer.timings)) {
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      expect(milliseconds).toBeLessThan(oneDay / 2);
    }
    expect(journal.prune()).toBe(0);
    const record = await fetch(server.at(`/api/answers/${before.answer.id}`));
    expect(record.status).toBe(200);
  });

  it('breaks no chain of the audit, and removes nothing of it', async () => {
    const { log, ask } = await aServer();
    await ask('静海区2023年GDP增长目标是多少？');
    vi.setSystemTime(today + jump);
    await ask('静海区2023年GDP增长目标是多少？');
    expect(log.prune()).toBe(0);
    expect(verifyAudit(log.rows(), [])).toMatchObject({ rows: 2 });
    expect(verifyAudit(log.rows(), []).fault).toBeUndefined();
  });
});
