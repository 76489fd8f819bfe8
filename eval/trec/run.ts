import { BadInput } from '../bad-input.ts';
import { trecId, trecLines } from './qrels.ts';

/** What a search gave for one question, best first. */
export type RankedPassages<Hit = { readonly passage: string }> = {
  readonly question: string;
  readonly hits: readonly Hit[];
};

export type ScoredPassage = { readonly passage: string; readonly score: number };

/**
 * Writes `question Q0 passage rank score tag` lines. trec_eval sorts by score and, where scores are
 * equal, by the passage's name downwards, whatever the rank says: a score that does not fall from
 * one hit to the next would be ranked otherwise there than here, so the scores written fall by rank.
 * @throws BadInput when an id or the tag holds white space
 */
export function writeRun(ranked: readonly RankedPassages[], tag: string): string {
  return ranked
    .flatMap(({ question, hits }) =>
      hits.map(({ passage }, index) => {
        const score = hits.length - index;
        return `${trecId(question)} Q0 ${trecId(passage)} ${index + 1} ${score} ${trecId(tag)}\n`;
      }),
    )
    .join('');
}

/**
 * Reads a run as trec_eval does: by score downwards, then by the passage's name downwards. Questions
 * keep the order in which they first stand.
 * @throws BadInput `system.run line 7: …` on a line that is none, or a passage found twice
 */
export function parseRun(text: string, name: string): readonly RankedPassages<ScoredPassage>[] {
  const scoresOf = new Map<string, Map<string, number>>();
  for (const { line, number } of trecLines(text)) {
    const { question, passage, score } = parseRunLine(line, `${name} line ${number}`);
    const scores = scoresOf.get(question) ?? new Map<string, number>();
    if (scores.has(passage)) {
      throw new BadInput(`${name} line ${number}: ${passage} stands twice for ${question}`);
    }
    scoresOf.set(question, scores.set(passage, score));
  }
  return [...scoresOf].map(([question, scores]) => ({ question, hits: rankByScore(scores) }));
}

function rankByScore(scores: ReadonlyMap<string, number>): readonly ScoredPassage[] {
  return [...scores].map(([passage, score]) => ({ passage, score })).toSorted(byScore);
}

function byScore(one: ScoredPassage, other: ScoredPassage): number {
  if (one.score !== other.score) return other.score - one.score;
  return one.passage < other.passage ? 1 : -1;
}

function parseRunLine(line: string, place: string): ScoredPassage & { readonly question: string } {
  const [question, , passage, , score, tag, ...more] = line.trim().split(/\s+/);
  if (question === undefined || passage === undefined || tag === undefined || more.length > 0) {
    throw new BadInput(`${place}: needs question, Q0, passage, rank, score and tag, has “${line}”`);
  }
  if (score === undefined || !Number.isFinite(Number(score))) {
    throw new BadInput(`${place}: the score must be a number, is “${score ?? ''}”`);
  }
  return { question, passage, score: Number(score) };
}
