import { type Look, noteLook } from '../lock/looks.ts';
import type { World } from './world.ts';

/** Notes a look at held-out questions, and says so beside the results. */
export async function tellLook(look: Omit<Look, 'on'>, world: World): Promise<void> {
  const told = await noteLook({ ...look, on: dayOf(world) });
  if (told !== undefined) world.stderr.write(`${told}\n`);
}

/** The day, for what is signed. */
export function dayOf({ today }: World): string {
  return today ? today() : new Date().toISOString().slice(0, 10);
}
