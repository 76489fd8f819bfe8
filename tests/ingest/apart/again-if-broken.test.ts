import { describe, expect, it, vi } from 'vitest';
import { againIfBroken } from '../../../ingest/apart/read-apart.ts';
import { RefusedFileError } from '../../../ingest/refused-file-error.ts';

const broken = new RefusedFileError('读取时出错', { cause: new Error('ended with code 1') });
const refused = new RefusedFileError('没有找到成句的正文');

describe('a file whose reader breaks', () => {
  it('is read once more by another', async () => {
    expect(
      await againIfBroken(
        () => Promise.reject(broken),
        () => Promise.resolve(1),
      ),
    ).toBe(1);
  });

  it('is refused where that breaks too', async () => {
    const again = againIfBroken(
      () => Promise.reject(broken),
      () => Promise.reject(broken),
    );
    await expect(again).rejects.toBe(broken);
  });

  it.each([refused, new Error('could not start')])(
    'is not where it was another fault: %s',
    async (fault) => {
      const second = vi.fn(() => Promise.resolve(1));
      await expect(againIfBroken(() => Promise.reject(fault), second)).rejects.toBe(fault);
      expect(second).not.toHaveBeenCalled();
    },
  );
});
