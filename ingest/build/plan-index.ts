/** A part of the live index, as far as planning needs to know it. Counts are of passages. */
export type PlannedPart = {
  readonly name: string;
  readonly live: number;
  /** Of reports that were taken out, or stand in a newer part in another text. */
  readonly gone: number;
};

export type ReportToIndex = { readonly reportId: string; readonly passages: number };

/** A part to write: what still counts in some parts, then reports that are read from the library. */
export type PartToWrite = {
  readonly from: readonly string[];
  readonly reports: readonly string[];
};

/** What one publishing changes. Parts that are neither kept nor written into another go. */
export type IndexStep = {
  readonly keep: readonly string[];
  readonly write: readonly PartToWrite[];
};

export type IndexState = {
  /** In the order in which they were written. */
  readonly parts: readonly PlannedPart[];
  /** Reports that are in no part as they are now. */
  readonly missing: readonly ReportToIndex[];
  /** Whether no file may hold anything of what is gone. */
  readonly forget?: boolean;
  /** Whether parts are folded although none is due. */
  readonly fold?: boolean;
  /** Whether all that is missing is published at once: nothing that is live now stays. */
  readonly atOnce?: boolean;
  /** So many passages a part at most. */
  readonly mostInPart: number;
};

// A search asks every part, and each asked costs it some tenths of a millisecond.
const mostSideParts = 8;
// Each part is at least so many times as large as all newer ones together when they are folded into
// it, so that a passage is written anew once for every such step, whatever the size of the library.
const foldRatio = 10;
// What is gone costs room and time at every search.
const goneWorthRewriting = 0.25;
// Folding so few, or no more than so many times what is new, takes no time of its own.
const foldedAlong = 2_000;
// What is published of a large first ingest before all of it is read: a kill costs no more.
const publishEvery = 20_000;

/** The next publishing, or undefined when the index says what the library says, in few parts. */
export function nextStep(state: IndexState): IndexStep | undefined {
  const reports = state.atOnce ? state.missing : firstOf(state.missing);
  const added = sum(reports.map(({ passages }) => passages));
  const folded = new Set([
    ...partsToFold(state, reports.length > 0 ? added : undefined),
    ...state.parts.filter((part) => isToRewrite(part, state)).map(({ name }) => name),
  ]);
  if (reports.length === 0 && folded.size === 0) return undefined;
  const sources = state.parts.filter(({ name, live }) => folded.has(name) && live > 0);
  return {
    keep: state.parts.map(({ name }) => name).filter((name) => !folded.has(name)),
    write: pack(sources, reports, state.mostInPart),
  };
}

function firstOf(missing: readonly ReportToIndex[]): readonly ReportToIndex[] {
  let passages = 0;
  return missing.filter((report) => {
    const isIn = passages < publishEvery;
    passages += report.passages;
    return isIn;
  });
}

function isToRewrite({ live, gone }: PlannedPart, { forget, fold }: IndexState): boolean {
  return gone > (forget || fold ? 0 : goneWorthRewriting * (live + gone));
}

/**
 * The newest parts, as many as are small beside each other, when they have grown beyond a tenth of
 * what is older, or there are too many. Parts that are half full are left as they are for good.
 */
function partsToFold(state: IndexState, added: number | undefined): readonly string[] {
  const open = state.parts.filter(({ live }) => live > 0 && 2 * live <= state.mostInPart);
  if (state.fold) return open.length > 1 ? open.map(({ name }) => name) : [];
  const run = newestRun(open, added ?? 0);
  const count = run.length + (added === undefined ? 0 : 1);
  const isDue = run.length === open.length || open.length >= mostSideParts;
  if (count < 2 || !isDue) return [];
  const folded = sum(run.map(({ live }) => live));
  const isAlong = folded <= Math.max(foldedAlong, foldRatio * (added ?? 0));
  // What is new is published first, and then folded: nobody waits for the folding.
  return added === undefined || isAlong ? run.map(({ name }) => name) : [];
}

function newestRun(open: readonly PlannedPart[], added: number): readonly PlannedPart[] {
  const run: PlannedPart[] = [];
  let together = added;
  for (const part of open.toReversed()) {
    if (together > 0 && part.live > foldRatio * together) break;
    run.push(part);
    together += part.live;
  }
  return run;
}

/** Parts of at most so many passages; one report is never divided. */
function pack(
  sources: readonly PlannedPart[],
  reports: readonly ReportToIndex[],
  mostInPart: number,
): readonly PartToWrite[] {
  const bins: { from: string[]; reports: string[]; passages: number }[] = [];
  const binFor = (passages: number) => {
    const last = bins.at(-1);
    if (last && last.passages + passages <= mostInPart) return last;
    const bin = { from: [], reports: [], passages: 0 };
    bins.push(bin);
    return bin;
  };
  const put = (passages: number, kind: 'from' | 'reports', name: string) => {
    const bin = binFor(passages);
    bin[kind].push(name);
    bin.passages += passages;
  };
  for (const { name, live } of sources) put(live, 'from', name);
  for (const { reportId, passages } of reports) put(passages, 'reports', reportId);
  return bins.map(({ from, reports: ids }) => ({ from, reports: ids }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
