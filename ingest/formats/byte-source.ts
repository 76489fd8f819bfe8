import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read anywhere, so that a large archive is never held whole. */
export type ByteSource = {
  readonly size: number;
  /** The bytes from `start`; fewer than `length` at the end. */
  read(start: number, length: number): Promise<Uint8Array>;
};

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (start, length) => bytes.subarray(start, start + length),
  };
}

export async function sourceOfFile(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    read: async (start, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)));
      let filled = 0;
      for (let got = 1; got > 0 && filled < bytes.length; filled += got) {
        got = (await handle.read(bytes, filled, bytes.length - filled, start + filled)).bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}
