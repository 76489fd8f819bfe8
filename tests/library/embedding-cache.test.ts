import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EmbeddingCache } from '../../library/embedding-cache.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function open(dataDir: string, embedder = 'bge-m3'): EmbeddingCache {
  const cache = EmbeddingCache.open(dataDir, embedder);
  onTestFinished(() => cache.close());
  return cache;
}

const growth = Float32Array.of(0.6, -0.8, 0);
const jobs = Float32Array.of(0, 1, 0);

describe('the cache of vectors', () => {
  it('gives back what was put in, also when it is opened again', () => {
    const dataDir = temporaryFolder();
    open(dataDir).save(['经济增长', '就业'], [growth, jobs]);
    expect(open(dataDir).find('经济增长')).toEqual(growth);
    expect(open(dataDir).find('就业')).toEqual(jobs);
    expect(open(dataDir).find('养老')).toBeUndefined();
  });

  it('keeps embedders apart', () => {
    const dataDir = temporaryFolder();
    open(dataDir).save(['经济增长'], [growth]);
    expect(open(dataDir, 'another').find('经济增长')).toBeUndefined();
  });

  it('forgets what is no longer used', () => {
    const cache = open(temporaryFolder());
    cache.save(['经济增长', '就业'], [growth, jobs]);
    cache.keepOnly(['就业']);
    expect(cache.size).toBe(1);
    expect(cache.find('就业')).toEqual(jobs);
  });

  it('keeps all of a step or nothing', () => {
    const cache = open(temporaryFolder());
    expect(() => cache.save(['经济增长', '就业'], [growth])).toThrow('2 texts have 1 vectors');
    expect(cache.size).toBe(0);
  });

  it('knows no vector that was damaged', () => {
    const dataDir = temporaryFolder();
    open(dataDir).save(['经济增长', '就业'], [growth, jobs]);
    const database = new Database(join(dataDir, 'embeddings.sqlite'));
    database
      .prepare('UPDATE vectors SET vector = ? WHERE checksum = ?')
      .run(
        Buffer.alloc(12),
        database.prepare('SELECT checksum FROM vectors LIMIT 1').pluck().get(),
      );
    database.close();
    const cache = open(dataDir);
    expect([cache.find('经济增长'), cache.find('就业')].filter(Boolean)).toHaveLength(1);
  });

  it('starts anew where its file is no database', () => {
    const dataDir = temporaryFolder();
    writeFileSync(
      join(dataDir, 'embeddings.sqlite'),
      'no database at all, but long enough '.repeat(9),
    );
    const cache = open(dataDir);
    cache.save(['就业'], [jobs]);
    expect(cache.find('就业')).toEqual(jobs);
  });
});
