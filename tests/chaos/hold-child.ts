import { writeSync } from 'node:fs';
import { whileHoldingFolder } from '../../library/folder/hold-data-folder.ts';

// Holds a data folder until it is killed.
await whileHoldingFolder(process.argv[2] ?? '', async () => {
  writeSync(1, `${process.pid}\n`);
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
