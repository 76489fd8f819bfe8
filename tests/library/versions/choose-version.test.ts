import { describe, expect, it } from 'vitest';
import { versionInUse } from '../../../library/versions/choose-version.ts';
import type { OriginKind } from '../../../library/report.ts';

const held = (version: number, originKind: OriginKind | undefined, characters: number) => ({
  ...{ version, originKind, characters },
});
const used = (...versions: readonly ReturnType<typeof held>[]) => versionInUse(versions)?.version;

describe('the version in use', () => {
  it('is the original and no reprint, however much longer that is', () => {
    expect(used(held(1, 'official', 100), held(2, 'reprint', 900))).toBe(1);
    expect(used(held(1, 'reprint', 900), held(2, 'official', 100))).toBe(2);
  });

  it('is any real text before a digest', () => {
    expect(used(held(1, 'digest', 900), held(2, 'unknown', 100))).toBe(2);
    expect(used(held(1, 'digest', 900), held(2, undefined, 100))).toBe(2);
  });

  it('is the fuller of equals, then the newer', () => {
    expect(used(held(1, 'reprint', 900), held(2, 'unknown', 800))).toBe(1);
    expect(used(held(1, 'official', 500), held(2, 'official', 500))).toBe(2);
  });

  it('is none where no file holds any', () => {
    expect(used()).toBeUndefined();
  });
});
