import type { GoldQuestion } from '../gold-files/gold-question.ts';

/**
 * Gold questions as a configuration of promptfoo that asks a running service. It is JSON, which YAML
 * takes for its own. Of every group one alternative has to stand in the answer, and nothing forbidden.
 */
export function promptfooConfig(questions: readonly GoldQuestion[], address: string): object {
  return {
    description: '问报',
    prompts: ['{{question}}'],
    providers: [
      {
        id: `${address.replace(/\/+$/u, '')}/api/ask`,
        config: {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: { question: '{{prompt}}' },
          transformResponse: 'json.text',
        },
      },
    ],
    // What was asked before cannot be told to it.
    tests: questions.filter(({ history }) => history.length === 0).map(testOf),
  };
}

function testOf({ id, question, must, mustNot }: GoldQuestion): object {
  return {
    description: id,
    vars: { question },
    assert: [
      ...must.map((alternatives) => ({ type: 'contains-any', value: alternatives })),
      ...mustNot.map((words) => ({ type: 'not-contains', value: words })),
    ],
  };
}
