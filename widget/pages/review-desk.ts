import type { Reply, ReviewClient } from './review-client.ts';
import type { ScreenPort } from './render-review.ts';
import { blankRating, pressed, rowsOf, withLabel, type Row } from './review-rows.ts';
import type { Progress, Rating, ReviewScreen } from './review-wire.ts';
import { reviewWords as words } from './review-words.ts';

export type DeskState = {
  readonly screen: ReviewScreen | undefined;
  readonly progress: Progress | undefined;
  readonly message: string;
  /** Nothing is left that this rater has not judged. */
  readonly isDone: boolean;
  readonly isLockedOut: boolean;
};

type Hearers = {
  readonly changed: () => void;
  /** Another item stands on the screen. */
  readonly turned: () => void;
};

const pauseBeforeSaving = 250;

/** What one rater does at the page: judges, goes on, and never has to save. */
export class ReviewDesk implements ScreenPort {
  readonly #client: ReviewClient;
  readonly #hearers: Hearers;
  #state: DeskState = {
    ...{ screen: undefined, progress: undefined, message: '' },
    ...{ isDone: false, isLockedOut: false },
  };
  readonly #ratings = new Map<string, Rating>();
  readonly #unsaved = new Set<string>();
  #saving: Promise<boolean> = Promise.resolve(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Keys of fast fingers, which judge the next item before it stands on the screen. */
  #waitingKeys: string[] | undefined;

  constructor(client: ReviewClient, hearers: Hearers) {
    this.#client = client;
    this.#hearers = hearers;
  }

  get state(): DeskState {
    return this.#state;
  }

  /** Shows the first item that this rater has not judged. */
  async begin(): Promise<Reply<unknown>> {
    const reply = await this.#client.next();
    if (reply.kind !== 'found') return reply;
    const { item, isDone, progress } = reply.value;
    if (item) this.#show(item);
    this.#become({ progress, isDone: isDone && item !== null });
    return reply;
  }

  /** Whether the key did something. */
  press(key: string): boolean {
    if (this.#waitingKeys) {
      this.#waitingKeys.push(key);
      return true;
    }
    if (key === 'j' || key === 'k') {
      this.go(key === 'j' ? 'next' : 'previous');
      return true;
    }
    const { screen } = this.#state;
    const done = screen && pressed(key, rowsOf(screen), this.ratingOf);
    if (done) this.#put(done.row, done.label);
    return done !== undefined;
  }

  readonly ratingOf = (index: number): Rating => {
    const answer = this.#state.screen?.answers[index];
    if (!answer) throw new Error(`The screen has no answer ${index}.`);
    return this.#ratings.get(answer.id) ?? blankRating(answer);
  };

  readonly choose = (row: Row, label: string): void => this.#put(row, label);

  readonly comment = (index: number, comment: string): void =>
    this.#rate(index, { ...this.ratingOf(index), comment });

  readonly go = (step: 'previous' | 'next'): void => void this.#go(step);

  /** Sends what is not saved yet, one after the other, so that no older rating comes last. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#saveAll());
    return this.#saving;
  }

  async table(format: 'csv' | 'jsonl', field: string): Promise<Blob | undefined> {
    await this.flush();
    const reply = await this.#client.table(format, field);
    if (reply.kind === 'found') return reply.value;
    this.#refused(reply);
    return undefined;
  }

  async takeIn(table: string): Promise<void> {
    const reply = await this.#client.takeIn(table);
    if (reply.kind === 'found') this.#become({ message: words.imported(reply.value.taken) });
    else this.#refused(reply);
  }

  async #go(step: 'previous' | 'next'): Promise<void> {
    if (this.#waitingKeys) return;
    this.#waitingKeys = [];
    await this.#turn(step);
    const keys: readonly string[] = this.#waitingKeys;
    this.#waitingKeys = undefined;
    for (const key of keys) this.press(key);
  }

  async #turn(step: 'previous' | 'next'): Promise<void> {
    if (!(await this.flush())) return;
    const { screen } = this.#state;
    const id = step === 'next' ? screen?.nextId : screen?.previousId;
    if (id) await this.#open(id);
    else if (step === 'next') await this.begin();
  }

  async #open(id: string): Promise<void> {
    const reply = await this.#client.screen(id);
    if (reply.kind === 'found') this.#show(reply.value);
    else this.#refused(reply);
  }

  #show(screen: ReviewScreen): void {
    for (const answer of screen.answers) {
      this.#ratings.set(answer.id, answer.rating ?? blankRating(answer));
    }
    this.#become({ screen, progress: screen.progress, message: '', isDone: false });
    this.#hearers.turned();
  }

  #put(row: Row, label: string | null): void {
    this.#rate(row.answer, withLabel(row, this.ratingOf(row.answer), label));
  }

  #rate(index: number, rating: Rating): void {
    const answer = this.#state.screen?.answers[index];
    if (!answer) return;
    this.#ratings.set(answer.id, rating);
    this.#unsaved.add(answer.id);
    this.#become({ message: words.saving });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseBeforeSaving);
  }

  async #saveAll(): Promise<boolean> {
    const itemId = this.#state.screen?.id;
    if (itemId === undefined) return true;
    for (const answerId of [...this.#unsaved]) {
      if (!(await this.#save(itemId, answerId))) return false;
    }
    const isSaved = this.#unsaved.size === 0;
    if (isSaved && this.#state.message !== '') this.#become({ message: words.saved });
    return isSaved;
  }

  async #save(itemId: string, answerId: string): Promise<boolean> {
    const rating = this.#ratings.get(answerId);
    if (!rating) return true;
    this.#unsaved.delete(answerId);
    const reply = await this.#client.save({ itemId, answerId, rating });
    if (reply.kind !== 'found') {
      this.#unsaved.add(answerId);
      this.#refused(reply);
      return false;
    }
    const { value: screen } = reply;
    this.#become({ screen, progress: screen.progress });
    return true;
  }

  #refused({ kind, message }: Exclude<Reply<unknown>, { kind: 'found' }>): void {
    this.#become({ message: message || words.notSaved, isLockedOut: kind === 'unknown_token' });
  }

  #become(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    this.#hearers.changed();
  }
}
