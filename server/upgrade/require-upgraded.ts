import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { unfinishedExchange } from '../../library/folder/exchange.ts';
import { olderDatabases } from './folder-versions.ts';

/**
 * Refuses a data folder of an earlier version: nothing of it is changed before somebody has asked for
 * that, knows how long it takes, and can go back.
 * @throws DataFolderError saying what to run.
 */
export function requireUpgraded(dataDir: string): void {
  if (unfinishedExchange(dataDir)) {
    throw new DataFolderError(
      `${dataDir} 的升级或退回中断了，数据都在。运行 npm run upgrade 接着做完。`,
    );
  }
  const older = olderDatabases(dataDir);
  if (older.length === 0) return;
  const names = older.map(({ file, version, of }) => `${file} 第 ${version} 版，现为第 ${of} 版`);
  throw new DataFolderError(
    `${dataDir} 是以前版本的数据（${names.join('；')}），还没有改动。` +
      '先运行 npm run upgrade -- --dry-run 看要改什么、多久、占多少磁盘，再运行 npm run upgrade。',
  );
}
