import { MARKED_STRANDS } from '../../data/provenance.ts';
import { readLiteral } from '../../params/codec/literal.ts';
import { channelsOf } from '../../params/plan.ts';
import { GIVERS, type Channel, type Giver } from '../../params/channels.ts';
import { resolveValues, type Scenario } from '../../params/scenario.ts';
import { InputError, type InputProblem } from '../../params/types.ts';
import { checkValue, parseScenario } from '../../params/validate.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import type { BoutJob, BoutResult, DayResult, WithAndWithout } from '../../run/protocol.ts';
import { minuteCsv } from '../../run/minute-csv.ts';
import { readWorld } from '../origin.ts';
import { choose, option, readArguments, typed, type Arguments } from '../options.ts';
import { deliver } from '../output.ts';
import { runHere } from '../share.ts';
import { targetsOf } from '../target.ts';
import { withOptions } from '../world.ts';

const OPTIONS = {
  day: 'one',
  bout: 'one',
  seed: 'one',
  cells: 'one',
  days: 'one',
  set: 'many',
  format: 'one',
  out: 'one',
} as const;

/** `tend day SCENARIO.json|- --day D`: the family's day by the minute, or with --bout what one bout of it does. */
export async function day(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, ['SCENARIO.json']);
  const bout = option(given, 'bout');
  const format = choose(
    given,
    'format',
    [bout === undefined ? 'csv' : 'text', 'json'],
    bout === undefined ? 'csv' : 'text',
  );
  const { out } = targetsOf(given);
  const scenario = withOptions(await readWorld(given.positionals[0]!), given, ['cells', 'days']);
  const text =
    bout === undefined
      ? await wholeDay(scenario, given, format)
      : await oneBout(readBout(bout, scenario, given), format);
  await deliver(out, [text]);
}

async function wholeDay(scenario: Scenario, given: Arguments, format: string): Promise<string> {
  const result = await runHere({ kind: 'day', scenario, day: readDay(given, scenario.days) });
  return format === 'csv' ? minuteCsv(scenario, result) : `${JSON.stringify(dayJson(scenario, result))}\n`;
}

function dayJson(scenario: Scenario, { day, receptors, bouts, spans, people }: DayResult): unknown {
  const courses = people.map((person) => ({
    ...person,
    plasma: [...person.plasma],
    central: [...person.central],
    cortisol: [...person.cortisol],
  }));
  return { schema: 'tend.day/1', modelVersion: MODEL_VERSION, scenario, day, receptors, bouts, spans, people: courses };
}

/** The day asked for, 0 unless given. */
function readDay(given: Arguments, last: number): number {
  const value = typed(option(given, 'day') ?? '0', '--day');
  const problems: InputProblem[] = [];
  checkValue({ kind: 'integer', domain: [0, last], unit: 'days' }, value, '--day', problems);
  if (problems.length > 0) throw new InputError(problems);
  return value as number;
}

/** `GIVER:CHANNEL:NUMBER` of someone who is there that day. @throws InputError naming --bout. */
function readBout(text: string, scenario: Scenario, given: Arguments): BoutJob {
  // A bout on the last day could change nothing that is still seen.
  const day = readDay(given, scenario.days - 1);
  const [, giver, channel, number] = /^([^:]*):([^:]*):([^:]*)$/.exec(text) ?? [];
  if (giver === undefined) throw new InputError([{ code: 'not-a-bout', path: '--bout', got: text }]);
  const problems: InputProblem[] = [];
  checkValue({ kind: 'choice', domain: GIVERS, unit: '' }, giver, '--bout', problems);
  checkValue({ kind: 'choice', domain: channelsOf(resolveValues(scenario)), unit: '' }, channel, '--bout', problems);
  checkValue({ kind: 'integer', domain: [1, 1440], unit: '' }, readLiteral(number!), '--bout', problems);
  if (problems.length > 0) throw new InputError(problems);
  const job: BoutJob = {
    kind: 'bout',
    scenario,
    day,
    giver: giver as Giver,
    channel: channel as Channel,
    bout: Number(number),
  };
  const missed = { id: 'this-bout', type: 'missed', giver, channel, bout: job.bout, fromDay: day, toDay: day + 1 };
  namingBout(job, () => parseScenario({ ...scenario, events: [...scenario.events, missed] }));
  return job;
}

/** Problems of the event that leaves the bout out are problems of --bout. */
function namingBout<T>({ giver, channel, day }: BoutJob, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem): InputProblem =>
        problem.code === 'no-such-bout' && problem.allowed?.[1] === 0
          ? { code: 'no-bouts', path: '--bout', got: channel, detail: { giver, day } }
          : { ...problem, path: '--bout' },
      ),
    );
  }
}

async function oneBout(job: BoutJob, format: string): Promise<string> {
  const result = await runHere(job).catch((error: unknown) =>
    namingBout(job, () => {
      throw error;
    }),
  );
  return format === 'json' ? `${JSON.stringify(boutJson(result))}\n` : boutText(result);
}

function boutJson({ job, ...links }: BoutResult): unknown {
  const { scenario, day, giver, channel, bout } = job;
  return {
    schema: 'tend.bout/1',
    modelVersion: MODEL_VERSION,
    scenario,
    day,
    giver,
    channel,
    bout,
    ...links,
    kind: undefined,
  };
}

/** The chain from minutes to receptors, a link a line. */
function boutText(result: BoutResult): string {
  const { day, giver, channel, bout } = result.job;
  const link = (name: string, { with: kept, without }: WithAndWithout) =>
    `${name.padEnd(48)}${String(kept).padEnd(22)}${without}\n`;
  const changed = (name: string, count: number, all: number) => `${name.padEnd(48)}${count} of ${all}\n`;
  return [
    `# bout ${bout} of ${channel} by ${giver} on day ${day}\n`,
    `# ${'link of the chain'.padEnd(46)}${'with the bout'.padEnd(22)}without it\n`,
    link('minutes of care that day', result.minutes),
    link('oxytocin exposure that day, typical days', result.exposure),
    link('care index that day', result.care),
    link('DNMT activity that day', result.dnmt),
    link('TET activity that day', result.tet),
    link(`methylation next morning, ${MARKED_STRANDS}`, result.methylation),
    link(`methylation on the last day, ${MARKED_STRANDS}`, result.methylationAtEnd),
    link('receptors per cell two days on', result.receptors),
    link('receptors per cell on the last day', result.receptorsAtEnd),
    changed('sites that differ next morning', result.dyadsChanged, result.dyads),
    changed('closed copies that differ next morning', result.copiesChanged, result.copies),
    changed('closed copies that differ on the last day', result.copiesChangedAtEnd, result.copies),
    `${'first day on which a closed copy differs'.padEnd(48)}${result.firstDayApart < 0 ? 'none' : result.firstDayApart}\n`,
  ].join('');
}
