/** Items that stand side by side: 飞机租赁、船舶海工租赁、离岸租赁. */
const separator = /、|(?:以及|和|及|与)(?=[^、，；。]*$)/u;

/**
 * Whether one stretch of a sentence lists just so many things.
 *
 * `enumerates('推进飞机租赁、船舶海工租赁、离岸租赁三个中心建设', 3) // => true`
 */
export function enumerates(sentence: string, count: number): boolean {
  return sentence
    .split(/[，；;。：:！？]|,(?!\d)/u)
    .some((clause) => clause.includes('、') && clause.split(separator).length === count);
}
