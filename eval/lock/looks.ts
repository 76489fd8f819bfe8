import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObservedAnswer } from '../answer.ts';
import type { AnswerFault } from '../score/score-answer.ts';
import { digestOf } from '../generate/digest.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { isHeldOut } from '../gold-files/held-out.ts';
import { lockBeside } from './lock-file.ts';

type Judged = {
  readonly question: GoldQuestion;
  readonly answer: Pick<ObservedAnswer, 'status' | 'text'>;
  readonly faults: readonly AnswerFault[];
};

export type Look = {
  readonly on: string;
  readonly command: string;
  readonly goldFiles: readonly string[];
  readonly items: readonly Judged[];
};

const heading = 'on\tcommand\tquestions\tright\tanswers\n';

/**
 * Notes that somebody saw how a system did on the held-out questions of a locked set, as a line of
 * `looks.tsv` beside the lock: each look is a chance to fit them. The same answers again say
 * nothing new and are noted once.
 * @returns what to tell, if there were any held-out questions
 */
export async function noteLook({
  on,
  command,
  goldFiles,
  items,
}: Look): Promise<string | undefined> {
  const held = items.filter(({ question }) => isHeldOut(question));
  if (held.length === 0) return undefined;
  const right = held.filter(({ faults }) => faults.length === 0).length;
  const said = `${right} of ${held.length} held-out questions right; they are counted and not shown`;
  const lock = await lockBeside(goldFiles);
  if (lock === undefined) return `${said}. The set has no lock, so that this look is not noted.`;
  const path = join(dirname(lock), 'looks.tsv');
  const shown = held.map(({ question, answer }) => [question.id, answer.status, answer.text]);
  const answers = digestOf(shown).slice(0, 16);
  const earlier = await readFile(path, 'utf8').catch(() => heading);
  const isNew = !earlier.includes(answers);
  const look = `${[on, command, held.length, right, answers].join('\t')}\n`;
  if (isNew) await writeFile(path, earlier + look);
  const looks = earlier.split('\n').filter(Boolean).length - (isNew ? 0 : 1);
  return `${said}. Looks so far: ${looks} (${path}).`;
}
