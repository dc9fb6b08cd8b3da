/** What entries of several designs share. */

export const teaching = { tag: 'teaching', source: 'teaching', since: '1.1.0', effect: 'study' } as const;
export const assumed = { tag: 'assumed', source: 'design', since: '1.1.0', effect: 'study' } as const;

export const cells = {
  ...teaching,
  id: 'cells',
  kind: 'integer',
  unit: 'cells',
  default: 256,
  domain: [64, 4000],
  explore: [64, 2000],
  step: 64,
} as const;
