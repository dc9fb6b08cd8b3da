import { readSetting, writeSetting } from '../../../state/settings.ts';

const CHAIN = 'chain';
/** Whoever moved a slider on an earlier visit needs no chain. Where nothing can be stored, this visit remembers it. */
let shown = readSetting('touched') !== null;

/** Whether the chain of one bout has been shown, or an earlier visit has had its first drag. */
export function chainSeen(): boolean {
  return shown || readSetting(CHAIN) !== null;
}

export function noteChain(): void {
  shown = true;
  writeSetting(CHAIN, 'seen');
}
