import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomIndex, seededRandom } from '../../../eval/statistics/seeded-random.ts';
import { parseQrels, writeQrels } from '../../../eval/trec/qrels.ts';
import { parseRun, writeRun } from '../../../eval/trec/run.ts';
import { trecMeasures } from '../../../eval/trec/trec-measures.ts';

const python = process.env['PYTHON'] ?? 'python3';
const hasPytrec = spawnSync(python, ['-c', 'import pytrec_eval']).status === 0;

const script = `
import json, sys, pytrec_eval
qrels = pytrec_eval.parse_qrel(open(sys.argv[1])); run = pytrec_eval.parse_run(open(sys.argv[2]))
names = {'map', 'recip_rank', 'P_1,5,10', 'recall_1,5,10', 'ndcg_cut_10'}
print(json.dumps(pytrec_eval.RelevanceEvaluator(qrels, names).evaluate(run)))
`;

/** Rankings of some passages with graded judgements, not all of them found. */
function aCollection() {
  const random = seededRandom(7);
  const names = Array.from({ length: 40 }, (_, at) => `passage-${at}`);
  const questions = Array.from({ length: 30 }, (_, at) => `q${at}`);
  const qrels = questions.flatMap((question) =>
    names
      .filter(() => random() < 0.2)
      .map((passage) => ({ question, passage, grade: randomIndex(random, 3) })),
  );
  const ranked = questions.map((question) => ({
    question,
    hits: names
      .map((passage) => ({ passage, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .slice(0, 15),
  }));
  return { qrels, ranked };
}

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'wenbao-trec-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!hasPytrec)('trec_eval gives the same figures, question by question', () => {
  const { qrels, ranked } = aCollection();
  const [qrelsFile, runFile] = [join(folder, 'qrels'), join(folder, 'ranking')];
  writeFileSync(qrelsFile, writeQrels(qrels));
  writeFileSync(runFile, writeRun(ranked, 'ours'));
  const theirs = JSON.parse(
    String(execFileSync(python, ['-c', script, qrelsFile, runFile])),
  ) as Readonly<Record<string, Readonly<Record<string, number>>>>;
  const ours = trecMeasures(
    parseRun(writeRun(ranked, 'ours'), 'ranking'),
    parseQrels(writeQrels(qrels), 'qrels'),
  ).filter(({ name }) => name !== 'set_F2');
  expect(ours.map(({ name }) => name).toSorted()).toEqual(
    Object.keys(Object.values(theirs)[0] ?? {}).toSorted(),
  );
  for (const { name, byQuestion } of ours) {
    for (const [question, value] of Object.entries(byQuestion)) {
      expect(value, `${name} of ${question}`).toBeCloseTo(theirs[question]?.[name] ?? NaN, 6);
    }
  }
});

test('a ranking that finds the one relevant passage second', () => {
  const ranked = [{ question: 'q', hits: [{ passage: 'a' }, { passage: 'b' }] }];
  const qrels = [
    { question: 'q', passage: 'b', grade: 1 },
    { question: 'q', passage: 'c', grade: 1 },
  ];
  const figures = Object.fromEntries(
    trecMeasures(ranked, qrels).map(({ name, mean }) => [name, mean]),
  );
  expect(figures).toMatchObject({ map: 0.25, recip_rank: 0.5, P_1: 0, recall_5: 0.5, set_F2: 0.5 });
});
