import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readGoldFiles } from '../../eval/gold-files/read-gold-files.ts';
import { findFaults } from '../../eval/score/score-answer.ts';

/** Gold questions are handed over beside the project, not inside it. */
const goldFiles = ['dev.jsonl', 'second.jsonl', 'wide.jsonl'].map((name) => {
  const file = fileURLToPath(new URL(`../../../shared/gold/${name}`, import.meta.url));
  const notice = existsSync(file) ? '' : ` (skipped: no ../shared/gold/${name} at hand)`;
  return { name, file, notice };
});

describe.each(goldFiles)('$name, handed over$notice', ({ file, notice }) => {
  test.skipIf(notice !== '')('is read whole', async () => {
    const questions = await readGoldFiles([file]);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(questions).toHaveLength(lines.filter((line) => line.trim() !== '').length);
  });

  test.skipIf(notice !== '')('has answers of which most are right by their own rule', async () => {
    const questions = await readGoldFiles([file]);
    const right = questions.filter((question) => {
      const status = question.type === 'unanswerable' ? 'not_mentioned' : 'answered';
      return findFaults(question, { status, text: question.answer }).length === 0;
    });
    // Not all: a person wrote the answers, and the groups need not be met by their wording.
    expect(right.length / questions.length).toBeGreaterThan(0.9);
  });
});
