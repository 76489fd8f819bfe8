import type { Response } from 'express';
import type { AnswerParts } from '../../answer/answer-parts.ts';
import type { AnswerRecord } from '../../answer/record/answer-record.ts';
import type { LiveAnswerParts } from '../../answer/open-answer-parts.ts';
import { partsSeen } from '../../answer/seen-parts.ts';
import { askerOf } from './asker-of.ts';

/** What whoever is answered may see; a route has no other way to what answers are made from. */
export type PartsFor = (response: Response) => AnswerParts;

/** Take it once a request: the next may get a newer index. */
export function partsFor(live: LiveAnswerParts): PartsFor {
  return (response) => partsSeen(live.current(), askerOf(response).collections);
}

/**
 * Whether somebody may see how an answer came about: who made it could see no more than they, and none of
 * its reports was taken from their sight since.
 */
export function maySee(record: AnswerRecord, { collections, library }: AnswerParts): boolean {
  const made = record.collections ?? [];
  if (!made.every((one) => collections?.includes(one))) return false;
  const hidden = library.hidden?.();
  return !hidden || hidden.size === 0 || !reportsIn(record).some((id) => hidden.has(id));
}

function reportsIn({ answer, sources }: AnswerRecord): readonly string[] {
  const { citations, figures = [], nearest = [], coverage } = answer;
  const quoted = [...citations, ...figures, ...nearest, ...sources];
  const { mentioning = [], silent = [] } = coverage ?? {};
  return [...quoted.map(({ reportId }) => reportId), ...mentioning, ...silent];
}
