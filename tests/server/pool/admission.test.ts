import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Admission, BusyError } from '../../../server/pool/admission.ts';

/** An admission whose clock stands until a test moves it. */
function anAdmission(changes: Partial<ConstructorParameters<typeof Admission>[0]> = {}) {
  const clock = { now: 0 };
  const bounds = { threads: 1, longestWaitMilliseconds: 500, mostAnswers: 100 };
  const admission = new Admission({ ...bounds, now: () => clock.now, ...changes });
  admission.expect(100);
  return { admission, clock };
}

function refusal(enter: () => unknown): BusyError {
  try {
    enter();
  } catch (error) {
    if (error instanceof BusyError) return error;
    throw error;
  }
  throw new Error('It was let in.');
}

const enterAll = (admission: Admission, count: number) =>
  Array.from({ length: count }, () => admission.enter());

describe('letting answers in', () => {
  it('lets in as many as have their turn within the longest wait', () => {
    const { admission } = anAdmission();
    // The sixth waits for five of 100 ms each.
    enterAll(admission, 6);
    expect(refusal(() => admission.enter()).retryAfterSeconds).toBe(1);
    expect(admission.load).toEqual({ underWay: 6, waiting: 6 });
  });

  it('lets in twice as many where two threads answer', () => {
    const { admission } = anAdmission({ threads: 2 });
    enterAll(admission, 11);
    refusal(() => admission.enter());
  });

  it('lets the next in as soon as one had its turn, though it is not whole yet', () => {
    const { admission } = anAdmission();
    const [first] = enterAll(admission, 6);
    first?.hadTurn();
    admission.enter();
    refusal(() => admission.enter());
    expect(admission.load).toEqual({ underWay: 7, waiting: 6 });
  });

  it('gives an idle thread work however long answers take', () => {
    const { admission } = anAdmission({ longestWaitMilliseconds: 1 });
    admission.enter();
    refusal(() => admission.enter());
  });

  it('holds those that wait for a model to a number of their own', () => {
    const { admission } = anAdmission({ mostAnswers: 3 });
    for (const place of enterAll(admission, 3)) place.hadTurn();
    refusal(() => admission.enter());
  });

  it('learns that answers take longer, and lets fewer in', () => {
    const { admission } = anAdmission();
    for (let answer = 0; answer < 100; answer++) admission.learn(400);
    enterAll(admission, 2);
    refusal(() => admission.enter());
  });

  it('counts a place once, however often it is left', () => {
    const { admission } = anAdmission();
    const place = admission.enter();
    admission.enter();
    place.leave();
    place.leave();
    place.hadTurn();
    expect(admission.load).toEqual({ underWay: 1, waiting: 1 });
  });

  it('never counts below nothing, and ends where it began, in whatever order places are left', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('enter', 'turn', 'leave'), fc.nat(20)));
    fc.assert(
      fc.property(steps, (all) => {
        const { admission } = anAdmission();
        const places: ReturnType<Admission['enter']>[] = [];
        for (const [step, at] of all) {
          const place = places[at % Math.max(1, places.length)];
          if (step === 'enter' && admission.load.waiting < 6) places.push(admission.enter());
          if (step === 'turn') place?.hadTurn();
          if (step === 'leave') place?.leave();
          const { underWay, waiting } = admission.load;
          expect(waiting).toBeGreaterThanOrEqual(0);
          expect(waiting).toBeLessThanOrEqual(underWay);
        }
        for (const place of places) place.leave();
        expect(admission.load).toEqual({ underWay: 0, waiting: 0 });
      }),
    );
  });
});

describe('when to come back', () => {
  it('is later for each that is refused, at the pace at which answers are made', () => {
    const { admission } = anAdmission();
    enterAll(admission, 6);
    const seconds = Array.from({ length: 30 }, () => refusal(() => admission.enter()));
    const counts = new Map<number, number>();
    for (const { retryAfterSeconds } of seconds) {
      counts.set(retryAfterSeconds, (counts.get(retryAfterSeconds) ?? 0) + 1);
    }
    expect([...counts]).toEqual([
      [1, 10],
      [2, 10],
      [3, 10],
    ]);
  });

  it('forgets promises whose time is over', () => {
    const { admission, clock } = anAdmission();
    enterAll(admission, 6);
    for (let asked = 0; asked < 30; asked++) refusal(() => admission.enter());
    clock.now = 10_000;
    expect(refusal(() => admission.enter()).retryAfterSeconds).toBe(1);
  });

  it('is within a minute', () => {
    const { admission } = anAdmission();
    enterAll(admission, 6);
    const all = Array.from({ length: 2000 }, () => refusal(() => admission.enter()));
    expect(Math.max(...all.map(({ retryAfterSeconds }) => retryAfterSeconds))).toBe(60);
  });
});
