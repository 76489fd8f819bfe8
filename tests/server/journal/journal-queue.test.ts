import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../../library/open-database.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { journalSteps } from '../../../server/journal/journal-schema.ts';
import { JournalQueue } from '../../../server/journal/journal-queue.ts';
import { aRecordedTurn } from '../../support/made/an-answer-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const conversation = 'conversation-0001';

function open(mostWaiting = 100) {
  const dataDir = temporaryFolder();
  const journal = Journal.open(dataDir, { days: 30, now: Date.now });
  const told: unknown[] = [];
  const queue = new JournalQueue(journal, {
    mostWaiting,
    now: Date.now,
    onFailure: (error) => void told.push(error),
    onRecovery: (lost) => void told.push({ lost }),
  });
  onTestFinished(() => queue.close());
  return { dataDir, journal, queue, told };
}

/** Another program that writes into the journal and takes its time. */
function holdJournal(dataDir: string) {
  const other = openDatabase(`${dataDir}/journal.sqlite`, journalSteps, { flushes: 'checkpoints' });
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  return { letGo: () => void other.exec('COMMIT') };
}

describe('answers behind the journal', () => {
  it('are given at once, and written a moment later', () => {
    const { queue, journal } = open();
    queue.saveAnswer(aRecordedTurn('a1', '第一问'), conversation);
    queue.saveAnswer(aRecordedTurn('a2', '第二问'), conversation);
    expect(queue.answer('a1')?.answer.id).toBe('a1');
    expect(queue.turns(conversation).map(({ question }) => question)).toEqual(['第一问', '第二问']);
    expect(journal.answer('a1')).toBeUndefined();
    vi.advanceTimersByTime(100);
    expect(journal.answer('a1')?.answer.id).toBe('a1');
    expect(queue.turns(conversation)).toHaveLength(2);
    expect(queue.state()).toEqual({ state: 'ok', waiting: 0, lost: 0 });
  });

  it('that were blocked do not even wait', () => {
    const { queue } = open();
    queue.saveAnswer(aRecordedTurn('a1', '不能保存', { status: 'blocked' }));
    expect(queue.answer('a1')).toBeUndefined();
    expect(queue.state().waiting).toBe(0);
  });

  it('are forgotten with their conversation before they are written, too', () => {
    const { queue, journal } = open();
    queue.saveAnswer(aRecordedTurn('a1', '第一问'), conversation);
    vi.advanceTimersByTime(100);
    queue.saveAnswer(aRecordedTurn('a2', '第二问'), conversation);
    expect(queue.forgetConversation(conversation)).toBe(2);
    vi.advanceTimersByTime(100);
    expect([journal.answer('a1'), journal.answer('a2')]).toEqual([undefined, undefined]);
  });

  it('take what is said of them at once', () => {
    const { queue } = open();
    queue.saveAnswer(aRecordedTurn('a1', '第一问'));
    expect(queue.saveFeedback({ answerId: 'a1', verdict: 'good' })).toBe(true);
    expect(queue.feedback()).toHaveLength(1);
  });

  it('are written when the journal is closed', () => {
    const { queue, dataDir } = open();
    queue.saveAnswer(aRecordedTurn('a1', '第一问'));
    queue.close();
    const again = Journal.open(dataDir, { days: 30, now: Date.now });
    expect(again.answer('a1')?.answer.id).toBe('a1');
    again.close();
  });
});

describe('a journal that cannot be written', () => {
  it('holds no answer up, says so, and catches up', () => {
    const { queue, journal, dataDir, told } = open();
    const other = holdJournal(dataDir);
    queue.saveAnswer(aRecordedTurn('a1', '第一问'));
    vi.advanceTimersByTime(100);
    expect(queue.state()).toMatchObject({
      state: 'not_kept',
      waiting: 1,
      reason: expect.any(String),
    });
    expect(queue.answer('a1')?.answer.id).toBe('a1');
    other.letGo();
    vi.advanceTimersByTime(3000);
    expect(queue.state()).toEqual({ state: 'ok', waiting: 0, lost: 0 });
    expect(journal.answer('a1')?.answer.id).toBe('a1');
    expect(told).toEqual([expect.any(Error), { lost: 0 }]);
  });

  it('loses the oldest when more wait than may, and counts them', () => {
    const { queue, journal, dataDir } = open(3);
    const other = holdJournal(dataDir);
    for (let answer = 1; answer <= 5; answer++) {
      queue.saveAnswer(aRecordedTurn(`a${answer}`, `第${answer}问`));
    }
    vi.advanceTimersByTime(100);
    expect(queue.state()).toMatchObject({ state: 'not_kept', waiting: 3, lost: 2 });
    other.letGo();
    vi.advanceTimersByTime(3000);
    expect(journal.answer('a2')).toBeUndefined();
    expect(journal.answer('a3')?.answer.id).toBe('a3');
    expect(queue.state()).toEqual({ state: 'ok', waiting: 0, lost: 2 });
  });
});
