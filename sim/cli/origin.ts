import { decodeFile } from '../params/codec/file.ts';
import type { Decoded } from '../params/codec/migrate.ts';
import type { Scenario } from '../params/scenario.ts';
import { ENGLISH } from '../words/english.ts';
import { createWords, originText } from '../words/render.ts';
import { readText } from './input.ts';

/** The world of a file, or of standard input for "-". Another model's file is said to be one. @throws InputError */
export async function readWorld(path: string): Promise<Scenario> {
  return worldOf(decodeFile(await readText(path)), path);
}

/** A world that was read from a file. That another version of the model made it is said on standard error, beside the numbers. */
export function worldOf({ scenario, madeBy }: Decoded, path: string): Scenario {
  const said = originText(createWords(ENGLISH), madeBy);
  if (said !== '') process.stderr.write(`tend: ${path}: ${said}\n`);
  return scenario;
}
