import type { LifeChartsData } from '../charts/parts/types.ts';
import type { Say } from '../words/say.ts';
import type { DaySeries, InputProblem, LifeResult, Scenario, SchedulableId, SeriesId } from '../../sim/page.ts';

/** One young one as simulated: number 0 of the litter, whose cells the town shows. */
export interface Focal {
  readonly scenario: Scenario;
  readonly result: LifeResult;
  readonly series: DaySeries;
}

/** The litter as simulated: limits by day of methylation and the rest, and the checksum of the whole run. */
export interface Litter {
  readonly scenario: Scenario;
  readonly result: LifeResult;
  readonly checksum: string;
  /** By series: 5 %, 25 %, 75 % and 95 % of the litter on each day. */
  readonly bands: Readonly<
    Record<SeriesId, { low: Float64Array; lowerQuarter: Float64Array; upperQuarter: Float64Array; high: Float64Array }>
  >;
}

/** The same young one at both ends of the leading slider: these set the axis. */
export interface Ends {
  readonly scenario: Scenario;
  readonly least: DaySeries;
  readonly most: DaySeries;
}

export type Axes = Readonly<Record<SeriesId, readonly [number, number]>>;

/** A curve pinned to compare with. */
export interface Kept {
  readonly name: string;
  readonly focal: Focal;
}

/** The ten others of a world: the same care, each with a seed and so a family of its own. */
export interface Others {
  /** The world whose care they have; its seed gives theirs. */
  readonly scenario: Scenario;
  /** One curve of methylation for each animal, by day. */
  readonly curves: readonly ArrayLike<number>[];
}

/** Ten other animals as they are shown. Curves and their counterparts from before are always put in together. */
export interface Ten {
  readonly now: Others | null;
  /** The same ten animals under the care from before the last change; null where no care was changed. */
  readonly before: Others | null;
  /** How far they lie below and above the young one of the world, which the axis has room for. */
  readonly room: readonly [number, number];
  /** Adds them to the charts. It is loaded with them, since nobody needs it before. */
  readonly addTo: (data: LifeChartsData, state: Pick<WorldState, 'ten' | 'focal'>, say: Say) => LifeChartsData;
}

/** A checksum that came with a link, and the model version that made it. */
export interface Sent {
  readonly checksum: string;
  readonly madeBy: string;
  /** Nobody sent it: this page wrote it into its own address. Then only a difference is worth a word. */
  readonly own?: boolean;
}

/** What became of the checksum that came with a link; `older` where another model made it and there is no checksum. */
export type Verdict =
  | ({ readonly kind: 'checking' } & Sent)
  | { readonly kind: 'same'; readonly sent: string }
  | { readonly kind: 'differs'; readonly sent: string; readonly found: string; readonly madeBy: string }
  | { readonly kind: 'older'; readonly madeBy: string };

/**
 * What became of workers: the first word of one is long in coming, one ended and another has taken over what it was
 * asked, a question was given up, or after that they answer again.
 */
export type WorkerNews = 'late' | 'restarted' | 'gave-up' | 'answers';

/** Something to tell the person, and how it can be put right. */
export type Notice =
  /** `name` is that of the file. */
  | {
      readonly kind: 'refused';
      readonly from: 'link' | 'part' | 'file' | 'field' | 'world' | 'embed';
      readonly problems: readonly InputProblem[];
      readonly name?: string | undefined;
    }
  | { readonly kind: 'worker'; readonly news: Exclude<WorkerNews, 'answers'> }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly message: string };

/** The same young ones under other care: it should share seed, cells and sites, else it is said why it is no twin. */
export interface TwinCandidate {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
}

/** A cell whose life is followed beside its twin's, and the world in which that began. */
export interface Followed {
  readonly cell: number;
  readonly scenario: Scenario;
  readonly twin: TwinCandidate;
}

/** Dialogs of one world. Those of the whole page stand in page.ts. */
export type WorldDialog = 'table' | 'cell' | 'cells' | 'event' | 'shape';
/** A view that stands beside Play: the day by the minute, the family, few cells or many, brain and saliva. */
export type Aside = 'day' | 'family' | 'reserve' | 'tissue' | null;

/** Whether a slider sets the whole childhood, or writes a change from a day on. */
export type Reach = 'childhood' | 'fromDay';

/** One world: its controls, what came of them, what was done to it, and what is looked at of it. */
export interface WorldState {
  /** What the controls say. */
  readonly scenario: Scenario;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
  /** The slider being moved, and the world it left. */
  readonly drag: { readonly param: SchedulableId | string; readonly from: Scenario } | null;
  /** A slider is held down, moved or not yet. */
  readonly pressed: boolean;
  /** The slider moved last; "before" belongs to it until the next drag. */
  readonly moved: { readonly param: string; readonly from: Scenario } | null;
  readonly focal: Focal | null;
  readonly before: Focal | null;
  readonly litter: Litter | null;
  readonly ends: Ends | null;
  readonly axes: Axes | null;
  readonly wholeBand: boolean;
  /** Whether the expected curve is drawn too. */
  readonly expected: boolean;
  readonly kept: Kept | null;
  /** Ten other animals with the same care, while somebody looks at them. */
  readonly ten: Ten | null;
  /**
   * Drawing first where the curve will end: ready for the next slider that is moved, or drawing. While somebody draws,
   * nothing is simulated, so that nothing on the page gives away what will come.
   */
  readonly sketch: 'ready' | 'drawing' | null;
  readonly reach: Reach;
  /** First day of the changes that sliders write while reach is 'fromDay'. */
  readonly reachDay: number;
  readonly large: SeriesId;
  readonly cell: number;
  readonly followed: Followed | null;
  readonly dialog: WorldDialog | null;
  readonly aside: Aside;
  /** Event open in its dialog. */
  readonly event: string | null;
  readonly verdict: Verdict | null;
  readonly notice: Notice | null;
}
