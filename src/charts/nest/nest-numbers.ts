/** Who has a place in the drawing: there, away so that the place is empty, or never living there. */
export type Place = 'here' | 'away' | 'never';

/** What the drawing of a nest shows. Amounts are shares of what their sliders offer, 0 to 1. */
export interface NestData {
  /** voles and rats in a nest of grass, or people with an infant on the lap */
  readonly young: 'nest' | 'lap';
  readonly mother: Place;
  readonly father: Place;
  readonly helpers: Place;
  /** licking, or loving touch */
  readonly touch: number;
  /** the same before the last drag, if that drag moved it */
  readonly before: number | null;
  /** huddling, nursing or skin-to-skin: how close all lie */
  readonly close: number;
  readonly hardship: number;
  readonly support: number;
  readonly talk: number;
  readonly play: number;
  /** whether this world follows oxytocin: the glow is nothing else */
  readonly oxytocin: boolean;
  readonly words: { readonly summary: string };
}

/** As many strokes lie on a young one's back when the slider stands at its upper end. */
export const MOST_STROKES = 6;
/** How far a head goes down to the young, degrees: at no licking, and how much more at most. */
const DIP = [2, 15] as const;

/** A stroke on the back, and how much of it is drawn: the last one may be begun. */
export interface Stroke {
  readonly place: number;
  readonly drawn: number;
}

/** What is drawn, in numbers. Each follows from the data alone, so the same world gives the same drawing. */
export interface NestNumbers {
  /** strokes that were there before the last drag, and those that it added */
  readonly strokes: readonly Stroke[];
  readonly added: readonly Stroke[];
  readonly dip: number;
  /** where the grown-ups stand, from the middle outward, px */
  readonly apart: number;
  /** px between the young of a heap, as a share of their usual places */
  readonly spread: number;
  /** strands of the lining, blades of the cover at each side, gusts of wind or lines of rain, what is stored */
  readonly strands: number;
  readonly blades: number;
  readonly gusts: number;
  readonly stored: number;
  /** how thick the mat is, px */
  readonly mat: number;
  /** how far the wind bends the cover, px */
  readonly bent: number;
  /** arcs of a voice, bounces of a ball */
  readonly voice: number;
  readonly bounces: number;
  /** how strong the glow of oxytocin is at its brightest, 0 to 1 */
  readonly glow: number;
}

/** Strokes from a whole number on; the last one may be only begun. */
const strokesBetween = (from: number, to: number): Stroke[] => {
  const strokes: Stroke[] = [];
  for (let place = from; place < to; place++) strokes.push({ place, drawn: Math.min(1, to - place) });
  return strokes;
};

const part = (share: number): number => Math.max(0, Math.min(1, share));

export const nestNumbers = (data: NestData): NestNumbers => {
  // Where nobody is there, nobody touches.
  const held = [data.mother, data.father, data.helpers].includes('here');
  const touch = held ? part(data.touch) : 0;
  const [close, hardship, support] = [part(data.close), part(data.hardship), part(data.support)];
  const people = data.young === 'lap';
  // A stroke that the drag has made longer counts as new.
  const now = touch * MOST_STROKES;
  const old = touch > part(data.before ?? 1) ? Math.floor(part(data.before!) * MOST_STROKES) : now;
  return {
    strokes: strokesBetween(0, old),
    added: old < now ? strokesBetween(old, now) : [],
    dip: DIP[0] + DIP[1] * touch,
    apart: people ? 56 - 14 * close : 82 - 22 * close,
    spread: 1.2 - 0.35 * close,
    strands: Math.round((22 + 40 * support) * (1 - 0.65 * hardship)),
    blades: Math.max(4, Math.round(6 + 8 * support - 5 * hardship)),
    gusts: Math.round((people ? 14 : 5) * hardship),
    stored: Math.round((people ? 6 : 10) * (people ? support : Math.max(0, support - 0.5) * 2)),
    mat: 1 + 4 * support * (1 - 0.7 * hardship),
    bent: 30 * hardship,
    voice: Math.round(3 * part(data.talk)),
    bounces: Math.round(3 * part(data.play)),
    glow: held && data.oxytocin ? 0.3 + 0.7 * touch : 0,
  };
};
