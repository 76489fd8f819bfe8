import type { Command } from 'commander';
import { BadInput } from '../../bad-input.ts';
import { EndedWith, exitCodes } from '../../exit-codes.ts';
import { chooseLibrary } from '../../gate/choose-library.ts';
import { type GateRow, parseGateRows } from '../../gate/gate-row.ts';
import { type GateSummary, summariseGate } from '../../gate/gate-rates.ts';
import { type JudgedRows, judgeRows } from '../../gate/judge-rows.ts';
import { asJsonRow, printRates, printUnfound, printWrongRows } from '../../gate/print-gate.ts';
import { makeProgress } from '../../print/progress.ts';
import { openGoldFiles } from '../../gold-files/read-gold-files.ts';
import { undefinedAsNull } from '../../score/score-folder.ts';
import { formatValue } from '../../score/format-value.ts';
import { withChosenData } from '../../with-data.ts';
import { amountOption } from '../options.ts';
import type { World } from '../world.ts';

type Options = {
  readonly data?: string;
  readonly reports?: readonly string[];
  readonly json?: true;
  readonly all?: true;
  readonly mostWithheld?: number;
  readonly mostReleased?: number;
};

const listed = 20;

/** `eval gate`: how often the product's gate withholds what is true and lets out what is not. */
export function addGateCommand(program: Command, world: World): void {
  program
    .command('gate')
    .description('Put sentences of a model, true and false, through the gate: its two error rates.')
    .argument('<sentences.jsonl...>', '{true, text, quotes[, id, kind, doc, question]} a line')
    .option('--data <dir>', 'data folder that holds the reports')
    .option('--reports <paths...>', 'ingest these reports into a temporary data folder')
    .option('--json', 'print a row a line as JSON, then {"summary": …}')
    .option('--all', `list all rows judged wrongly, not the first ${listed}`)
    .option('--most-withheld <share>', 'end with 3 when more true ones are withheld', amountOption)
    .option('--most-released <share>', 'end with 3 when more false ones are shown', amountOption)
    .action((files: string[], options: Options) => gate(files, options, world));
}

async function gate(files: readonly string[], options: Options, world: World): Promise<void> {
  const rows = parseGateRows(await openGoldFiles(files));
  const { data, reports } = options;
  await withChosenData(chooseLibrary({ files, data, reports }), world, async (dataDir) => {
    const judged = await judgeOver(dataDir, rows, world);
    const summary = summariseGate(judged.judged);
    const print = options.json ? asJson : asText;
    world.stdout.write(`${print(judged, { summary, options })}\n`);
    if (judged.unfound.length > 0) throw new BadInput(printUnfound(judged.unfound));
    endByBounds(summary, options);
  });
}

async function judgeOver(
  dataDir: string,
  rows: readonly GateRow[],
  { openSentenceJudge, stderr }: World,
): Promise<JudgedRows> {
  const judge = await openSentenceJudge(dataDir);
  const progress = makeProgress(rows.length, stderr, 'sentences');
  try {
    if (judge.reports.length === 0) {
      throw new BadInput(`${dataDir} holds no report. Ingest some, or give --reports.`);
    }
    return await judgeRows(rows, judge, progress.show);
  } finally {
    progress.stop();
    judge.close();
  }
}

type Printed = { readonly summary: GateSummary; readonly options: Options };

function asText({ judged }: JudgedRows, { summary, options }: Printed): string {
  const most = options.all ? Infinity : listed;
  return `${printRates(summary)}\n\n${printWrongRows(judged, most)}`;
}

function asJson({ judged, unfound }: JudgedRows, { summary }: Printed): string {
  const lines = [...judged.map(asJsonRow), { summary: { ...summary, unfound: unfound.length } }];
  return lines.map((line) => JSON.stringify(line, undefinedAsNull)).join('\n');
}

function endByBounds(
  { falseWithhold, falseRelease }: GateSummary,
  { mostWithheld, mostReleased }: Options,
): void {
  const bounds = [
    { said: 'true sentences withheld', share: falseWithhold.share, most: mostWithheld },
    { said: 'false sentences shown', share: falseRelease.share, most: mostReleased },
  ];
  const missed = bounds.filter(({ share = 0, most = Infinity }) => share > most);
  if (missed.length === 0) return;
  const lines = missed.map(
    ({ said, share, most }) =>
      `${said}: ${formatValue(share, 'share')}, at most ${formatValue(most, 'share')} allowed`,
  );
  throw new EndedWith(exitCodes.thresholdMissed, lines.join('\n'));
}
