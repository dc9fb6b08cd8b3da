import {
  holdTruth,
  truthKey,
  type ClassOf,
  type HollowRow,
  type Pooled,
  type PooledAnswers,
  type PooledChange,
  type PooledHands,
  type PooledReveal,
  type PooledResults,
  type Truths,
} from '../../../../sim/classroom.ts';
import { letterOf, type HandedIn, type Lesson } from '../../../../sim/lessons.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import type { Say } from '../../../words/say.ts';
import { digitsOf } from '../../lesson/row-text.ts';

/** A board in words: what a picture is called, its finding first, and what its options and results are called. */

/** Whatever is drawn: pooled tickets, or counted hands. */
export type Drawn = Exclude<Pooled, { readonly kind: 'too few' }> | PooledHands;

/** What a pooled picture is said with. */
export interface Told {
  readonly of: ClassOf;
  readonly say: Say;
  /** Empty before the reveal. */
  readonly truths: Truths;
}

/** A number of a result as it is said: counts have neither sign nor digits. */
export function resultText(value: number, read: string): string {
  return read === 'flips' ? fixed(value, Number.isInteger(value) ? 0 : 1) : signed(value, digitsOf(read));
}

/** An end of an interval: with its sign only below 0. */
export function endText(value: number, read: string): string {
  return fixed(value, read === 'flips' ? 0 : digitsOf(read));
}

/** What a result is of, by what was set for it. */
export function resultName({ id, steps, handIn, worlds }: Lesson, result: string, say: Say): string {
  const own = `lesson.${id}.result.${result}`;
  if (say.has(own)) return say(own);
  const handed = handIn.find((each) => each.id === result)!;
  const step = steps.find((each) => each.id === handed.step);
  const world = step === undefined ? undefined : worlds[step.world];
  const design = world?.screen === 'experiment' ? (world.design as object) : {};
  return say(...nameOf(handed.value, { ...design, ...step?.laid, ...handed.value.with }, say));
}

function nameOf(
  value: HandedIn['value'],
  set: Readonly<Record<string, unknown>>,
  say: Say,
): [string, Record<string, string | number>] {
  const key = `class.board.result.${value.read}`;
  const of = 'of' in value ? String(value.of) : '';
  const measure = `study.vole-trial.measure.${of}`;
  const what = say.has(measure) ? say(measure) : of;
  switch (value.read) {
    case 'armGap': {
      const { littersA, littersB } = set;
      return typeof littersA === 'number' && littersA === littersB
        ? [of === 'mean' ? `${key}.litters` : `${key}.litters.of`, { what, litters: littersA }]
        : [key, { what }];
    }
    case 'generationGap': {
      const { transmitCare } = set;
      const isSaid = typeof transmitCare === 'boolean';
      return [isSaid ? `${key}.${transmitCare ? 'on' : 'off'}` : key, { generation: of }];
    }
    case 'twinGap':
      return typeof set['start'] === 'number' ? [`${key}.start`, { start: set['start'] }] : [key, {}];
    case 'flips':
      return [`${key}.${of}`, {}];
    default:
      return [key, { what }];
  }
}

/** What an option of an ask says. @param ask 's1.closed', 'exit.1' */
export function optionText({ id }: Lesson, ask: string, of: string, option: number, say: Say): string {
  if (of === 'direction' || of === 'marks') {
    const own = `lesson.${id}.${ask}.${letterOf(option)}`;
    return say.has(own) ? say(own) : say(`class.board.option.${of}.${option + 1}`);
  }
  return say(`lesson.${id}.${ask.replace('exit.', 'exit')}.${letterOf(option)}`);
}

/** What an ask asks. */
export function askText({ id }: Lesson, ask: string, say: Say): string {
  return ask.startsWith('exit.') ? say(`lesson.${id}.${ask.replace('.', '')}.text`) : say(`lesson.${id}.${ask}.label`);
}

/** What a picture is called. @param isClaim of answers that claim something */
export function headingOf(pooled: Drawn, { of, say }: Told): string {
  const { lesson } = of;
  switch (pooled.kind) {
    case 'results':
    case 'sketches':
      return say(`class.board.heading.${pooled.kind}`, { of: resultName(lesson, pooled.result, say) });
    case 'change':
    case 'table':
    case 'reveal':
      return say(`class.board.heading.${pooled.kind}`);
    default:
      if ('of' in pooled && pooled.of === 'claim') return say('class.board.heading.claims');
      if (pooled.ask.startsWith('exit.')) return askText(lesson, pooled.ask, say);
      if (pooled.kind === 'curves')
        return say('class.board.heading.sketched', { of: say(`lesson.${lesson.id}.${pooled.ask}.up`) });
      if (pooled.kind === 'hands' && pooled.of === 'marks')
        return say('class.board.heading.expected', { of: say('class.board.axis.marks') });
      if (pooled.kind === 'marks') return say('class.board.heading.sketched', { of: say('class.board.axis.marks') });
      return say('class.board.heading.expected', { of: askText(lesson, pooled.ask, say) });
  }
}

/** The finding in one sentence or two, before everything else. */
export function findingOf(pooled: Drawn, told: Told): string {
  const { say } = told;
  const { n } = pooled;
  switch (pooled.kind) {
    case 'results':
      return resultsFound(pooled, told);
    case 'sketches':
      return say('class.board.says.sketches', { inside: pooled.inside, n });
    case 'change':
      // Of more worlds than two the picture itself says it, world by world.
      return pooled.groups.length > 2 ? say('class.board.says.change.worlds', { n }) : changeFound(pooled, told);
    case 'table':
      return say('class.board.says.table', { n, results: pooled.groups[0]!.results.length });
    case 'reveal':
      return revealFound(pooled, told);
    case 'hands':
      return pooled.of === 'marks' ? marksFound(pooled, told) : optionsFound(pooled, told);
    default:
      return answersFound(pooled, told);
  }
}

/** The finding for whoever does not see the picture. */
export function spokenOf(pooled: Drawn, told: Told): string {
  return pooled.kind === 'change' ? changeFound(pooled, told) : findingOf(pooled, told);
}

function changeFound({ groups }: PooledChange, { of: { lesson }, say }: Told): string {
  return groups
    .map(({ world, n, ...means }) => {
      const [before, after] = [fixed(means.before.estimate, 0), fixed(means.after.estimate, 0)];
      if (world === null) return say('class.board.says.change.open', { before, after, n });
      return say('class.board.says.change', { world: worldText(lesson, world, say), before, after, n });
    })
    .join(' ');
}

/** What stands along a sketch; two marks stand beside each other along nothing. */
export function acrossOf(pooled: PooledAnswers, { of: { lesson }, say }: Told): string {
  return pooled.kind === 'curves' ? say(`lesson.${lesson.id}.${pooled.ask}.across`) : '';
}

function resultsFound(pooled: PooledResults, { say, truths }: Told): string {
  const { n, read, off0, missing } = pooled;
  const [least, most] = [endText(pooled.least, read), endText(pooled.most, read)];
  const mean = resultText(pooled.mean.estimate, read);
  const held = holdTruth(pooled, truths);
  // Once the truth is told, it is what there is to say.
  if (held !== null) return say('class.board.says.truth', { held, n });
  return [
    off0 === null
      ? say('class.board.says.results', { n, least, most, mean })
      : say('class.board.says.off0', { n, off0, least, most, mean }),
    ...(missing === 0 ? [] : [say('class.board.says.missing', { count: missing })]),
  ].join(' ');
}

/** How many are drawn hollow, behind the finding that they have no part in. */
export function hollowText({ length }: readonly HollowRow[], say: Say): string {
  return length === 0 ? '' : ` ${say('class.board.says.hollow', { count: length })}`;
}

function revealFound(pooled: PooledReveal, { of: { lesson }, say }: Told): string {
  const [only, ...others] = pooled.worlds.filter(({ seats }) => seats > 0);
  if (only === undefined) return say('class.board.says.reveal.plain');
  if (others.length === 0) return say('class.board.says.reveal', { world: worldText(lesson, only.world, say) });
  return say('class.board.says.reveal.seats', { count: others.length + 1, n: pooled.n });
}

/** What a class answered, in one sentence. */
export function answersFound(pooled: PooledAnswers, told: Told): string {
  const { say } = told;
  const { n } = pooled;
  switch (pooled.kind) {
    case 'numbers':
      return say('class.board.says.numbers', {
        n,
        least: fixed(Math.min(...pooled.values), 0),
        most: fixed(Math.max(...pooled.values), 0),
        mean: fixed(pooled.mean.estimate, 0),
      });
    case 'curves':
      return say('class.board.says.curves', { n });
    case 'marks':
      return marksFound(pooled, told);
    case 'options':
      return optionsFound(pooled, told);
  }
}

function marksFound({ n, tallies }: Pick<PooledHands, 'n' | 'tallies'>, { say }: Told): string {
  const [higher, same, lower] = tallies.map(({ count }) => count);
  return say('class.board.says.marks', { n, higher: higher!, same: same!, lower: lower! });
}

function optionsFound({ n, ask, of, tallies }: Omit<PooledHands, 'kind'>, { of: { lesson }, say }: Told): string {
  const most = tallies.reduce((top, each) => (each.count > top.count ? each : top));
  const tied = tallies.filter(({ count }) => count === most.count);
  // No one of several that as many chose is put before the others.
  if (tied.length > 1) {
    const options = tied.map(({ option }) => `“${optionText(lesson, ask, of, option, say)}”`).join(' · ');
    return say('class.board.says.tied', { count: most.count, n, options });
  }
  const how = of === 'claim' ? 'claims' : of === 'order' ? 'order' : 'options';
  return say(`class.board.says.${how}`, {
    count: most.count,
    n,
    option: optionText(lesson, ask, of, most.option, say),
  });
}

/** What a sealed world is called. */
export function worldText({ id }: Lesson, world: string, say: Say): string {
  return say(`lesson.${id}.sealed.${world}`);
}

/** The truth of a result in a world; null where it is not told or not there. */
export function truthOf(truths: Truths, result: string, world: string | null): number | null {
  return truths.get(truthKey(result, world)) ?? null;
}
