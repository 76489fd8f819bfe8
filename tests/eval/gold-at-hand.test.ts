import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGoldFiles } from '../../eval/read-gold-files.ts';
import { findFaults } from '../../eval/score-answer.ts';

/** Gold questions are handed over beside the project, not inside it. */
const goldFile = fileURLToPath(new URL('../../../shared/gold/dev.jsonl', import.meta.url));
const notice = existsSync(goldFile) ? '' : ' (skipped: no ../shared/gold/dev.jsonl at hand)';

test.skipIf(notice !== '')(`the gold file at hand is read whole${notice}`, async () => {
  const questions = await readGoldFiles([goldFile]);
  const lines = readFileSync(goldFile, 'utf8').split('\n');
  expect(questions).toHaveLength(lines.filter((line) => line.trim() !== '').length);
});

test.skipIf(notice !== '')(`most gold answers are right by their own rule${notice}`, async () => {
  const questions = await readGoldFiles([goldFile]);
  const right = questions.filter((question) => {
    const status = question.type === 'unanswerable' ? 'not_mentioned' : 'answered';
    return findFaults(question, { status, text: question.answer }).length === 0;
  });
  // Not all: a person wrote the answers, and the groups need not be met by their wording.
  expect(right.length / questions.length).toBeGreaterThan(0.9);
});
