/** One file with one import, and the rule that must speak up, or `null` where all is well. */
export type Example = {
  readonly from: string;
  readonly imports: string;
  readonly rule: string | null;
  /** Where an import alone does not show it, such as `import type`. */
  readonly code?: string;
};

/**
 * A tiny made-up house: for each rule of .dependency-cruiser.cjs at least one file that breaks it,
 * and for each room files that keep to the rules. Every file stands alone, so that none hides
 * another's breach; what they import is made up as well, with `import` paths taken as files of the
 * house, `node:` modules, or names of packages.
 */
export const examples: readonly Example[] = [
  { from: 'language/a.ts', imports: 'library/keep.ts', rule: 'language-knows-nobody' },
  { from: 'language/b.ts', imports: 'figures/read.ts', rule: 'language-knows-nobody' },
  { from: 'language/c.ts', imports: 'language/read.ts', rule: null },

  { from: 'library/a.ts', imports: 'search/find.ts', rule: 'library-stands-alone' },
  { from: 'library/b.ts', imports: 'prompts/words.ts', rule: 'library-stands-alone' },
  { from: 'library/c.ts', imports: 'stray.ts', rule: 'library-stands-alone' },
  { from: 'library/d.ts', imports: 'library/keep.ts', rule: null },
  { from: 'library/e.ts', imports: 'node:fs', rule: null },
  { from: 'library/speak.ts', imports: 'language/read.ts', rule: null },
  { from: 'library/open-database.ts', imports: 'better-sqlite3', rule: null },

  { from: 'question/a.ts', imports: 'search/find.ts', rule: 'a-question-is-read-alone' },
  { from: 'question/b.ts', imports: 'library/keep.ts', rule: null },

  { from: 'search/again.ts', imports: 'question/slots/kind.ts', rule: 'a-question-is-read-once' },
  {
    from: 'server/answer/again.ts',
    imports: 'question/slots/kind.ts',
    rule: 'a-question-is-read-once',
  },
  { from: 'search/once.ts', imports: 'question/question.ts', rule: null },

  { from: 'search/a.ts', imports: 'figures/read.ts', rule: 'search-knows-the-library' },
  { from: 'search/b.ts', imports: 'server/answer/ask.ts', rule: 'search-knows-the-library' },
  { from: 'search/c.ts', imports: 'library/keep.ts', rule: null },
  { from: 'search/index/vector-part.ts', imports: 'hnswlib-node', rule: null },
  { from: 'search/d.ts', imports: 'models/ask.ts', rule: null },

  { from: 'figures/a.ts', imports: 'search/find.ts', rule: 'figures-know-the-library' },
  { from: 'figures/b.ts', imports: 'ingest/read.ts', rule: 'figures-know-the-library' },
  { from: 'figures/c.ts', imports: 'library/keep.ts', rule: null },

  { from: 'ingest/a.ts', imports: 'server/answer/ask.ts', rule: 'ingest-fills-the-house' },
  { from: 'ingest/b.ts', imports: 'prompts/words.ts', rule: 'ingest-fills-the-house' },
  { from: 'ingest/c.ts', imports: 'library/keep.ts', rule: null },
  { from: 'ingest/d.ts', imports: 'search/index/vector-part.ts', rule: null },
  { from: 'ingest/f.ts', imports: 'search/find.ts', rule: 'ingest-fills-the-house' },
  { from: 'ingest/e.ts', imports: 'figures/read.ts', rule: null },

  { from: 'models/a.ts', imports: 'language/read.ts', rule: 'models-know-no-report' },
  { from: 'models/b.ts', imports: 'search/find.ts', rule: 'models-know-no-report' },
  { from: 'models/c.ts', imports: 'server/answer/ask.ts', rule: 'models-know-no-report' },
  { from: 'models/chat/d.ts', imports: 'models/ask.ts', rule: null },
  { from: 'models/chat/e.ts', imports: 'langchain', rule: null },
  { from: 'models/http/f.ts', imports: 'undici', rule: null },

  { from: 'prompts/a.ts', imports: 'library/keep.ts', rule: 'prompts-are-words' },
  {
    from: 'prompts/b.ts',
    imports: 'server/answer/ask.ts',
    rule: 'prompts-are-words',
    code: `import type { value } from '../server/answer/ask.ts';`,
  },

  { from: 'server/answer/a.ts', imports: 'server/http/app.ts', rule: 'answer-knows-no-transport' },
  { from: 'server/answer/b.ts', imports: 'ingest/read.ts', rule: 'answer-knows-no-transport' },
  {
    from: 'server/answer/c.ts',
    imports: 'server/put-together.ts',
    rule: 'answer-knows-no-transport',
  },
  { from: 'server/answer/d.ts', imports: 'search/find.ts', rule: null },
  { from: 'server/answer/e.ts', imports: 'figures/read.ts', rule: null },
  { from: 'server/answer/f.ts', imports: 'prompts/words.ts', rule: null },
  { from: 'server/answer/models.ts', imports: 'models/ask.ts', rule: null },

  { from: 'server/backup.ts', imports: 'server/http/app.ts', rule: 'backup-door' },
  { from: 'server/backup/a.ts', imports: 'server/answer/ask.ts', rule: 'backup-copies-data' },
  { from: 'server/backup/b.ts', imports: 'library/keep.ts', rule: null },

  { from: 'server/upgrade.ts', imports: 'server/http/app.ts', rule: 'upgrade-door' },
  { from: 'server/upgrade/a.ts', imports: 'server/answer/ask.ts', rule: 'upgrade-changes-data' },
  { from: 'server/upgrade/b.ts', imports: 'library/keep.ts', rule: null },

  { from: 'server/admin.ts', imports: 'server/http/app.ts', rule: 'admin-door' },
  { from: 'server/control/a.ts', imports: 'server/http/app.ts', rule: 'control-decides-alone' },
  { from: 'server/control/b.ts', imports: 'library/keep.ts', rule: null },
  { from: 'server/http/control.ts', imports: 'server/control/switch.ts', rule: null },

  { from: 'server/pool/a.ts', imports: 'server/http/app.ts', rule: 'pool-knows-no-transport' },
  { from: 'server/pool/b.ts', imports: 'search/find.ts', rule: 'pool-knows-no-transport' },
  { from: 'server/pool/c.ts', imports: 'server/answer/ask.ts', rule: null },
  { from: 'server/http/pool.ts', imports: 'server/pool/make.ts', rule: null },

  { from: 'server/journal/a.ts', imports: 'server/http/app.ts', rule: 'journal-keeps-answers' },
  { from: 'server/journal/b.ts', imports: 'search/find.ts', rule: 'journal-keeps-answers' },
  { from: 'server/journal/c.ts', imports: 'server/answer/ask.ts', rule: null },
  { from: 'server/journal/d.ts', imports: 'library/keep.ts', rule: null },
  { from: 'server/http/journal.ts', imports: 'server/journal/keep.ts', rule: null },
  { from: 'eval/product/journal.ts', imports: 'server/journal/keep.ts', rule: null },

  { from: 'server/http/models.ts', imports: 'models/ask.ts', rule: 'http-carries-answers' },
  { from: 'server/http/a.ts', imports: 'search/find.ts', rule: 'http-carries-answers' },
  { from: 'server/http/b.ts', imports: 'prompts/words.ts', rule: 'http-carries-answers' },
  { from: 'server/http/c.ts', imports: 'server/answer/ask.ts', rule: null },
  { from: 'server/http/d.ts', imports: 'figures/read.ts', rule: null },
  { from: 'server/http/e.ts', imports: 'express', rule: null },

  { from: 'widget/a.ts', imports: 'library/keep.ts', rule: 'widget-speaks-http' },
  { from: 'widget/b.ts', imports: 'server/http/app.ts', rule: 'widget-speaks-http' },
  { from: 'widget/c.ts', imports: 'server/answer/ask.ts', rule: 'widget-shares-types-only' },
  {
    from: 'widget/d.ts',
    imports: 'server/answer/ask.ts',
    rule: null,
    code: `import type { value } from '../server/answer/ask.ts';`,
  },
  { from: 'widget/e.ts', imports: 'node:fs', rule: 'widget-runs-in-a-browser' },
  { from: 'widget/pages/f.ts', imports: 'node:fs', rule: 'widget-runs-in-a-browser' },
  { from: 'widget/g.ts', imports: 'express', rule: 'widget-ships-lit-alone' },
  { from: 'widget/h.ts', imports: 'lit', rule: null },
  { from: 'widget/i.ts', imports: 'echarts', rule: 'charts-stay-on-their-page' },
  {
    from: 'widget/pages/j.ts',
    imports: 'widget/pages/figures/draw.ts',
    rule: 'charts-stay-on-their-page',
  },
  { from: 'widget/pages/figures/k.ts', imports: 'echarts', rule: null },
  { from: 'widget/build.ts', imports: 'node:path', rule: null },

  { from: 'eval/a.ts', imports: 'language/read.ts', rule: 'eval-judges-from-outside' },
  { from: 'eval/b.ts', imports: 'figures/read.ts', rule: 'eval-judges-from-outside' },
  {
    from: 'eval/c.ts',
    imports: 'server/answer/ask.ts',
    rule: 'eval-judges-from-outside',
    code: `import type { value } from '../server/answer/ask.ts';`,
  },
  { from: 'eval/main.ts', imports: 'search/find.ts', rule: 'eval-judges-from-outside' },
  { from: 'eval/score/a.ts', imports: 'eval/a.ts', rule: 'judges-have-eyes-of-their-own' },
  { from: 'eval/metrics/a.ts', imports: 'eval/b.ts', rule: 'judges-have-eyes-of-their-own' },
  { from: 'eval/damage/a.ts', imports: 'eval/product/f.ts', rule: null },
  { from: 'eval/d.ts', imports: 'eval/product/d.ts', rule: null },
  { from: 'eval/e.ts', imports: 'prompts/words.ts', rule: null },
  { from: 'eval/product/a.ts', imports: 'server/http/app.ts', rule: 'eval-meets-the-product' },
  { from: 'eval/product/b.ts', imports: 'widget/show.ts', rule: 'eval-meets-the-product' },
  { from: 'eval/product/c.ts', imports: 'server/with-http.ts', rule: 'no-detour-to-http' },
  { from: 'eval/product/d.ts', imports: 'server/answer/ask.ts', rule: null },
  { from: 'eval/product/e.ts', imports: 'ingest/read.ts', rule: null },
  { from: 'eval/product/f.ts', imports: 'server/put-together.ts', rule: null },

  { from: 'ingest/main.ts', imports: 'server/answer/ask.ts', rule: 'ingest-door' },
  { from: 'figures/main.ts', imports: 'search/find.ts', rule: 'figures-door' },
  { from: 'server/main.ts', imports: 'eval/judge.ts', rule: 'server-door' },
  { from: 'server/ask.ts', imports: 'server/http/app.ts', rule: 'ask-door' },
  { from: 'server/with-http.ts', imports: 'server/http/app.ts', rule: null },
  { from: 'server/helper.ts', imports: 'prompts/words.ts', rule: 'server-helpers' },
  { from: 'server/http/door.ts', imports: 'server/main.ts', rule: 'doors-open-from-outside' },

  { from: 'search/settings.ts', imports: 'config.ts', rule: 'config-enters-by-the-door' },
  { from: 'server/settings.ts', imports: 'config.ts', rule: 'config-enters-by-the-door' },
  { from: 'tests/settings.ts', imports: 'config.ts', rule: null },
  { from: 'config.ts', imports: 'library/keep.ts', rule: 'config-knows-no-room' },

  { from: 'attic/a.ts', imports: 'library/keep.ts', rule: 'every-folder-has-walls' },
  { from: 'library/f.ts', imports: 'tests/a-report.ts', rule: 'rooms-import-no-workshop' },
  { from: 'server/http/f.ts', imports: 'bench/load.ts', rule: 'rooms-import-no-workshop' },
  { from: 'tests/all.ts', imports: 'server/http/app.ts', rule: null },
  { from: 'bench/all.ts', imports: 'server/answer/ask.ts', rule: null },
  { from: 'library/this.ts', imports: 'library/that.ts', rule: 'no-circles' },
  { from: 'library/that.ts', imports: 'library/this.ts', rule: 'no-circles' },

  { from: 'search/g.ts', imports: '@langchain/openai', rule: 'langchain-at-the-edge' },
  { from: 'server/answer/g.ts', imports: 'langchain', rule: 'langchain-at-the-edge' },
  { from: 'ingest/fetch.ts', imports: 'undici', rule: 'undici-in-models' },
  { from: 'search/h.ts', imports: 'hnswlib-node', rule: 'hnswlib-in-one-place' },
  { from: 'server/answer/h.ts', imports: 'better-sqlite3', rule: 'sqlite-opened-in-one-place' },
  {
    from: 'library/g.ts',
    imports: 'better-sqlite3',
    rule: 'sqlite-opened-in-one-place',
    code: `import type { value } from 'better-sqlite3';`,
  },
  { from: 'server/answer/i.ts', imports: 'express', rule: 'express-in-http' },
  { from: 'ingest/g.ts', imports: 'vitest', rule: 'no-development-packages' },
  { from: 'tests/unit.ts', imports: 'vitest', rule: null },
  { from: 'ingest/h.ts', imports: 'brought-along', rule: 'packages-are-declared' },
  { from: 'ingest/i.ts', imports: 'ingest/none.ts', rule: 'imports-resolve' },
];
