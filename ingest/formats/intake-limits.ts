const megabyte = 1024 * 1024;

/**
 * How much of a file is taken in. Files come from anywhere, and one that unpacks to a thousand
 * times its size, or never ends, must cost its own reading and nothing else.
 */
export const intakeLimits = {
  /** The longest report known has some 60,000 characters; a hundred of them in one text still fit. */
  textBytes: 20 * megabyte,
  /** Most of a PDF or docx is pictures; a report printed with many has some 30 MB. */
  documentBytes: 100 * megabyte,
  /** A ZIP of reports is read entry by entry and never whole, so it may be larger. */
  archiveBytes: 1024 * megabyte,
  /** A portal's administrator has a thousand files; five times that is an attack or a mistake. */
  archiveEntries: 5_000,
  /** What all entries of a ZIP say they unpack to. */
  archiveUnpackedBytes: 4 * 1024 * megabyte,
  /** One XML part of a docx or OFD: a report of 60,000 characters has some 5 MB of it. */
  partBytes: 50 * megabyte,
  /** All XML parts read from one docx or OFD together. */
  partsBytes: 150 * megabyte,
  /** Text packs some 10 times and XML 30; deflate reaches 1032 only on the same byte repeated. */
  packingRatio: 200,
  /** Below this a high ratio does no harm: an empty XML part packs well. */
  packingRatioFromBytes: megabyte,
  /** Browsers stop at 512; beyond that no page means what it says. */
  nestedTags: 1_000,
  /** The longest report known prints on some 150 pages. */
  pages: 2_000,
  /** A sentence is searched, checked and shown as one; the longest known has fewer than 1,500. */
  sentenceCharacters: 50_000,
  /** A3 at 600 dots per inch has 70 million; a picture bomb has 400 and packs into some kilobytes. */
  picturePixels: 100_000_000,
  /** A file of 100 pages takes about two seconds. */
  loadingMilliseconds: 60_000,
  /** What loading one file may add to the memory of the process. */
  loadingBytes: 512 * megabyte,
} as const;

/** `megabytes(20 * 1024 * 1024) // => '20 MB'`, rounded up so that a size over a limit shows so. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}
