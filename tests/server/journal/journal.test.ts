import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { anAnswerRecord, aRecordedTurn } from '../../support/made/an-answer-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { noJournal } from '../../../server/journal/answer-journal.ts';
import { Journal, type JournalOptions } from '../../../server/journal/journal.ts';

const oneDay = 24 * 60 * 60 * 1000;
const conversation = 'conversation-0001';

function open({
  days = 30,
  dataDir = temporaryFolder(),
  ...options
}: Partial<JournalOptions> & { readonly dataDir?: string } = {}) {
  const clock = { at: 1_700_000_000_000 };
  const journal = Journal.open(dataDir, { days, now: () => clock.at, ...options });
  onTestFinished(() => journal.close());
  return { journal, clock, dataDir };
}

/** All bytes of the journal's files, as text. */
function bytesOf(dataDir: string): string {
  return readdirSync(dataDir)
    .map((name) => readFileSync(join(dataDir, name), 'utf8'))
    .join('\n');
}

describe('a journal', () => {
  it('gives back what explains an answer, with when it was given', () => {
    const { journal, clock } = open();
    const record = anAnswerRecord('answer-1');
    journal.saveAnswer(record);
    expect(journal.answer('answer-1')).toEqual({ ...record, at: clock.at });
    expect(journal.answer('answer-2')).toBeUndefined();
  });

  it('still has it after it was closed, also where another program has it open', () => {
    const { journal, dataDir } = open();
    journal.saveAnswer(anAnswerRecord('answer-1'));
    const { journal: other } = open({ dataDir });
    expect(other.answer('answer-1')?.answer.id).toBe('answer-1');
  });

  it('keeps nothing of a question that was blocked', () => {
    const { journal, dataDir } = open();
    journal.saveAnswer(
      aRecordedTurn('answer-1', '我的号码是什么', { status: 'blocked' }),
      conversation,
    );
    expect(journal.answer('answer-1')).toBeUndefined();
    expect(journal.turns(conversation)).toEqual([]);
    expect(bytesOf(dataDir)).not.toContain('我的号码');
  });

  it('keeps nothing at all for no days', () => {
    const { journal } = open({ days: 0 });
    journal.saveAnswer(anAnswerRecord('answer-1'), conversation);
    expect(journal.answer('answer-1')).toBeUndefined();
    expect(journal.saveFeedback({ answerId: 'answer-1', verdict: 'good' })).toBe(false);
  });
});

describe('a conversation', () => {
  it('is remembered turn by turn, the last six of its own', () => {
    const { journal } = open();
    for (let turn = 1; turn <= 8; turn++) {
      journal.saveAnswer(aRecordedTurn(`a${turn}`, `问${turn}`), conversation);
      journal.saveAnswer(aRecordedTurn(`b${turn}`, `别人问${turn}`), 'conversation-0002');
    }
    expect(journal.turns(conversation)).toEqual(
      [3, 4, 5, 6, 7, 8].map((turn) => ({ question: `问${turn}`, answer: `答问${turn}` })),
    );
  });

  it('leaves out what was refused or failed, which nothing can lean on', () => {
    const { journal } = open();
    for (const status of ['out_of_scope', 'unavailable', 'clarify', 'no_report'] as const) {
      journal.saveAnswer(aRecordedTurn(status, status, { status }), conversation);
    }
    expect(journal.turns(conversation).map(({ question }) => question)).toEqual([
      'clarify',
      'no_report',
    ]);
  });

  it('is gone from the files too when it is forgotten, with what was said of it', () => {
    const { journal, dataDir } = open();
    journal.saveAnswer(aRecordedTurn('a1', '想忘掉的问题'), conversation);
    journal.saveAnswer(aRecordedTurn('b1', '要留下的问题'), 'conversation-0002');
    journal.saveFeedback({ answerId: 'a1', verdict: 'bad', comment: '想忘掉的话' });
    expect(bytesOf(dataDir)).toContain('想忘掉的问题');
    expect(journal.forgetConversation(conversation)).toBe(1);
    expect(journal.turns(conversation)).toEqual([]);
    expect(journal.feedback()).toEqual([]);
    expect(bytesOf(dataDir)).not.toContain('想忘掉');
    expect(bytesOf(dataDir)).toContain('要留下的问题');
  });
});

describe('feedback', () => {
  it('stands beside the answer it is about, newest first', () => {
    const { journal, clock } = open();
    journal.saveAnswer(anAnswerRecord('a1'));
    journal.saveAnswer(anAnswerRecord('a2'));
    expect(journal.saveFeedback({ answerId: 'a1', verdict: 'good' })).toBe(true);
    clock.at += 1000;
    const correction = '应为4%左右';
    journal.saveFeedback({ answerId: 'a2', verdict: 'bad', comment: '不对', correction });
    expect(journal.feedback()).toEqual([
      {
        ...{ answerId: 'a2', at: clock.at, verdict: 'bad', comment: '不对', correction },
        record: anAnswerRecord('a2'),
      },
      { answerId: 'a1', at: clock.at - 1000, verdict: 'good', record: anAnswerRecord('a1') },
    ]);
  });

  it('takes the place of earlier feedback on the same answer', () => {
    const { journal } = open();
    journal.saveAnswer(anAnswerRecord('a1'));
    journal.saveFeedback({ answerId: 'a1', verdict: 'good', comment: '好' });
    journal.saveFeedback({ answerId: 'a1', verdict: 'bad' });
    expect(journal.feedback()).toMatchObject([{ verdict: 'bad' }]);
    expect(journal.feedback()[0]).not.toHaveProperty('comment');
  });

  it('on an answer that is not here is not kept', () => {
    const { journal } = open();
    expect(journal.saveFeedback({ answerId: 'none', verdict: 'good' })).toBe(false);
    expect(journal.feedback()).toEqual([]);
  });
});

describe('after its days', () => {
  it('an entry is given no more, and is gone with the next pruning', () => {
    const { journal, clock, dataDir } = open({ days: 30 });
    journal.saveAnswer(aRecordedTurn('a1', '三十天前的问题'), conversation);
    journal.saveFeedback({ answerId: 'a1', verdict: 'good' });
    clock.at += 30 * oneDay;
    journal.saveAnswer(aRecordedTurn('a2', '今天的问题'), conversation);
    expect(journal.answer('a1')).toBeDefined();
    clock.at += 1;
    expect(journal.answer('a1')).toBeUndefined();
    expect(journal.turns(conversation)).toHaveLength(1);
    expect(journal.feedback()).toEqual([]);
    expect(journal.prune()).toBe(1);
    expect(bytesOf(dataDir)).not.toContain('三十天前');
    expect(journal.answer('a2')).toBeDefined();
  });

  it('it is gone when the journal is opened, and all of it where no days are set any more', () => {
    const dataDir = temporaryFolder();
    const { journal } = open({ dataDir });
    journal.saveAnswer(aRecordedTurn('a1', '从前的问题'));
    open({ dataDir, days: 0 });
    expect(journal.answer('a1')).toBeUndefined();
    expect(bytesOf(dataDir)).not.toContain('从前的问题');
  });
});

describe('every day', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('what is too old is removed from the file, though nobody opens the journal anew', () => {
    const { journal, clock, dataDir } = open({ days: 30 });
    journal.saveAnswer(aRecordedTurn('a1', '三十天前的问题'));
    clock.at += 31 * oneDay;
    expect(bytesOf(dataDir)).toContain('三十天前');
    vi.advanceTimersByTime(oneDay);
    expect(bytesOf(dataDir)).not.toContain('三十天前');
  });

  it('the key of a day goes with its answers, from every byte', () => {
    const { journal, clock, dataDir } = open({ days: 30 });
    const key = Buffer.from(journal.questionKey() ?? []);
    expect(key).toHaveLength(32);
    expect(journal.questionKey()).toEqual(key);
    clock.at += oneDay;
    expect(journal.questionKey()).not.toEqual(key);
    const bytes = () =>
      Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))));
    expect(bytes().includes(key)).toBe(true);
    clock.at += 31 * oneDay;
    vi.advanceTimersByTime(oneDay);
    expect(bytes().includes(key)).toBe(false);
  });

  it('there is no key where nothing is kept', () => {
    expect(open({ days: 0 }).journal.questionKey()).toBeUndefined();
  });

  it('a failure to remove it is told, and the day after it is tried again', () => {
    const failures: unknown[] = [];
    const { journal } = open({ onFailure: (error) => void failures.push(error) });
    vi.spyOn(journal, 'prune').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    vi.advanceTimersByTime(2 * oneDay);
    expect(failures).toHaveLength(2);
  });
});

describe('a journal with a bound for its size', () => {
  const large = (id: string) => aRecordedTurn(id, '长'.repeat(30_000));

  it('loses its oldest answers first, with what was said of them, and keeps the newest', () => {
    const { journal, clock } = open({ mostMegabytes: 2 });
    for (let answer = 0; answer < 100; answer++) {
      clock.at += 1;
      journal.saveAnswer(large(`a${answer}`));
      if (answer === 0) journal.saveFeedback({ answerId: 'a0', verdict: 'bad' });
      expect(journal.megabytes).toBeLessThanOrEqual(2.2);
    }
    const kept = Array.from({ length: 100 }, (_, answer) => journal.answer(`a${answer}`));
    const firstKept = kept.findIndex((record) => record !== undefined);
    expect(firstKept).toBeGreaterThan(60);
    expect(kept.slice(firstKept)).not.toContain(undefined);
    expect(journal.feedback()).toEqual([]);
  });

  it('does not grow on the disk much beyond it', () => {
    const { journal, clock, dataDir } = open({ mostMegabytes: 2 });
    for (let answer = 0; answer < 300; answer++) {
      clock.at += 1;
      journal.saveAnswer(large(`a${answer}`));
    }
    const sizes = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)).size);
    // Beside the file itself its log, which SQLite empties at 4 MB.
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(8 * 1024 * 1024);
  });
});

describe('no journal', () => {
  it('forgets everything at once', () => {
    noJournal.saveAnswer(anAnswerRecord('a1'), conversation);
    expect(noJournal.answer('a1')).toBeUndefined();
    expect(noJournal.turns(conversation)).toEqual([]);
    expect(noJournal.saveFeedback({ answerId: 'a1', verdict: 'good' })).toBe(false);
    expect(noJournal.forgetConversation(conversation)).toBe(0);
    expect(noJournal.feedback()).toEqual([]);
  });
});
