import { createHash } from 'node:crypto';
import type { SourceFile } from '../../../library/library.ts';

/** A file of this name, with a digest that stands for `content`. */
export function aSource(file: string, content = file): SourceFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path: `/reports/${file}`, file, sha256 };
}
