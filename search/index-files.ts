/** Names of the files of a generation. */
export const keywordsFile = 'keywords.bin';
export const vectorsFile = 'vectors.hnsw';
