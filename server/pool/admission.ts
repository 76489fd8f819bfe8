/** The server has as much to do as it can do in good time; nothing was begun. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  /** In how many seconds there is likely to be a place. */
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(`There is no place for another answer; ask again in ${retryAfterSeconds} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export type AdmissionOptions = {
  /** How many answers are worked on truly at once: one a thread. */
  readonly threads: number;
  /** How long an answer that is let in may wait for its turn. */
  readonly longestWaitMilliseconds: number;
  /** How many answers may be under way, those that wait for a model among them. */
  readonly mostAnswers: number;
  /** Milliseconds that only go up. */
  readonly now: () => number;
};

/** An answer that was let in; each of the two is told once. */
export type Place = {
  /** Its passages are found: those behind it wait for it no longer. */
  readonly hadTurn: () => void;
  /** It is whole, or was given up. */
  readonly leave: () => void;
};

// Until something was measured.
const firstGuessMilliseconds = 20;
// Mean over some 20 answers: it follows a change of the questions within a second under load.
const weightOfNewest = 0.1;
const longestRetrySeconds = 60;

/**
 * Lets in as many answers as will have their turn in good time and tells the others when to come
 * back: each of them later than the one before, at the pace at which answers are made, so that they
 * do not all come back at once.
 */
export class Admission {
  readonly #options: AdmissionOptions;
  #underWay = 0;
  #waiting = 0;
  #workMilliseconds = firstGuessMilliseconds;
  #stayMilliseconds = firstGuessMilliseconds;
  #lastPromised = 0;

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /** How many answers are under way, and how many of them wait for their turn. */
  get load(): { readonly underWay: number; readonly waiting: number } {
    return { underWay: this.#underWay, waiting: this.#waiting };
  }

  /** @throws BusyError at once where there is no place. */
  enter(): Place {
    if (!this.#hasPlace()) throw new BusyError(this.#nextPromise());
    const entered = this.#options.now();
    this.#underWay += 1;
    this.#waiting += 1;
    let waits = true;
    const hadTurn = () => {
      if (waits) this.#waiting -= 1;
      waits = false;
    };
    let isIn = true;
    const leave = () => {
      hadTurn();
      if (!isIn) return;
      isIn = false;
      this.#underWay -= 1;
      this.#stayMilliseconds = mean(this.#stayMilliseconds, this.#options.now() - entered);
    };
    return { hadTurn, leave };
  }

  /** What an answer is taken to cost until some were made; 0 is no guess. */
  expect(workMilliseconds: number): void {
    if (workMilliseconds > 0) this.#workMilliseconds = workMilliseconds;
  }

  /** Learns how long a thread was busy with an answer. */
  learn(workMilliseconds: number): void {
    this.#workMilliseconds = mean(this.#workMilliseconds, workMilliseconds);
  }

  #hasPlace(): boolean {
    const { threads, longestWaitMilliseconds, mostAnswers } = this.#options;
    if (this.#underWay >= mostAnswers) return false;
    // A thread that would stand idle gets its work however long answers take.
    if (this.#waiting < threads) return true;
    return (this.#waiting * this.#workMilliseconds) / threads <= longestWaitMilliseconds;
  }

  /** Whole seconds until the place promised next, counted from now. */
  #nextPromise(): number {
    const { now, threads, mostAnswers } = this.#options;
    const pace = Math.max(this.#workMilliseconds / threads, this.#stayMilliseconds / mostAnswers);
    this.#lastPromised = Math.max(now(), this.#lastPromised) + pace;
    const seconds = Math.ceil((this.#lastPromised - now()) / 1000);
    return Math.min(Math.max(1, seconds), longestRetrySeconds);
  }
}

function mean(before: number, newest: number): number {
  return before + (newest - before) * weightOfNewest;
}
