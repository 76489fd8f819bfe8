const bytesANumber = 4;
// The vectors of a part lie in one piece of memory, and are read and written in one: both end at
// 2 GiB. A quarter of it leaves the graph, which holds them once more with its links, half.
const vectorBytes = 512 * 1024 * 1024;
// Keywords take some 1.8 KB a passage: 450 MB.
const mostPassages = 250_000;

/** How many passages a part may have at most, by the length of their vectors. */
export function mostPassagesInPart(dimensions: number): number {
  return Math.min(mostPassages, Math.floor(vectorBytes / (bytesANumber * dimensions)));
}
