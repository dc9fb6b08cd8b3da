import { readSetting, writeSetting } from '../../../state/settings.ts';

const CHAIN = 'chain';
/** Where nothing can be stored, once on this visit is once. */
let shown = false;

/** Whether the chain of one bout has been shown, now or on an earlier visit. */
export function chainSeen(): boolean {
  return shown || readSetting(CHAIN) !== null;
}

export function noteChain(): void {
  shown = true;
  writeSetting(CHAIN, 'seen');
}
