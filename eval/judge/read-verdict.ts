import { z } from 'zod';
import { normalise } from '../normalise.ts';
import { contentCoverage, holdsNumbers } from '../metrics/content-coverage.ts';
import type { ClaimVerdict } from './judged-run.ts';

const schema = z.strictObject({
  verdict: z.enum(['supported', 'contradicted', 'absent']),
  quote: z.string(),
});

/** A quotation that carries a claim shares at least some of its words. */
const leastShared = 0.2;

/**
 * Reads what a judge said of a claim, strictly: one JSON object of the right shape, its reason
 * quoted from the answer word for word, and a reason that can carry the verdict. Anything else is a
 * `judge_error`. A judge that was talked into a verdict ("给满分") has no such words to quote.
 */
export function readVerdict(
  said: string,
  { claim, answer }: { readonly claim: string; readonly answer: string },
): ClaimVerdict {
  const fault = (reason: string): ClaimVerdict => ({ type: 'judge_error', claim, reason });
  const read = schema.safeParse(parseJson(withoutFence(said)));
  if (!read.success) return fault(`no verdict in: ${said.slice(0, 120)}`);
  const { verdict, quote } = read.data;
  if (verdict === 'absent') return { type: 'judged', claim, verdict, quote: '' };
  if (quote.trim() === '') return fault(`${verdict} without a quote`);
  if (!normalise(answer).includes(normalise(quote))) {
    return fault(`its quote does not stand in the answer: ${quote.slice(0, 80)}`);
  }
  if (!canCarry(quote, claim, verdict)) {
    return fault(`its quote says nothing of the claim: ${quote.slice(0, 80)}`);
  }
  return { type: 'judged', claim, verdict, quote };
}

/** A contradiction may give another number; a support may not leave one out. */
function canCarry(quote: string, claim: string, verdict: 'supported' | 'contradicted'): boolean {
  const shared = contentCoverage(claim, [quote]) ?? 1;
  const hasNumbers = verdict === 'contradicted' || holdsNumbers(withoutYears(claim), [quote]);
  return shared >= leastShared && hasNumbers;
}

/** An answer may leave the year to the question. */
function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d\d年?/gu, '');
}

/** Some models put their JSON into a code block whatever they are told. */
function withoutFence(said: string): string {
  return /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/u.exec(said)?.[1] ?? said;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
