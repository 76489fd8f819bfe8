import type { Run } from '../generate/run-folder.ts';

/** A line as Ragas reads it (`EvaluationDataset.from_jsonl`), one question each. */
export type RagasSample = {
  readonly user_input: string;
  readonly retrieved_contexts: readonly string[];
  readonly response: string;
  readonly reference: string;
  readonly reference_contexts: readonly string[];
};

/** The answered questions of a run. Where a system has no search, what it cites is its context. */
export function ragasSamples({
  questions,
  observations,
}: Pick<Run, 'questions' | 'observations'>): readonly RagasSample[] {
  const byId = new Map(observations.map((each) => [each.questionId, each]));
  return questions.flatMap(({ id, question, answer, evidence }) => {
    const observed = byId.get(id);
    if (!observed) return [];
    const contexts =
      observed.hits ?? observed.answer.citations.map(({ quote }) => ({ text: quote }));
    return [
      {
        user_input: question,
        retrieved_contexts: contexts.map(({ text }) => text),
        response: observed.answer.text,
        reference: answer,
        reference_contexts: evidence.map(({ quote }) => quote),
      },
    ];
  });
}
