import type { SourceId, Species } from '../../../../sim/page.ts';

/**
 * The beats of the story as plain data, in the order of the article. What each says stands in the catalogue under
 * `shelf.<id>.`, its worlds in worlds.ts, what it shows in a file of its own.
 */

/** How sure a claim is: read in a study, in doubt between studies, or set by this model. */
export type Mark = 'measured' | 'contested' | 'assumed';

/** What is claimed at a beat, as `shelf.<beat>.claim<n>`, and where it was read. */
export interface Claim {
  readonly mark: Mark;
  /** Null where nobody measured it: then this model assumes it. */
  readonly source: SourceId | null;
}

/** The one thing to move. Its value is a number, that of an option for a choice. */
export type Control =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly start: number }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly step: number;
      readonly start: number;
      /** Whether the place it started from stays marked, as "before". */
      readonly before?: true;
    };

export interface Beat {
  readonly id: BeatId;
  /** Who lives in what it shows. */
  readonly species: Species;
  /** How sure its main claim is; the piece of the path that stands for it is drawn so. */
  readonly mark: Mark;
  readonly claims: readonly Claim[];
  readonly control: Control;
}

export type BeatId = 'touch' | 'stress' | 'copy' | 'shutter' | 'cells' | 'voles' | 'infants' | 'cause' | 'say';

const assumed: Claim = { mark: 'assumed', source: null };

export const BEATS = [
  {
    id: 'touch',
    species: 'infant',
    mark: 'measured',
    claims: [{ mark: 'measured', source: 'vittner-2018' }, assumed],
    control: { kind: 'choice', options: ['cuddle', 'play', 'talk'], start: 1 },
  },
  {
    id: 'stress',
    species: 'infant',
    mark: 'measured',
    claims: [
      { mark: 'measured', source: 'seltzer-2010' },
      { mark: 'contested', source: 'declerck-2020' },
    ],
    control: { kind: 'choice', options: ['none', 'voice', 'contact'], start: 0 },
  },
  {
    id: 'copy',
    species: 'vole',
    mark: 'measured',
    claims: [{ mark: 'measured', source: 'kusui-2001' }, assumed],
    control: { kind: 'range', from: 1, to: 60, step: 1, start: 2 },
  },
  {
    id: 'shutter',
    species: 'vole',
    mark: 'contested',
    claims: [{ mark: 'contested', source: 'weaver-2004' }, assumed],
    control: { kind: 'range', from: 0, to: 90, step: 1, start: 0 },
  },
  {
    id: 'cells',
    species: 'vole',
    mark: 'assumed',
    claims: [{ mark: 'measured', source: 'unternaehrer-2012' }, assumed],
    control: { kind: 'range', from: 0, to: 120, step: 1, start: 20, before: true },
  },
  {
    id: 'voles',
    species: 'vole',
    mark: 'measured',
    claims: [
      { mark: 'measured', source: 'perkeybile-2019' },
      { mark: 'contested', source: 'kenkel-2019' },
    ],
    control: { kind: 'range', from: 0, to: 2, step: 0.1, start: 0.4, before: true },
  },
  {
    id: 'infants',
    species: 'infant',
    mark: 'contested',
    claims: [
      { mark: 'measured', source: 'krol-2019' },
      { mark: 'contested', source: 'ellis-2021' },
    ],
    control: { kind: 'choice', options: ['mothers', 'children', 'both'], start: 0 },
  },
  {
    id: 'cause',
    species: 'infant',
    mark: 'assumed',
    claims: [{ mark: 'measured', source: 'krol-2019' }, assumed],
    control: { kind: 'choice', options: ['care', 'hardship', 'genes', 'reverse', 'nothing'], start: 0 },
  },
  {
    id: 'say',
    species: 'vole',
    mark: 'contested',
    claims: [
      { mark: 'contested', source: 'maud-2018' },
      { mark: 'measured', source: 'programmes' },
    ],
    control: { kind: 'range', from: 1, to: 60, step: 1, start: 12 },
  },
] as const satisfies readonly Beat[];
