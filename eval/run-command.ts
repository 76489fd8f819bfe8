import { Command, CommanderError } from 'commander';
import { BadInput } from './bad-input.ts';
import { addDamageCommand } from './commands/damage-command.ts';
import { addEvaluateCommand } from './commands/evaluate-command.ts';
import { addGenerateCommand } from './commands/generate-command.ts';
import { addAgreeCommand } from './commands/people/agree-command.ts';
import { addAuthorCommand } from './commands/gold/author-command.ts';
import { addBenchCommand } from './commands/bench-command.ts';
import { addCalibrateCommand } from './commands/calibrate-command.ts';
import { addCompareCommand } from './commands/compare-command.ts';
import { addGateCommand } from './commands/gate/gate-command.ts';
import { addGateWeightsCommand } from './commands/gate/gate-weights-command.ts';
import { addGateCiCommand } from './commands/gate/gate-ci-command.ts';
import { addKeepCommand } from './commands/gold/keep-command.ts';
import { addLintCommand } from './commands/gold/lint-command.ts';
import { addLockCommand } from './commands/gold/lock-command.ts';
import { addPowerCommand } from './commands/power-command.ts';
import { addRateCommand } from './commands/people/rate-command.ts';
import { addRepeatsCommand } from './commands/repeats-command.ts';
import { addTrecCommand } from './commands/trec-command.ts';
import { addConsistencyCommand } from './commands/consistency-command.ts';
import { addExportCommand } from './commands/export-command.ts';
import { addImportCommand } from './commands/gold/import-command.ts';
import { addReadersCommand } from './commands/readers-command.ts';
import { addReadingsCommand } from './commands/readings-command.ts';
import { addReportCommand } from './commands/report-command.ts';
import { addSampleCommand } from './commands/gold/sample-command.ts';
import { addScoreCommand } from './commands/score-command.ts';
import type { World } from './commands/world.ts';
import { EndedWith, exitCodes, type ExitCode } from './exit-codes.ts';

export type { World };

/** Every command of `npm run eval -- …`. Gold files alone mean asking, scoring and printing. */
const commands = [
  addEvaluateCommand,
  addGenerateCommand,
  addScoreCommand,
  addReportCommand,
  addCompareCommand,
  addPowerCommand,
  addLockCommand,
  addGateCiCommand,
  addGateCommand,
  addGateWeightsCommand,
  addRateCommand,
  addSampleCommand,
  addAgreeCommand,
  addAuthorCommand,
  addLintCommand,
  addDamageCommand,
  addBenchCommand,
  addCalibrateCommand,
  addKeepCommand,
  addReadingsCommand,
  addReadersCommand,
  addExportCommand,
  addImportCommand,
  addConsistencyCommand,
  addTrecCommand,
  addRepeatsCommand,
];

/** Runs the command line and says how it ended: see `exit-codes.ts`. */
export async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const program = describeProgram(world);
  for (const add of commands) add(program, world);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCodes.passed;
  } catch (error) {
    // Commander has printed its own message; it also throws after --help, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.badInput;
    world.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof EndedWith) return error.exitCode;
    return error instanceof BadInput ? exitCodes.badInput : exitCodes.failed;
  }
}

function describeProgram(world: World): Command {
  // Sub-commands take these settings over, so they come first.
  return (
    new Command('eval')
      .exitOverride()
      // Else an option after a sub-command's name would be taken for one of `eval <gold.jsonl>…`.
      .enablePositionalOptions()
      .configureOutput({
        writeOut: (text) => world.stdout.write(text),
        writeErr: (text) => world.stderr.write(text),
      })
  );
}
