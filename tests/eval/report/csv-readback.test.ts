import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvReport } from '../../../eval/report/csv-report.ts';
import { provenanceOf } from '../../../eval/gold-files/provenance.ts';
import { scoreAnswers } from '../../../eval/score/score-folder.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';

const answers = [
  '一行\n两行',
  '一行\r两行',
  '一行\r\n两行',
  '“引号”"和"逗号,分号;',
  '末尾换行\n',
  ' 前空格',
];

function table(): string {
  const questions = answers.map((_, at) => aGoldQuestion({ id: `q${at}` }));
  const observations = questions.map(({ id }, at) => ({
    ...{ questionId: id, cited: [], hits: [], milliseconds: 1 },
    answer: anAnswer({ text: answers[at] ?? '' }),
  }));
  const manifest = {
    version: 1,
    ...{ system: {}, config: {}, answered: 6, kept: 0, failed: 0 },
    data: { files: [], questions: 6, digest: 'd' },
  } as const;
  const run = scoreAnswers(
    { folder: 'run', manifest, questions, observations },
    { resampling: { resamples: 0, seed: 1 } },
  );
  return csvReport({
    run,
    comparison: undefined,
    verdict: undefined,
    judged: undefined,
    provenance: provenanceOf([]),
    sensitivity: undefined,
  });
}

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const hasPython = has('python3', '--version');
const hasOffice = has('soffice', '--version');

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenbao-csv-'));
  file = join(folder, 'items.csv');
  writeFileSync(file, table());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('items.csv is read back whole, whichever break an answer holds', () => {
  test('by csv-parse', () => {
    const rows: readonly { readonly answer: string }[] = parse(readFileSync(file), {
      bom: true,
      columns: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    expect(rows.map(({ answer }) => answer)).toEqual(answers);
  });

  test.skipIf(!hasPython)('by the csv module of Python', () => {
    const script =
      'import csv,json,sys; print(json.dumps([r["answer"] for r in csv.DictReader(open(sys.argv[1],encoding="utf-8-sig",newline=""))]))';
    const read: unknown = JSON.parse(String(execFileSync('python3', ['-c', script, file])));
    expect(read).toEqual(answers);
  });

  test.skipIf(!hasOffice)('by LibreOffice, row for row', { timeout: 120_000 }, () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'html:HTML (StarCalc)';
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder];
    execFileSync('soffice', [...args, '--infilter=CSV:44,34,76,1', file], { stdio: 'ignore' });
    const page = readFileSync(join(folder, 'items.html'), 'utf8');
    expect(page.match(/<tr/gu)).toHaveLength(answers.length + 1);
  });
});
