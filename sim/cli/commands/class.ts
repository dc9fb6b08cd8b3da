import { judgeClass } from '../class/judge.ts';
import { serve } from '../class/serve.ts';

/** `tend class`: judges what a class handed in, or serves a class on this machine. */
export async function classCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--serve')) await serve(args.filter((arg) => arg !== '--serve'));
  else await judgeClass(args);
}
