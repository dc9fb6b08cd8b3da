import { readSetting, writeSetting } from '../../../state/settings.ts';

const CHAIN = 'chain';
/**
 * Whoever has moved a slider on an earlier visit needs no chain. Where nothing can be stored, once on this visit is once.
 */
let shown = readSetting('touched') !== null;

/** Whether the chain of one bout has been shown, now or on an earlier visit, or there has been a first drag without it. */
export function chainSeen(): boolean {
  return shown || readSetting(CHAIN) !== null;
}

export function noteChain(): void {
  shown = true;
  writeSetting(CHAIN, 'seen');
}
