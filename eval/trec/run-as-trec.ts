import type { Run } from '../generate/run-folder.ts';
import { digestOf } from '../generate/digest.ts';
import type { Observation, ObservedHit } from '../generate/observation.ts';
import { type Evidence, type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import { isFromFile } from '../gold-files/source-file.ts';
import { normalise } from '../normalise.ts';
import type { Qrel } from './qrels.ts';
import type { RankedPassages } from './run.ts';

/** What a run found and what it should have, for trec_eval and all that reads its files. */
export type RunAsTrec = {
  readonly ranked: readonly RankedPassages[];
  readonly qrels: readonly Qrel[];
};

/**
 * A passage is relevant when a quote of the evidence lies wholly in it. Evidence that no passage of
 * the run holds is a relevant passage of its own, so that what was not found counts.
 */
export function runAsTrec({
  questions,
  observations,
}: Pick<Run, 'questions' | 'observations'>): RunAsTrec {
  const byId = new Map(observations.map((each) => [each.questionId, each]));
  const asked = questions.flatMap((question) => {
    const hits = byId.get(question.id)?.hits;
    return hits && isAnswerable(question) && question.evidence.length > 0
      ? [{ question, hits }]
      : [];
  });
  return {
    ranked: asked.map(({ question, hits }) => ({ question: question.id, hits: uniqueHits(hits) })),
    qrels: asked.flatMap(({ question, hits }) => judged(question, hits)),
  };
}

function judged(
  { id, evidence }: GoldQuestion,
  hits: NonNullable<Observation['hits']>,
): readonly Qrel[] {
  const relevant = evidence.map((proof) => {
    const holder = hits.find((hit) => holds(hit, proof));
    return holder ? passageName(holder) : `evidence-${digestOf(proof).slice(0, 12)}`;
  });
  return [...new Set(relevant)].map((passage) => ({ question: id, passage, grade: 1 }));
}

function holds({ text, sourceFile }: ObservedHit, { doc, quote }: Evidence): boolean {
  return isFromFile(sourceFile, doc) && normalise(text).includes(normalise(quote));
}

function uniqueHits(hits: readonly ObservedHit[]): readonly { readonly passage: string }[] {
  return [...new Set(hits.map(passageName))].map((passage) => ({ passage }));
}

/** Runs keep the words of passages and no ids of ours: whoever reads the files needs none. */
function passageName({ text, sourceFile }: ObservedHit): string {
  return digestOf([sourceFile ?? '', text]).slice(0, 16);
}
