import type { Embedder } from '../product/embedder.ts';
import type { ChatModel } from '../product/chat-model.ts';
import type { ProgressTarget } from '../print/progress.ts';
import type { SystemUnderTest } from '../system-under-test.ts';
import type { SentenceJudge } from '../product/sentence-judge.ts';
import type { Ingest } from '../with-data.ts';

/** What a system says of itself, to tell its answers from another's. */
export type Fingerprint = Readonly<Record<string, string | number | null>>;

export type OpenedSystem = SystemUnderTest & {
  readonly fingerprint?: () => Fingerprint;
  close(): Promise<void>;
};

/** Where a chat model is served and what it is called. */
export type ModelAddress = { readonly baseUrl?: string | undefined; readonly model: string };

/** Questions, the reports they are about, and where their run is kept. */
export type BundledRun = { readonly gold: string; readonly reports: string; readonly out: string };

/** What the command needs of the world, so that a test can hand it another one. */
export type World = Ingest & {
  readonly openProduct: (options: {
    readonly dataDir: string;
    /** Which parts to leave out or use: see `product-variants.ts`. */
    readonly variant?: string | undefined;
  }) => Promise<OpenedSystem>;
  /** The product's gate over a data folder. */
  readonly openSentenceJudge: (dataDir: string) => Promise<SentenceJudge>;
  /** A chat model at an address; the key comes from the settings. */
  readonly chatModel?: (address: ModelAddress) => ChatModel;
  /** The judge that the settings name, if any. */
  readonly judgeModel?: ChatModel | undefined;
  /** What search embeds with; absent: the embedded stand-in. */
  readonly embedder?: Embedder | undefined;
  /** What is run when no gold is named; absent: what comes with the project. */
  readonly bundled?: BundledRun;
  readonly defaultDataDir: string;
  /** How long readers' answers are kept; absent: not at all. */
  readonly journalDays?: number;
  /** The day, for what is signed: `2026-11-30`; absent: by the clock. */
  readonly today?: () => string;
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressTarget;
};
