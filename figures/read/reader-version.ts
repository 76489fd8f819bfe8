/**
 * Raise it whenever the reader finds other figures in the same text: the next ingest then reads the
 * figures of every report in the library anew.
 */
export const figuresReaderVersion = 14;
