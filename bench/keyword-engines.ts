import { PostingsCollector } from '../search/index/collect-postings.ts';
import { encodeKeywordIndex } from '../search/index/keyword-file.ts';
import { KeywordIndex, type KeywordEntry } from '../search/index/keyword-index.ts';
import { KeywordPart } from '../search/index/keyword-part.ts';
import { Fts5Index } from './fts5-index.ts';
import { heldBy } from './held-memory.ts';
import { MiniSearchIndex } from './minisearch-index.ts';

/** One way to find passages by keywords, ready to be asked, and what it costs. */
export type KeywordEngine = {
  readonly name: string;
  readonly passages: number;
  /** Positions of the best passages, best first. */
  readonly search: (tokens: ReadonlyMap<string, number>, limit: number) => readonly number[];
  readonly buildSeconds: number;
  /** From its saved form; undefined for one that is asked where it was built. */
  readonly loadSeconds?: number;
  readonly megabytes: number;
};

type Ready = Pick<KeywordEngine, 'search' | 'loadSeconds' | 'megabytes'>;

type EngineInMaking = {
  readonly name: string;
  /** How many passages it is given; the others are left out. */
  readonly atMost: number;
  readonly add: (entry: KeywordEntry) => void;
  /** The last step of building. */
  readonly finish: () => void;
  readonly ready: () => Promise<Ready>;
};

/**
 * The keyword leg, SQLite FTS5 and MiniSearch over the same tokens. All are built in one pass: the
 * tokens of seventy thousand passages are too many to be kept.
 */
export async function buildEngines(
  entries: Iterable<KeywordEntry>,
  options: { readonly weights: readonly number[]; readonly miniSearchAtMost: number },
): Promise<readonly KeywordEngine[]> {
  const { weights, miniSearchAtMost } = options;
  const engines = [keywordLeg(), fts5(weights), miniSearch(weights, miniSearchAtMost)];
  const seconds = engines.map(() => 0);
  const timed = (at: number, step: () => void) => {
    const start = performance.now();
    step();
    seconds[at] = (seconds[at] ?? 0) + (performance.now() - start) / 1000;
  };
  let passages = 0;
  for (const entry of entries) {
    for (const [at, { add, atMost }] of engines.entries()) {
      if (passages < atMost) timed(at, () => add(entry));
    }
    passages++;
  }
  const built: KeywordEngine[] = [];
  for (const [at, { name, atMost, finish, ready }] of engines.entries()) {
    timed(at, finish);
    const made = { name, passages: Math.min(passages, atMost), buildSeconds: seconds[at] ?? 0 };
    built.push({ ...made, ...(await ready()) });
  }
  return built;
}

function keywordLeg(): EngineInMaking {
  let collector = new PostingsCollector();
  let bytes: Buffer = Buffer.alloc(0);
  return {
    name: 'keyword leg',
    atMost: Infinity,
    add: (entry) => collector.add(entry),
    finish: () => {
      bytes = encodeKeywordIndex(collector.finish());
      collector = new PostingsCollector();
    },
    ready: async () => {
      // A copy, as a file that is read: the bytes are part of what the index holds.
      const loaded = await heldBy(() => KeywordIndex.ofOne(KeywordPart.decode(Buffer.from(bytes))));
      bytes = Buffer.alloc(0);
      const search: Ready['search'] = (tokens, limit) =>
        loaded.made.search({ tokens, limit }).map(({ position }) => position);
      return { search, loadSeconds: loaded.seconds, megabytes: loaded.megabytes };
    },
  };
}

function fts5(weights: readonly number[]): EngineInMaking {
  const index = new Fts5Index(weights);
  return {
    name: 'SQLite FTS5',
    atMost: Infinity,
    add: (entry) => index.add(entry),
    finish: () => index.finish(),
    ready: async () => ({
      search: (tokens, limit) => index.search(tokens.keys(), limit),
      megabytes: index.megabytes,
    }),
  };
}

function miniSearch(weights: readonly number[], atMost: number): EngineInMaking {
  let index = MiniSearchIndex.withFields(weights);
  let json = '';
  return {
    name: 'MiniSearch',
    atMost,
    add: (entry) => index.add(entry),
    finish: () => {
      json = index.save();
      index = MiniSearchIndex.withFields(weights);
    },
    ready: async () => {
      const loaded = await heldBy(() => MiniSearchIndex.load(json, weights));
      json = '';
      const search: Ready['search'] = (tokens, limit) => loaded.made.search(tokens.keys(), limit);
      return { search, loadSeconds: loaded.seconds, megabytes: loaded.megabytes };
    },
  };
}
