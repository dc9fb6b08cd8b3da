import { decodeFile } from '../params/codec/file.ts';
import type { Decoded } from '../params/codec/migrate.ts';
import type { Scenario } from '../params/scenario.ts';
import { ENGLISH } from '../words/english.ts';
import { originText } from '../words/render.ts';
import { createWords } from '../words/say.ts';
import { readText } from './input.ts';

/** The world of a file, or of standard input for "-". Another model's file is said to be one. @throws InputError */
export async function readWorld(path: string): Promise<Scenario> {
  return worldOf(decodeFile(await readText(path)), path);
}

/** What is to be said of the files that were read, once there are numbers: a refusal stays the one line it is. */
const notes = new Set<string>();

/**
 * A world that was read from a file. That another version of the model made it is said on standard error, beside the
 * numbers.
 */
export function worldOf({ scenario, madeBy }: Decoded, path: string): Scenario {
  const said = originText(createWords(ENGLISH), madeBy);
  if (said !== '') notes.add(`tend: ${path}: ${said}\n`);
  return scenario;
}

/** Says it, after a command has done its work. */
export function tellOrigins(): void {
  for (const note of notes) process.stderr.write(note);
}
