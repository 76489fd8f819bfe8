/**
 * A signal that aborts when one of the others does, or after so many milliseconds (TimeoutError).
 *
 * `AbortSignal.any` holds what it is made of weakly, and nothing else holds an `AbortSignal.timeout`
 * within it: after the next garbage collection such a deadline never comes (Node 20.20: 0 of 200
 * came). The timer here holds its own.
 */
export function withinTime(
  milliseconds: number,
  others: readonly (AbortSignal | null | undefined)[] = [],
): AbortSignal {
  const late = new AbortController();
  setTimeout(() => {
    late.abort(new DOMException(`Not done within ${milliseconds} ms.`, 'TimeoutError'));
  }, milliseconds).unref();
  return AbortSignal.any([late.signal, ...others.filter((each) => each != null)]);
}
