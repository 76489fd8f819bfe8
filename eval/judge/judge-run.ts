import { evalJudgePrompt, judgePromptVersion } from '../../prompts/eval-prompts.ts';
import { withinTime, type ChatModel } from '../product/chat-model.ts';
import { sayWhole } from '../generate/chat-system.ts';
import { digestOf } from '../generate/digest.ts';
import { mapInOrder } from '../generate/map-in-order.ts';
import { isAnswerable } from '../gold-files/gold-question.ts';
import { withoutMarks } from '../marks.ts';
import type { ScoredItem } from '../score/scored-item.ts';
import { claimsOf } from './claims-of.ts';
import type { ClaimVerdict, JudgedItem } from './judged-run.ts';
import { readVerdict } from './read-verdict.ts';

/** Verdicts by what they are of. Errors are not kept: the next run asks again. */
export type VerdictStore = {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly put: (key: string, said: string) => Promise<void>;
};

export type Judging = {
  readonly model: ChatModel;
  readonly store: VerdictStore;
  readonly concurrency: number;
  readonly onProgress: (done: number) => void;
};

const patience = 120_000;

/**
 * Asks a judge of every answer, claim by claim. It never learns which system wrote the answer.
 * Questions without an answer are left to their status, which needs no judge.
 */
export async function judgeItems(
  items: readonly ScoredItem[],
  judging: Judging,
): Promise<readonly JudgedItem[]> {
  const judged = items.filter(
    ({ question, answer }) =>
      isAnswerable(question) && (answer.status === 'answered' || answer.status === 'partial'),
  );
  let done = 0;
  const results = await mapInOrder(
    judged,
    async (item) => {
      const claims: ClaimVerdict[] = [];
      for (const claim of claimsOf(item.question))
        claims.push(await judgeClaim(claim, item, judging));
      judging.onProgress((done += 1));
      return { questionId: item.question.id, cluster: item.cluster, claims };
    },
    { concurrency: judging.concurrency },
  );
  return results.filter((result) => result !== undefined);
}

async function judgeClaim(
  claim: string,
  { question, answer }: Pick<ScoredItem, 'question' | 'answer'>,
  { model, store }: Judging,
): Promise<ClaimVerdict> {
  const asked = { question: question.question, claim, answer: withoutMarks(answer.text) };
  const key = digestOf({ judge: model.name, prompt: judgePromptVersion, ...asked });
  const kept = await store.get(key);
  if (kept !== undefined) return readVerdict(kept, asked);
  try {
    const prompt = evalJudgePrompt({ ...asked, fence: fenceFor(asked) });
    const { text } = await sayWhole(model, { ...prompt, signal: withinTime(patience) });
    const verdict = readVerdict(text, asked);
    if (verdict.type === 'judged') await store.put(key, text);
    return verdict;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { type: 'judge_error', claim, reason };
  }
}

/** A line that stands in none of the texts, so that none of them can close its fence. */
export function fenceFor(texts: Readonly<Record<string, string>>): string {
  const all = Object.values(texts).join('\n');
  for (let salt = 0; ; salt += 1) {
    const fence = `=====${digestOf([all, salt]).slice(0, 12)}=====`;
    if (!all.includes(fence)) return fence;
  }
}
