import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate-command.ts';
import { report } from './report-command.ts';
import { score } from './score-command.ts';
import type { BundledRun, World } from './world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ofTheProject: BundledRun = {
  gold: join(root, 'eval', 'gold'),
  reports: join(root, 'reports'),
  out: 'eval-runs/bundled',
};

/** What `npm run eval` does without arguments: asks the bundled questions, and says where the report is. */
export async function runBundled(world: World): Promise<void> {
  const { gold, reports, out } = world.bundled ?? ofTheProject;
  world.stderr.write('The bundled questions are put to the bundled reports.\n');
  await generate([gold], { out, reports, cache: true }, world);
  await score(out, { judgeErrors: 0 }, world);
  await report(out, {}, world);
  world.stdout.write(`Open ${join(out, 'report.html')}\n`);
}
