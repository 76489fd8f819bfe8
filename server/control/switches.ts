import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../library/folder/durable-files.ts';
import { LiveFile } from '../../library/folder/live-file.ts';
import { tryHold } from '../../library/open-database.ts';

const longestNotice = 200;

const switchesSchema = z.object({
  version: z.literal(1),
  /** Why nothing is answered and since when (ISO 8601); null: it is answered. */
  paused: z.object({ reason: z.string().min(1), since: z.string() }).nullable(),
  model: z.enum(['on', 'off']),
  /** What everybody is told, above whatever else is shown. */
  notice: z.string().min(1).max(longestNotice).nullable(),
});

/** What an operator has switched on and off; it stays so when the server starts anew. */
export type Switches = Readonly<z.infer<typeof switchesSchema>>;

/** Where nobody has switched anything. */
export const nothingSwitched: Switches = { version: 1, paused: null, model: 'on', notice: null };

/** The switches cannot be read or changed; the message says why and what to do. */
export class SwitchesError extends Error {
  override readonly name = 'SwitchesError';
}

/**
 * The switches of a data folder as they are whenever one asks.
 * @throws SwitchesError where its file is damaged: nobody knows then what was switched off.
 */
export function liveSwitches(dataDir: string, onProblem: (error: unknown) => void): () => Switches {
  const path = fileIn(dataDir);
  const read = (words: string) => readSwitches(words, path);
  const file = new LiveFile(path, { read, absent: () => nothingSwitched, onProblem });
  return () => file.current();
}

export type SwitchChange = Partial<Omit<Switches, 'version'>>;

/** Changes some of the switches of a data folder, for every program that has it open. */
export async function changeSwitches(dataDir: string, change: SwitchChange): Promise<Switches> {
  const path = fileIn(dataDir);
  const lock = tryHold(`${path}.lock`);
  if (!lock)
    throw new SwitchesError(`${path} is just being changed by another command. Try again.`);
  try {
    const changed = { ...(await switchesNow(path)), ...change };
    const { error } = switchesSchema.safeParse(changed);
    if (error) throw new SwitchesError(`No such switch: ${error.issues[0]?.message ?? ''}`);
    await replaceFile(path, `${JSON.stringify(changed, null, 2)}\n`);
    return changed;
  } finally {
    lock.release();
  }
}

async function switchesNow(path: string): Promise<Switches> {
  const words = await readFile(path, 'utf8').catch(() => undefined);
  return words === undefined ? nothingSwitched : readSwitches(words, path);
}

function readSwitches(words: string, path: string): Switches {
  try {
    return switchesSchema.parse(JSON.parse(words));
  } catch (cause) {
    throw new SwitchesError(
      `${path} cannot be read, so that nobody knows what is switched off. Remove it, which switches ` +
        'all on, and switch off again: npm run admin -- pause 原因',
      { cause },
    );
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'switches.json');
}
