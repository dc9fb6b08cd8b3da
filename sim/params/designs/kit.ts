import type { Species } from '../channels.ts';
import type { ParameterEntry } from '../types.ts';

/** What is known of a kind of study before one is open: its line in STUDY_FORMS. */
export interface StudyForm {
  /** Fields of its design, as in the table of parameters. Labels under `design.<id>`. */
  readonly entries: readonly ParameterEntry[];
  /** Its name in links. */
  readonly link: string;
  /** Worlds that it can take place in, the usual one first. */
  readonly species: readonly Species[];
  /**
   * Whether a run goes over a range of families, litters, lines or children and can be cut into pieces; null where a
   * study is run as a whole. `blocks`: how often the whole range stands in each array of its result, one after the
   * other.
   */
  readonly pieces: { readonly blocks: number } | null;
  /** Present where each arm may have settings and dated events of its own. */
  readonly arms?: true;
  /** Whether those who take part are grown people, in whatever world it takes place. */
  readonly adults?: boolean;
  /**
   * What the page opens it with beside the defaults. Links, files and the command line read what is not said as ever:
   * by the defaults, so what was sent or saved stays what it was.
   */
  readonly opens?: Readonly<Record<string, boolean | number | string>>;
}

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
