import { Command, InvalidArgumentError } from 'commander';
import { FakeModelServer, type ModelMind } from './fake-model-server.ts';
import { modelFaults, type ModelFaultName } from './model-faults.ts';
import {
  honestMind,
  obedientMind,
  sloppyFaults,
  sloppyMind,
  type WritingMind,
} from './model-minds.ts';

// Run from the command line, to try the product with a model where there is none:
//   npm run fake-model -- --mind honest --fault none,status-429,drip

const minds: Readonly<Record<string, WritingMind>> = {
  honest: honestMind,
  obedient: obedientMind,
  sloppy: sloppyMind('wrong_numbers'),
  ...Object.fromEntries(sloppyFaults.map((fault) => [`sloppy:${fault}`, sloppyMind(fault)])),
};

const faults = ['none', ...Object.keys(modelFaults)];

type Options = {
  readonly mind: string;
  readonly fault: readonly string[];
  readonly port: number;
};

const command = new Command('fake-model')
  .description('Serve a chat model that is none, on the OpenAI protocol, on this machine only.')
  .option(
    '--mind <name>',
    `who answers: ${Object.keys(minds).join(', ')}`,
    oneOf(Object.keys(minds)),
    'honest',
  )
  .option(
    '--fault <names>',
    `a fault a request, in turn, by commas: ${faults.join(', ')}`,
    readFaults,
    ['none'],
  )
  .option('--port <port>', 'port to listen on; 0 takes any free one', readPort, 8099)
  .action(serve);

await command.parseAsync();

async function serve({ mind, fault, port }: Options): Promise<void> {
  const server = await FakeModelServer.start(port);
  let requests = 0;
  server.always(((request) => {
    const name = fault[requests % fault.length] ?? 'none';
    requests += 1;
    process.stdout.write(`${requests} ${name}\n`);
    const text = minds[mind]?.(request) ?? '';
    return name === 'none' ? text : modelFaults[name as ModelFaultName](text);
  }) satisfies ModelMind);
  process.stdout.write(
    `A model with the ${mind} mind answers at ${server.baseUrl}\n` +
      `Ask through it:\n  LLM_BASE_URL=${server.baseUrl} LLM_MODEL=${mind} npm start\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().catch(() => undefined));
  }
}

function oneOf(names: readonly string[]): (name: string) => string {
  return (name) => {
    if (names.includes(name)) return name;
    throw new InvalidArgumentError(`There is no ${name}; there are ${names.join(', ')}.`);
  };
}

function readFaults(text: string): readonly string[] {
  return text.split(',').map(oneOf(faults));
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError(`A port is a number from 0 to 65535, not ${text}.`);
}
