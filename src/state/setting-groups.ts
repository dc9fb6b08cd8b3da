import type { Effect } from '../../sim/page.ts';

/** Groups of settings, in the order in which they are listed; their names are the words `effect.<group>`. */
export const SETTING_GROUPS: readonly Effect[] = [
  'care',
  'family',
  'day',
  'genes',
  'methylation',
  'receptors',
  'response',
  'stress',
  'outcome',
];
