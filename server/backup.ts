import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { makeBackup } from './backup/make-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { noteCommand } from './control/audit/note-command.ts';
import type { BackupManifest } from './backup/backup-manifest.ts';

type Options = { readonly data?: string };

const command = new Command('backup').description(
  'Keep a copy of the data folder, and put it back.',
);

command
  .command('make <folder>')
  .description('copy library, journal and index while the server runs, and verify the copy')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .action(async (folder: string, { data }: Options) => {
    const made = await makeBackup(dataDirOf(data), resolve(folder), new Date());
    noteCommand(dataDirOf(data), { event: 'backup_made', folder });
    tell('Backed up', made, folder);
  });
command
  .command('restore <folder>')
  .description('put a copy in the place of a data folder that is absent or empty')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .action(async (folder: string, { data }: Options) => {
    const restored = await restoreBackup(resolve(folder), dataDirOf(data));
    noteCommand(dataDirOf(data), { event: 'backup_restored', folder, of: restored.at });
    tell('Restored', restored, dataDirOf(data));
  });

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function dataDirOf(data: string | undefined): string {
  return resolve(data ?? readConfig().dataDir);
}

function tell(done: string, { at, reports, files }: BackupManifest, where: string): void {
  const count = Object.keys(files).length;
  process.stdout.write(
    `${done}: ${reports} reports, ${count} files of ${at}, in ${where}. Verified.\n`,
  );
}
