import { cortisolCourse, follow, stressWithLingering } from '../../model/cortisol.ts';
import { firstAtOrAfter, planOxytocin, releaseOf, type Bolus, type Release } from '../../model/oxytocin.ts';
import { exp } from '../../numeric/elementary.ts';
import {
  BASELINE_UNTIL,
  COMFORT_FROM,
  REST,
  TEST_MINUTES,
  type Arm,
  type Design,
  type Readout,
} from '../../params/studies.ts';
import type { ParamValues } from '../../params/table.ts';
import { truncatedNormal } from '../../random/normal.ts';
import { openStream } from '../../random/streams.ts';

/** Children are stressed, then comforted by contact, by voice alone, or not at all. */

export type ChildCourses = Readonly<Record<Readout, Float64Array>>;

/**
 * Rest, rise at full undamped stress, and half-life of readouts that follow the load. Direction published, sizes
 * assumed.
 */
const FOLLOWERS = {
  heartRate: { rest: 80, rise: 30, halfLife: 3 },
  bloodPressure: { rest: 105, rise: 20, halfLife: 4 },
  anxiety: { rest: 2, rise: 6, halfLife: 8 },
} as const;

/** How one child differs from the next: factors on rest, on the stress answer, and on what comfort releases. */
interface ChildTemper {
  readonly rest: number;
  readonly answer: number;
  readonly comfort: number;
}

const CUT = 2;

/** Differences belong to the child, not to its arm. @param assay multiplies each reading. */
function temperOf(seed: string, child: number, spread: number): ChildTemper {
  const stream = openStream(seed, 'stress-test', { family: child });
  const factor = () => exp(spread * truncatedNormal(stream, CUT) - (spread * spread) / 2);
  return { rest: factor(), answer: factor(), comfort: factor() };
}

/** Comfort given: how much touch and how much voice, 0 to 1 each. */
export function comfortOf(arm: Arm, design: Design<'stress-test'>): { touch: number; voice: number } {
  return { touch: design[`${arm}Touch`], voice: design[`${arm}Voice`] };
}

/**
 * One child's true courses, minute by minute. What touch already releases, voice does not release again: both work on
 * one system, and published oxytocin was alike with contact and with voice alone.
 */
export function childCourses(
  seed: string,
  child: number,
  arm: Arm,
  receptors: number,
  design: Design<'stress-test'>,
  values: ParamValues,
): ChildCourses {
  const temper = temperOf(seed, child, design.spread);
  const { touch, voice } = comfortOf(arm, design);
  const end = COMFORT_FROM + design.comfortMinutes;
  const dose = design.release * temper.comfort;
  const releases: Release[] = [
    releaseOf(dose * touch, COMFORT_FROM, end, 'touch', values),
    releaseOf(dose * voice * (1 - touch), COMFORT_FROM, end, 'voice', values),
  ];
  const basal = values['oxytocin.basal'];
  const boluses: Bolus[] =
    design.dose > 0
      ? [
          {
            at: BASELINE_UNTIL,
            plasma: (design.dose / 24) * values['dose.plasma'] * basal,
            central: (design.dose / 24) * values['dose.central'] * basal,
          },
        ]
      : [];
  const stress = stressWithLingering(REST, COMFORT_FROM, design.stress, TEST_MINUTES, values);
  const own = { ...values, 'cortisol.perStress': values['cortisol.perStress'] * temper.answer };
  const course = planOxytocin({ releases, boluses }, 0, TEST_MINUTES, values, {
    breaks: stress.flatMap(({ from, to }) => [from, to]),
  }).run();
  const axis = cortisolCourse(course, stress, receptors, own, 0);
  const minutes = Int32Array.from({ length: TEST_MINUTES + 1 }, (_, minute) => firstAtOrAfter(course.times, minute));
  const read = (values: Float64Array, value: (x: number) => number) =>
    Float64Array.from(minutes, (i) => value(values[i]!));
  const following = (id: keyof typeof FOLLOWERS) => {
    const { rest, rise, halfLife } = FOLLOWERS[id];
    return read(
      follow(course.times, axis.load, halfLife),
      (load) => rest * (id === 'anxiety' ? 1 : 1 + 0.1 * (temper.rest - 1)) + rise * temper.answer * load,
    );
  };
  return {
    oxytocin: read(course.plasma, (above) => ((basal + above) / (basal || 1)) * temper.rest),
    cortisol: read(axis.cortisol, (level) => level * temper.rest),
    heartRate: following('heartRate'),
    bloodPressure: following('bloodPressure'),
    anxiety: following('anxiety').map((points) => Math.min(10, points)),
  };
}

/** What an assay of a sample reads: the truth times its noise, one draw a reading, in the order asked. */
export function assayOf(
  seed: string,
  child: number,
  truth: Float64Array,
  readout: Readout,
  noise: number,
): Float64Array {
  const stream = openStream(seed, 'stress-test', { family: child, tissue: readout });
  return truth.map((value) => value * exp(noise * truncatedNormal(stream, CUT) - (noise * noise) / 2));
}
