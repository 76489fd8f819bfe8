import { posix } from 'node:path';
import { RefusedFileError } from '../../refused-file-error.ts';
import { sourceOfBytes } from '../byte-source.ts';
import { intakeLimits, megabytes } from '../intake-limits.ts';
import { openZip, unpackEntry } from './zip-archive.ts';
import { damagedZip } from './zip-directory.ts';

/** The parts of a document that is a ZIP inside (docx, OFD), by their names in it. */
export type ZipPackage = {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** How many bytes a part unpacks to, as the package says; undefined where it is not there. */
  sizeOf(name: string): number | undefined;
  /** @throws RefusedFileError when the part is absent, unsafe, or all parts together are too large. */
  read(name: string): Promise<Uint8Array>;
};

/** @throws RefusedFileError when the archive is damaged or unsafe. */
export async function openPackage(bytes: Uint8Array): Promise<ZipPackage> {
  const source = sourceOfBytes(bytes);
  const entries = await openZip(source);
  const byName = new Map(entries.map((entry) => [partName(entry.name), entry]));
  let left: number = intakeLimits.partsBytes;
  const read = async (name: string) => {
    const entry = byName.get(partName(name));
    if (!entry) throw damagedZip();
    if (entry.size > left) {
      const limit = megabytes(intakeLimits.partsBytes);
      throw new RefusedFileError(`正文解开后超过 ${limit}，请拆分后再导入`);
    }
    left -= entry.size;
    return unpackEntry(source, entry, intakeLimits.partBytes);
  };
  const names = [...byName.keys()];
  return {
    names,
    has: (name) => byName.has(partName(name)),
    sizeOf: (name) => byName.get(partName(name))?.size,
    read,
  };
}

/** `partName('/Doc_0/./Pages/../Document.xml') // => 'doc_0/document.xml'`: case is not to be relied on. */
function partName(name: string): string {
  return posix
    .normalize(`/${name.replaceAll('\\', '/')}`)
    .slice(1)
    .toLowerCase();
}

/** The name of a part that another part points at: relative to it, or from the root. */
export function partBeside(part: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
}
