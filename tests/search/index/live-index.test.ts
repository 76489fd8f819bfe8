import { truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildGeneration } from '../../../ingest/build/build-generation.ts';
import { Library } from '../../../library/library.ts';
import { fileOfPart, keywordsFile } from '../../../search/index/index-files.ts';
import { LiveIndex, type IndexWatcher } from '../../../search/index/live-index.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import { aDraft } from '../../support/made/a-draft.ts';
import { aSource } from '../../support/made/a-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A data folder into which sentences are published, one report a sentence. */
function open() {
  const dataDir = temporaryFolder();
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  const parts = { dataDir, library, embedder: standInEmbedder };
  return {
    dataDir,
    openLive: (watcher?: IndexWatcher) => LiveIndex.open(parts, watcher),
    publish: (...sentences: readonly string[]) => {
      const drafts = sentences.map((words, index) => aDraft(words, { planYear: 2001 + index }));
      library.saveFile(aSource('a.txt', sentences.join('')), drafts);
      return buildGeneration(parts);
    },
  };
}

it('takes up a generation that was published after it was opened', async () => {
  const { openLive, publish } = open();
  const live = await openLive();
  expect(live.current.generation).toBe('');
  await publish('经济增长4%。');
  expect(live.current.generation).toBe('');
  expect(await live.refresh()).toBe(true);
  expect(live.current).toMatchObject({ generation: '000001', problems: [] });
  expect(live.current.reports).toHaveLength(1);
});

it('stays as it is while nothing new is published', async () => {
  const { openLive, publish } = open();
  await publish('经济增长4%。');
  const live = await openLive();
  const before = live.current;
  expect(await live.refresh()).toBe(false);
  expect(live.current).toBe(before);
});

it('leaves the index that somebody holds as it is', async () => {
  const { openLive, publish } = open();
  await publish('经济增长4%。');
  const live = await openLive();
  const held = live.current;
  await publish('经济增长4%。', '就业增长。');
  await publish('经济增长4%。', '就业增长。', '粮食增产。');
  await live.refresh();
  expect(held.keywords.ids).toHaveLength(1);
  const [vector] = await standInEmbedder.embed(['经济增长']);
  expect(held.vectors?.search({ vector: vector!, limit: 5 })).toHaveLength(1);
  expect(live.current.keywords.ids).toHaveLength(3);
});

it('opens it once, however often it is asked meanwhile', async () => {
  const { openLive, publish } = open();
  const seen: string[] = [];
  const live = await openLive({ onIndex: ({ generation }) => seen.push(generation) });
  await publish('经济增长4%。');
  await Promise.all([live.refresh(), live.refresh(), live.refresh()]);
  expect(seen).toEqual(['000001']);
});

it('is told of a damaged one, which is not opened again and again', async () => {
  const { dataDir, openLive, publish } = open();
  await publish('经济增长4%。');
  const live = await openLive();
  const { folder } = await publish('经济增长4%。', '就业增长。');
  truncateSync(join(folder, fileOfPart(basename(folder), keywordsFile)), 10);
  expect(await live.refresh()).toBe(true);
  expect(live.current.generation).toBe('000001');
  expect(live.current.problems[0]).toContain('000002');
  expect(await live.refresh()).toBe(false);
  writeFileSync(join(dataDir, 'CURRENT'), 'garbage');
  await live.refresh();
  expect(live.current.generation).toBe('000001');
});

it('watches until it is told to stop', async () => {
  const { openLive, publish } = open();
  let stop = () => {};
  const taken = new Promise<string>((resolve) => {
    void openLive({ onIndex: ({ generation }) => resolve(generation) }).then((live) => {
      stop = live.watch(5);
    });
  });
  await publish('经济增长4%。');
  expect(await taken).toBe('000001');
  stop();
});
