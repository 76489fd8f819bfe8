import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { page, promisesPage } from './promises-page.ts';

/** `npm run promises`: writes docs/promises.md. */
const path = fileURLToPath(page);
const options = await resolveConfig(path);
writeFileSync(page, await format(promisesPage(), { ...options, filepath: path }));
