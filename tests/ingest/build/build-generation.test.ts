import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildGeneration, type BuildProgress } from '../../../ingest/build/build-generation.ts';
import { passageToEmbed } from '../../../search/index/passage-entry.ts';
import { openCurrentGeneration, readCurrent } from '../../../library/folder/generations.ts';
import { Library } from '../../../library/library.ts';
import { fileOfPart, keywordsFile, vectorsFile } from '../../../search/index/index-files.ts';
import { KeywordIndex } from '../../../search/index/keyword-index.ts';
import { KeywordPart } from '../../../search/index/keyword-part.ts';
import { tokenise } from '../../../language/words/tokenise.ts';
import { VectorPart } from '../../../search/index/vector-part.ts';
import { aSource } from '../../support/made/a-source.ts';
import { digestDraft } from '../../support/digests.ts';
import { recordingEmbedder } from '../../support/fakes/recording-embedder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function libraryOf(dataDir: string, ...digests: readonly string[]): Library {
  const library = Library.open(dataDir);
  onTestFinished(() => {
    library.close();
  });
  for (const name of digests) library.saveFile(aSource(name), [digestDraft(name)]);
  return library;
}

describe('building a generation', () => {
  it('puts every passage at one position of both legs', async () => {
    const dataDir = temporaryFolder();
    const library = libraryOf(dataDir, 'zhaoqing-2022.md', 'jinghai-2023.md');
    const embedder = recordingEmbedder();
    const { folder, manifest } = await buildGeneration({ library, dataDir, embedder });
    const passages = library.passages();
    const path = (file: string) => join(folder, fileOfPart('000001', file));
    const part = KeywordPart.decode(readFileSync(path(keywordsFile)));
    const keywords = KeywordIndex.ofOne(part);
    const vectors = await VectorPart.load(
      { graph: path(vectorsFile) },
      manifest.embedder.dimensions,
    );

    expect(manifest).toMatchObject({ embedder: { name: 'recording' }, passages: passages.length });
    expect(keywords.ids).toEqual(passages.map(({ id }) => id));
    expect(vectors.size).toBe(passages.length);
    const position = passages.findIndex(({ text }) => text.includes('片式电阻器'));
    const [byWords] = keywords.search({
      tokens: new Map(tokenise('片式电阻器').map((token) => [token, 1])),
      limit: 1,
    });
    expect(byWords?.position).toBe(position);
    const report = library.reports().find(({ id }) => id === passages[position]?.reportId);
    const [vector] = await embedder.embed([passageToEmbed(passages[position]!, report!)]);
    expect(vectors.search({ vector: vector!, limit: 1 })[0]).toMatchObject({ position });
  });

  it('embeds each passage once, in steps, and tells how far it is', async () => {
    const dataDir = temporaryFolder();
    const library = libraryOf(dataDir, 'hexi-2023.md', 'jinghai-2021.md');
    const embedder = recordingEmbedder();
    const progress: BuildProgress[] = [];
    await buildGeneration({
      library,
      dataDir,
      embedder,
      onProgress: (step) => progress.push(step),
    });
    const passages = library.passages();
    expect(embedder.calls.flat()).toHaveLength(passages.length);
    expect(embedder.calls.length).toBeGreaterThan(1);
    const of = passages.length;
    expect(progress.slice(0, embedder.calls.length)).toEqual(
      embedder.calls.map((_, index) => {
        const done = embedder.calls.slice(0, index + 1).flat().length;
        return { stage: 'embedding', done, of };
      }),
    );
    expect(progress[embedder.calls.length]?.stage).toBe('passages');
    expect(progress.at(-1)).toEqual({ stage: 'passages', done: of, of });
  });

  // Without them a real embedder found a third less: passages of all places say the same things.
  it('embeds each passage with its place, its year and the headings above it', async () => {
    const dataDir = temporaryFolder();
    const library = libraryOf(dataDir, 'jinghai-2021.md', 'jinghai-2023.md');
    const embedder = recordingEmbedder();
    await buildGeneration({ library, dataDir, embedder });
    const years = new Map(library.reports().map(({ id, planYear }) => [id, planYear]));
    const expected = library
      .passages()
      .map(({ reportId, headingPath, text }) =>
        [`天津市 静海区 ${years.get(reportId)}年`, ...headingPath, text].join('\n'),
      );
    expect(embedder.calls.flat().toSorted()).toEqual(expected.toSorted());
    expect(expected.filter((text) => text.split('\n').length > 2).length).toBeGreaterThan(50);
  });

  it('publishes an index of nothing for an empty library', async () => {
    const dataDir = temporaryFolder();
    const library = libraryOf(dataDir);
    await buildGeneration({ library, dataDir, embedder: recordingEmbedder() });
    const { generation, problems } = await openCurrentGeneration(dataDir);
    expect(problems).toEqual([]);
    expect(generation?.manifest.passages).toBe(0);
  });

  it('publishes nothing when the embedder fails', async () => {
    const dataDir = temporaryFolder();
    const library = libraryOf(dataDir, 'jinghai-2023.md');
    const embedder = recordingEmbedder({ failWith: new Error('endpoint is down') });
    await expect(buildGeneration({ library, dataDir, embedder })).rejects.toThrow(
      'endpoint is down',
    );
    expect(await readCurrent(dataDir)).toBeUndefined();
  });
});
