import type { ModelRequest } from './model/fake-model-server.ts';

/** A passage as a prompt holds it: 静海区 › 2023年目标 › 二、主要任务. */
export type PromptPassage = {
  readonly number: number;
  readonly place: string;
  /** 2023年目标, 2022年情况, or less where the report does not say. */
  readonly when: string;
  readonly headings: readonly string[];
  readonly words: string;
};

/** What a mind can read from the messages that it gets. */
export type ReadPrompt = {
  readonly system: string;
  readonly question: string;
  readonly passages: readonly PromptPassage[];
};

const fence = /^\[(?<number>\d+)\] (?<label>.*)\n<<<\n(?<words>[\s\S]*?)\n>>>/gmu;

export function readPrompt(messages: ModelRequest['messages']): ReadPrompt {
  const user = messages.at(-1)?.content ?? '';
  return {
    system: messages.find(({ role }) => role === 'system')?.content ?? '',
    question: [...user.matchAll(/^问题：(.*)$/gmu)].at(-1)?.[1]?.trim() ?? '',
    passages: [...user.matchAll(fence)].map(({ groups }) =>
      readPassage(Number(groups?.['number']), groups?.['label'] ?? '', groups?.['words'] ?? ''),
    ),
  };
}

function readPassage(number: number, label: string, words: string): PromptPassage {
  const [place = '', second = '', ...others] = label.split(' › ');
  const isWhen = /^(?:\d{4}年)?(?:目标|情况)?$/u.test(second);
  const headings = isWhen || second === '' ? others : [second, ...others];
  return { number, place, when: isWhen ? second : '', headings, words };
}
