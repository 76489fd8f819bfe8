/** Bytes of two-byte GB18030, which every character of a report has. */
export function gb18030(text: string): Uint8Array {
  return Buffer.concat(
    Array.from(text, (character) => {
      if (character < '\u0080') return Uint8Array.of(character.charCodeAt(0));
      const bytes = twoByteCodes().get(character);
      if (!bytes) throw new Error(`${character} has no two-byte code`);
      return bytes;
    }),
  );
}

let codes: ReadonlyMap<string, Uint8Array> | undefined;

/** Made by decoding every pair of bytes, since no encoder is at hand. */
function twoByteCodes(): ReadonlyMap<string, Uint8Array> {
  // Some characters have two codes; the first is the usual one.
  codes ??= new Map([...allPairs()].toReversed());
  return codes;
}

function* allPairs(): Generator<readonly [string, Uint8Array]> {
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const pair = Uint8Array.of(first, second);
      const character = decoder.decode(pair);
      if (character.length === 1 && character !== '\ufffd') yield [character, pair];
    }
  }
}
