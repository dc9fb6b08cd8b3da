import { InputError } from '../../params/types.ts';
import { serve } from '../class/serve.ts';

/** `tend class`: serves a class on this machine. */
export async function classCommand(args: readonly string[]): Promise<void> {
  if (!args.includes('--serve')) throw new InputError([{ code: 'missing-argument', path: 'FILE' }]);
  await serve(args.filter((arg) => arg !== '--serve'));
}
