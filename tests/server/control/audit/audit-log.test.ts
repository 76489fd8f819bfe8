import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { auditEvents } from '../../../../server/control/audit/audit-entry.ts';
import { AuditLog, fewestAuditDays } from '../../../../server/control/audit/audit-log.ts';
import { headIn, rowOfHead } from '../../../../server/control/audit/known-row.ts';
import { verifyAudit } from '../../../../server/control/audit/verify-audit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const act = { event: 'paused', actor: 'root', source: 'command', result: 'ok' } as const;
const oneDay = 24 * 60 * 60 * 1000;

function openAudit(dataDir = temporaryFolder(), clock = { now: 0 }) {
  const log = AuditLog.open(dataDir, { now: () => clock.now });
  onTestFinished(() => log.close());
  const verify = () => {
    const head = rowOfHead(headIn(dataDir));
    return verifyAudit(log.rows(), head ? [head] : []);
  };
  /** What somebody does who has the file and may write it. */
  const tamper = (sql: string) => {
    const database = new Database(join(dataDir, 'audit.sqlite'));
    database.exec('DROP TRIGGER IF EXISTS entries_stay');
    database.exec('DROP TRIGGER IF EXISTS entries_go_from_the_front');
    database.exec(sql);
    database.close();
  };
  return { dataDir, log, clock, verify, tamper };
}

function fiveActs() {
  const audit = openAudit();
  for (const reason of ['一', '二', '三', '四', '五']) audit.log.note({ ...act, reason });
  expect(audit.verify()).toMatchObject({ rows: 5 });
  expect(audit.verify().fault).toBeUndefined();
  return audit;
}

describe('an audit', () => {
  it('keeps each act with its time in Beijing, its actor, source and result', () => {
    const { log } = openAudit(undefined, { now: Date.UTC(2026, 10, 30, 16, 0, 1) });
    for (const event of auditEvents) log.note({ ...act, event });
    const entries = [...log.rows()].map(({ entry }) => JSON.parse(entry) as object);
    expect(entries).toEqual(
      auditEvents.map((event) => ({ ...act, event, at: '2026-12-01T00:00:01.000+08:00' })),
    );
  });

  it('is one chain, however many programs write into it', () => {
    const { dataDir, log, verify } = openAudit();
    const other = openAudit(dataDir).log;
    log.note(act);
    other.note(act);
    log.append([
      { act, at: 1 },
      { act, at: 2 },
    ]);
    expect([...log.rows()].map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(verify().fault).toBeUndefined();
  });

  it.each([
    [
      'changed',
      `UPDATE entries SET entry = replace(entry, '三', '叁') WHERE sequence = 3`,
      '第 3 条',
    ],
    [
      'given another time',
      `UPDATE entries SET entry = replace(entry, '1970', '1971') WHERE sequence = 2`,
      '第 2 条',
    ],
    ['taken out', 'DELETE FROM entries WHERE sequence = 3', '第 3 条缺失'],
    ['taken out at the front', 'DELETE FROM entries WHERE sequence <= 2', '第 3 条之前'],
    ['cut off', 'DELETE FROM entries WHERE sequence >= 4', '第 5 条缺失，末尾被截断'],
    [
      'put in another order',
      `UPDATE entries SET sequence = -sequence WHERE sequence IN (2, 3);
       UPDATE entries SET sequence = 5 + sequence WHERE sequence < 0`,
      '第 2 条',
    ],
    ['added', `INSERT INTO entries VALUES (6, 0, '{}', '${'0'.repeat(64)}')`, '第 6 条'],
  ])('of which something was %s is told to be, and where', (_, sql, fault) => {
    const { tamper, verify } = fiveActs();
    tamper(sql);
    expect(verify().fault).toContain(fault);
  });

  it('that was cut off and goes on tells it as long as it is kept', () => {
    const { log, tamper, verify } = fiveActs();
    tamper('DELETE FROM entries WHERE sequence >= 3');
    log.note(act);
    log.note(act);
    expect(verify().fault).toBe('第 3 条之前的记录被截断或替换，当时写到第 5 条');
  });

  it('that was written anew as a whole is told by a row that is known from elsewhere', () => {
    const { log } = fiveActs();
    const known = [...log.rows()][2]!;
    const { log: forged } = openAudit();
    for (let count = 0; count < 5; count++) forged.note({ ...act, reason: '零' });
    expect(verifyAudit(forged.rows(), [known]).fault).toBe('第 3 条与当时的不同');
    expect(verifyAudit(log.rows(), [known]).fault).toBeUndefined();
  });

  it('lets nobody change or take out a row by mistake', () => {
    const { dataDir } = fiveActs();
    const database = new Database(join(dataDir, 'audit.sqlite'));
    onTestFinished(() => void database.close());
    expect(() => database.exec(`UPDATE entries SET entry = '{}'`)).toThrow('stays as it is');
    expect(() => database.exec('DELETE FROM entries WHERE sequence = 3')).toThrow('oldest');
  });

  it('keeps six months at least, and is whole when what is older went', () => {
    const { log, clock, verify } = openAudit();
    for (let day = 0; day < 10; day++) {
      clock.now = day * oneDay;
      log.note({ ...act, day });
    }
    clock.now = fewestAuditDays * oneDay;
    expect(log.prune()).toBe(0);
    clock.now += 3.5 * oneDay;
    expect(log.prune()).toBe(4);
    expect([...log.rows()][0]?.sequence).toBe(5);
    expect(verify().fault).toBeUndefined();
    clock.now += 2 * oneDay;
    expect(log.prune()).toBe(2);
    expect(verify().fault).toBeUndefined();
  });
});
