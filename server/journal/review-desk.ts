import type { AnswerJournal, ReviewedAnswer } from './answer-journal.ts';
import { type CitedPlace, reviewAnswer, type ReviewItem } from './review-item.ts';
import type { KeptRating, ReviewRating } from './review-rating.ts';
import { isPseudonym, type ReviewStore } from './review-store.ts';
import type { Citation } from '../answer/answer.ts';

/** What a rater sees: no run is named, and the gold is null until every answer is judged. */
export type ReviewView = {
  readonly id: string;
  /** Beginning at 1. */
  readonly position: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly source: ReviewItem['source'];
  readonly question: string;
  readonly history: ReviewItem['history'];
  readonly answers: readonly (Omit<ReviewItem['answers'][number], 'run' | 'questionId'> & {
    readonly rating: ReviewRating | null;
  })[];
  readonly isJudged: boolean;
  readonly gold: ReviewItem['gold'];
  readonly complaint: ReviewItem['complaint'];
  readonly progress: ReviewProgress;
};

export type ReviewProgress = {
  readonly items: number;
  /** Answers that this rater has judged, and those of them that cannot be judged. */
  readonly judged: number;
  readonly cannotJudge: number;
};

export type NewRating = {
  readonly itemId: string;
  readonly answerId: string;
  readonly rater: string;
  readonly rating: ReviewRating;
};

export type ReviewDesk = {
  /** The first item that a rater has not judged, or undefined. */
  readonly next: (rater: string) => ReviewView | undefined;
  /** The end of the queue, to look back from. */
  readonly last: (rater: string) => ReviewView | undefined;
  readonly view: (id: string, rater: string) => ReviewView | undefined;
  readonly progress: (rater: string) => ReviewProgress;
  /** Keeps a rating; what the rater may see now. Undefined where there is no such answer. */
  readonly rate: (rating: NewRating) => ReviewView | undefined;
  /** What was said of the answers that may be seen. */
  readonly ratings: () => readonly KeptRating[];
  /** Takes in ratings from elsewhere, those in the place of older ones. How many. */
  readonly takeIn: (ratings: readonly KeptRating[]) => number;
};

export type DeskParts = {
  readonly store: ReviewStore;
  readonly journal: Pick<AnswerJournal, 'feedback'>;
  readonly placeOf: (citation: Citation) => CitedPlace;
  /** Ids of the reports that the rater may not see; absent: none. */
  readonly hidden?: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Puts answers before raters: those of runs first, then those that readers called wrong. */
export function reviewDesk(parts: DeskParts): ReviewDesk {
  const { store, journal, placeOf, now, hidden = new Set() } = parts;
  const complaints = () => journal.feedback().filter(isComplaint).toReversed();
  const all = () => [
    ...new Set([...store.itemIds(), ...complaints().map(({ answerId }) => answerId)]),
  ];
  const anyItem = (id: string) =>
    store.item(id) ??
    complaints()
      .map(itemOfComplaint(placeOf))
      .find((item) => item.id === id);
  const isHidden = (id: string) => hidden.size > 0 && citesAny(anyItem(id), hidden);
  const queue = () => all().filter((id) => !isHidden(id));
  const itemOf = (id: string) => (isHidden(id) ? undefined : anyItem(id));
  const progress = (rater: string, items = queue().length): ReviewProgress => {
    const given = store.ratingsBy(rater).flatMap(({ correctness }) => correctness ?? []);
    const cannotJudge = given.filter((label) => label === 'cannot_judge').length;
    return { items, judged: given.length, cannotJudge };
  };
  const view = (id: string, rater: string): ReviewView | undefined => {
    const item = itemOf(id);
    if (!item) return undefined;
    const ids = queue();
    return viewOf(item, {
      ...{ ids, ratings: store.ratingsBy(rater) },
      progress: progress(rater, ids.length),
    });
  };
  return {
    view,
    progress,
    next: (rater) => {
      const given = store.ratingsBy(rater).filter(({ correctness }) => correctness !== null);
      const judged = new Set(given.map(({ answerId }) => answerId));
      const isOpen = (id: string) => itemOf(id)?.answers.some((answer) => !judged.has(answer.id));
      const open = queue().find(isOpen);
      return open === undefined ? undefined : view(open, rater);
    },
    last: (rater) => {
      const id = queue().at(-1);
      return id === undefined ? undefined : view(id, rater);
    },
    rate: (given) => {
      const item = itemOf(given.itemId);
      const kept = item && keptRating(item, given, { store, now });
      if (!kept) return undefined;
      store.saveRating(kept);
      return view(given.itemId, given.rater);
    },
    ratings: () => {
      const answers = all()
        .filter(isHidden)
        .flatMap((id) => anyItem(id)?.answers ?? []);
      const ids = new Set(answers.map(({ id }) => id));
      return store.ratings().filter(({ answerId }) => !ids.has(answerId));
    },
    takeIn: (ratings) => takeIn(ratings, store),
  };
}

function citesAny(item: ReviewItem | undefined, hidden: ReadonlySet<string>): boolean {
  const citations = item?.answers.flatMap((answer) => answer.citations) ?? [];
  return citations.some(({ reportId }) => hidden.has(reportId));
}

function isComplaint({ verdict, correction }: ReviewedAnswer): boolean {
  return verdict === 'bad' || correction !== undefined;
}

function itemOfComplaint(placeOf: DeskParts['placeOf']) {
  return ({ answerId, record, comment, correction }: ReviewedAnswer): ReviewItem => {
    const { answer } = record;
    const names = { id: answerId, run: 'feedback', questionId: answerId };
    return {
      id: answerId,
      source: 'feedback',
      question: answer.question.understood || answer.question.asked,
      history: [],
      answers: [reviewAnswer(names, answer, placeOf)],
      gold: null,
      complaint: { comment: comment ?? '', correction: correction ?? '' },
    };
  };
}

function viewOf(
  item: ReviewItem,
  about: {
    readonly ids: readonly string[];
    readonly ratings: readonly KeptRating[];
    readonly progress: ReviewProgress;
  },
): ReviewView {
  const { id, source, question, history } = item;
  const at = about.ids.indexOf(id);
  const answers = item.answers.map(({ run: _run, questionId: _questionId, ...answer }) => ({
    ...answer,
    rating: shownRating(about.ratings.find(({ answerId }) => answerId === answer.id)),
  }));
  const isJudged = answers.every(({ rating }) => rating !== null && rating.correctness !== null);
  return {
    ...{ id, source, question, history, answers, isJudged, progress: about.progress },
    position: at + 1,
    previousId: about.ids[at - 1] ?? null,
    nextId: about.ids[at + 1] ?? null,
    gold: isJudged ? item.gold : null,
    complaint: isJudged ? item.complaint : null,
  };
}

/** Without the names of runs that a kept rating holds. */
function shownRating(kept: KeptRating | undefined): ReviewRating | null {
  if (!kept) return null;
  const { correctness, numbers, citations, completeness, wording, preference, comment } = kept;
  return { correctness, numbers, citations, completeness, wording, preference, comment };
}

function keptRating(
  item: ReviewItem,
  { answerId, rater, rating }: NewRating,
  { store, now }: Pick<DeskParts, 'store' | 'now'>,
): KeptRating | undefined {
  const answer = item.answers.find(({ id }) => id === answerId);
  if (!answer) return undefined;
  const given = store.ratingsBy(rater);
  const earlier = given.find((kept) => kept.answerId === answerId);
  const hadSeenGold = item.answers.every(({ id }) =>
    given.some((kept) => kept.answerId === id && kept.correctness !== null),
  );
  return {
    ...rating,
    ...{ answerId, rater, run: answer.run, questionId: answer.questionId, at: now() },
    firstCorrectness: hadSeenGold ? (earlier?.firstCorrectness ?? null) : rating.correctness,
    preferredRun: preferredRun(item, rating),
  };
}

function preferredRun({ answers }: ReviewItem, { preference }: ReviewRating): string | null {
  if (preference === 'first') return answers[0]?.run ?? null;
  return preference === 'second' ? (answers[1]?.run ?? null) : null;
}

/** Somebody's own ratings come back under a pseudonym, and belong to the same person. */
function takeIn(ratings: readonly KeptRating[], store: ReviewStore): number {
  const known = store.ratings();
  const people = new Map(known.map(({ rater }) => [store.pseudonymOf(rater), rater]));
  const times = new Map(known.map((kept) => [keyOf(kept), kept.at]));
  const newer = ratings
    .map((rating) => ({
      ...rating,
      rater: isPseudonym(rating.rater) ? (people.get(rating.rater) ?? rating.rater) : rating.rater,
    }))
    .filter((rating) => rating.at > (times.get(keyOf(rating)) ?? -Infinity));
  for (const rating of newer) store.saveRating(rating);
  return newer.length;
}

function keyOf({ answerId, rater }: KeptRating): string {
  return JSON.stringify([answerId, rater]);
}
