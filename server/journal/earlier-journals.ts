import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataOfOtherVersions } from '../../library/folder/earlier-data.ts';
import { whileOpenAsItIs } from '../../library/open-database.ts';

/**
 * Deletes answers from the journals of other versions, which an upgrade keeps for the way back: what readers
 * asked to forget, and what is too old, is gone from these too. Every version has had these columns.
 */
export function forgetInEarlierJournals(
  dataDir: string,
  which: { readonly conversationId: string } | { readonly before: number },
): void {
  const paths = dataOfOtherVersions(dataDir).map((folder) => join(folder, 'journal.sqlite'));
  for (const path of paths.filter((one) => existsSync(one))) {
    whileOpenAsItIs(path, (database) => {
      database.pragma('secure_delete = ON');
      if ('before' in which) database.prepare('DELETE FROM answers WHERE at < ?').run(which.before);
      else
        database.prepare('DELETE FROM answers WHERE conversation_id = ?').run(which.conversationId);
      database.pragma('wal_checkpoint(TRUNCATE)');
    });
  }
}
