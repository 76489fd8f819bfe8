import { createHash } from 'node:crypto';
import type { Evidence, GoldQuestion, LocatedEvidence } from './gold-question.ts';

/**
 * A digest of what is asked and how it is judged: a question that was changed is another question.
 * Not of who wrote or checked it and how it is sorted, and the same whether the text that evidence
 * points into is at hand or not. Sixteen hex digits tell some thousand questions apart.
 */
export function digestOfQuestion(question: GoldQuestion): string {
  const { id, type, history, answer, must, mustNot, numbers, nuggets, answerable } = question;
  const evidence = [...question.evidence, ...(question.located ?? [])].map(placeOf).toSorted();
  const judged = [
    answer,
    must,
    mustNot,
    evidence,
    numbers ?? [],
    nuggets ?? [],
    answerable ?? null,
  ];
  const asked = [id, question.question, type, history];
  const text = JSON.stringify([...asked, ...judged]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function placeOf(one: Evidence | LocatedEvidence): string {
  const { doc, sha256, start, end } = one;
  if (sha256 !== undefined) return JSON.stringify([doc, sha256, start, end]);
  return JSON.stringify([doc, 'quote' in one ? one.quote : '']);
}
