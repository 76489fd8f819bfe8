import { describe, expect, test } from 'vitest';
import { describeFindings } from '../../../eval/lint/describe-findings.ts';
import { findBrokenRules } from '../../../eval/lint/find-broken-rules.ts';
import { findLeaks } from '../../../eval/lint/find-leaks.ts';
import { findMissingEvidence } from '../../../eval/lint/find-missing-evidence.ts';
import { findUnruledNumbers } from '../../../eval/lint/find-unruled-numbers.ts';
import { lintGold } from '../../../eval/lint/lint-gold.ts';
import { aPlacedQuestion } from './a-placed-question.ts';

describe('own rule', () => {
  const messagesOf = (...about: Parameters<typeof aPlacedQuestion>) =>
    findBrokenRules([aPlacedQuestion(...about)]).map(({ message }) => message);

  test('an answer that lacks a group of its own rule is an error that names the group', () => {
    expect(messagesOf({ answer: '增长5%', must: [['4%']] })).toEqual([
      'its own answer is wrong by its rule: must group 1 not met: 4%',
    ]);
  });

  test('so is one that holds what it forbids', () => {
    expect(messagesOf({ answer: '4%，不是5%', must: [['4%']], mustNot: ['5%'] })).toEqual([
      'its own answer is wrong by its rule: must_not stands in it: 5%',
    ]);
  });

  test.each(['unanswerable', 'ambiguous', 'injection', 'english'] as const)(
    '%s without groups is right as a refusal or a question',
    (type) => {
      expect(messagesOf({ type, must: [], answer: '报告没有提到，请换个问法。' })).toEqual([]);
    },
  );
});

describe('evidence', () => {
  const texts = [{ name: 'yuntai-2023.md', text: '全区新增就业 1.2万人，同比持平。' }];
  const messagesOf = (doc: string, quote: string) =>
    findMissingEvidence([aPlacedQuestion({ evidence: [{ doc, quote }] })], texts).map(
      ({ message }) => message,
    );

  test('words of the file are no finding, in whatever folder it is said to be', () => {
    expect(messagesOf('reports/yuntai-2023.md', '新增就业 1.2万人')).toEqual([]);
  });

  test('a file that is not there is named', () => {
    expect(messagesOf('jiangkou.md', '新增就业')).toEqual([
      'names jiangkou.md, which is not among the texts. Check its name.',
    ]);
  });

  test('words that are not there, and words that are there with other spaces, are told apart', () => {
    expect(messagesOf('yuntai-2023.md', '新增就业1.3万人')[0]).toContain('not at all');
    expect(messagesOf('yuntai-2023.md', '新增就业1.2万人')[0]).toContain('only with other spaces');
  });
});

describe('numbers', () => {
  const messagesOf = (about: Parameters<typeof aPlacedQuestion>[0]) =>
    findUnruledNumbers([aPlacedQuestion(about)]).map(({ message }) => message);

  test('a number of the answer that the rule does not ask for is a warning', () => {
    expect(messagesOf({ answer: '增长4%，总量53.8亿元', must: [['4%']] })).toEqual([
      'the answer says 53.8, which the rule does not ask for. Add it to must or numbers, or take it out.',
    ]);
  });

  test('3 is not asked for by 2.3%', () => {
    expect(messagesOf({ answer: '3项', must: [['2.3%']] })).toHaveLength(1);
  });

  test('a number of must, of numbers, of the question, a year and a working in brackets are none', () => {
    const numbers = [{ raw: '1.2万人', value: 1.2, unit: '万人', kind: 'count' }] as const;
    expect(
      messagesOf({
        question: '前5名里谁第一？',
        answer: '2023年增长4%，5名中1.2万人（7加8）',
        must: [['4%']],
        numbers,
      }),
    ).toEqual([]);
  });

  test('types whose answer is words are passed over', () => {
    expect(messagesOf({ type: 'text', answer: '第9名', must: [['第九']] })).toEqual([]);
  });
});

describe('leaks', () => {
  const prompt = { name: 'answer.system.md', text: '例如：\n问：云台区2023年固投目标是多少？\n' };
  const heldOut = { question: '云台区2023年固投目标是多少', split: 'held_out' } as const;

  test('a held-out question in a prompt is an error with the line', () => {
    const findings = findLeaks([aPlacedQuestion(heldOut)], [prompt]);
    expect(findings.map(({ message }) => message)).toEqual([
      'is held out, but stands in answer.system.md line 2. Take it out there, or give it another split.',
    ]);
  });

  test('nearly the same words leak too, another year does not', () => {
    const near = { ...heldOut, question: '问云台区2023年的固投目标是多少？' };
    const other = { ...heldOut, question: '云台区2022年固投目标是多少' };
    expect(findLeaks([aPlacedQuestion(near)], [prompt])).toHaveLength(1);
    expect(findLeaks([aPlacedQuestion(other)], [prompt])).toEqual([]);
  });

  test('questions of other splits may be shown', () => {
    expect(findLeaks([aPlacedQuestion({ ...heldOut, split: 'dev' })], [prompt])).toEqual([]);
  });
});

describe('the whole', () => {
  const line = { id: 'a', question: '目标？', type: 'number', answer: '4%和7项', must: [['4%']] };
  const text = [JSON.stringify(line), '{"id":', JSON.stringify({ ...line, id: 'b' })].join('\n');
  const result = lintGold({ files: [{ name: 'g.jsonl', text }], texts: undefined, prompts: [] });

  test('errors come before warnings, and a broken line does not hide the others', () => {
    expect(result.findings.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
      'unreadable g.jsonl line 2',
      'duplicate g.jsonl line 3',
      'number g.jsonl line 1',
      'number g.jsonl line 3',
    ]);
  });

  test('it is printed a line each, with a count at the end', () => {
    const lines = describeFindings(result).split('\n');
    expect(lines[1]).toBe(
      'g.jsonl line 3: error (duplicate): b asks what a (g.jsonl line 1) asks. Keep one.',
    );
    expect(lines.at(-1)).toBe('2 questions, 2 errors, 2 warnings');
  });

  test('without texts no evidence is judged', () => {
    const evidence = [{ doc: 'nowhere.md', quote: '无' }];
    const file = { name: 'g.jsonl', text: JSON.stringify({ ...line, answer: '4%', evidence }) };
    const input = { files: [file], prompts: [] };
    expect(lintGold({ ...input, texts: undefined }).findings).toEqual([]);
    expect(lintGold({ ...input, texts: [] }).findings).toHaveLength(1);
  });
});
