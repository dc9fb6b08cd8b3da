/**
 * Numbers in the sentences of sim/MODEL.md, written by `npm run docs`: `<!--=window.endsAt-->28<!--/-->` holds the
 * value of a
 * parameter, `<!--=infant:window.endsAt-->` that of a species, `<!--=model:…-->` a constant of the code; and the table
 * of channels.
 */
import { ENLARGEMENT, MOST_BALANCE } from '../../sim/model/balance.ts';
import { ageCurve } from '../../sim/model/channels.ts';
import { SCHOOL_AGE } from '../../sim/params/channels.ts';
import { PEAK } from '../../sim/model/cortisol.ts';
import { strandBalance } from '../../sim/model/division.ts';
import { restingBalance } from '../../sim/model/settled.ts';
import { CAREGIVER_CELLS, childhoodDays, SETTLING, TYPICAL_CELLS } from '../../sim/model/upbringing.ts';
import { VARIATION_CUT, type ParamId, type ParamValues } from '../../sim/params/table.ts';
import { effectiveShare } from '../../sim/params/plan.ts';
import { CHANNELS, GIVERS, type Channel } from '../../sim/params/channels.ts';
import { defaultValues, PRESETS, SPECIES_BASE, type PresetId, type Species } from '../../sim/page.ts';
import presetEffects from '../../sim/params/preset-effects.json' with { type: 'json' };

const MARKED = /<!--=([\w:.]+)-->([^<]*)<!--\/-->/g;
const PRESET_TABLE = /(<!-- presets: start[^>]*-->)[^]*?(<!-- presets: end -->)/;
const CHANNEL_TABLE = /(<!-- channels: start[^>]*-->)[^]*?(<!-- channels: end -->)/;

function valuesOf(species: Species): ParamValues {
  return { ...defaultValues(), ...SPECIES_BASE[species].set };
}

/** The last value of a curve that falls in a straight line from 1 at birth, read half way; and where it ends. */
const lastOf = (channel: Channel, end: number, values: ParamValues) => 2 * ageCurve(channel, end / 2, values) - 1;
const vole = valuesOf('vole');
const infant = valuesOf('infant');

/** Constants of the code that the text states. */
const CONSTANTS: Readonly<Record<string, () => number>> = {
  caregiverCells: () => CAREGIVER_CELLS,
  typicalCells: () => TYPICAL_CELLS,
  settling: () => SETTLING,
  childhoodOfVoles: () => childhoodDays(vole),
  childhoodOfInfants: () => childhoodDays(infant),
  variationCut: () => VARIATION_CUT,
  mostBalance: () => MOST_BALANCE,
  enlargement: () => ENLARGEMENT,
  peakHour: () => PEAK / 60,
  restingBalance: () => restingBalance(vole),
  schoolAge: () => SCHOOL_AGE,
  lickingAtWeaning: () => lastOf('licking', vole['care.weaningDay'], vole),
  nursingAtWeaning: () => lastOf('nursing', vole['care.weaningDay'], vole),
  feedingAtWeaning: () => lastOf('feeding', infant['care.weaningDay'], infant),
  skinAtYear: () => lastOf('skin', 365, infant),
  touchAtLast: () => ageCurve('touch', 4000, infant),
  touchFallsFor: () =>
    (1 - ageCurve('touch', 4000, infant)) / (ageCurve('touch', 0, infant) - ageCurve('touch', 1, infant)),
  playAtBirth: () => ageCurve('play', 0, infant),
  playGrowsFor: () => (1 - ageCurve('play', 0, infant)) / (ageCurve('play', 1, infant) - ageCurve('play', 0, infant)),
  bloodAtRest: () => 100 * strandBalance(vole['leukocytes.maintenance'], vole['leukocytes.deNovo']),
  mouthAtRest: () => 100 * strandBalance(vole['epithelium.maintenance'], vole['epithelium.deNovo']),
};

/** @throws RangeError for a name that is neither a parameter nor a constant. */
export function numberOf(name: string): string {
  const [, lead, rest] = /^(?:(\w+):)?(.*)$/.exec(name)!;
  const value = lead === 'model' ? CONSTANTS[rest!]?.() : valuesOf((lead ?? 'vole') as Species)[rest as ParamId];
  if (typeof value !== 'number') throw new RangeError(`MODEL.md: no number is called ${name}`);
  // Parameters stand as they are in the table; what was computed, to four digits.
  return String(lead === 'model' ? Number(value.toPrecision(4)) : value);
}

/** Typical minutes, weight, length of a bout and shares of every channel, by species. */
export function channelMarkdown(): string {
  const head = [
    'channel',
    'typical, min/day',
    'weight',
    'bout, min',
    'share of the mother',
    'of the father',
    'of helpers',
  ];
  const rows = (['vole', 'infant'] as const).flatMap((species) => {
    const values = { ...valuesOf(species), 'helpers.present': true };
    return CHANNELS[species].map((channel) => [
      `${channel} (${species}s)`,
      values[`typical.${channel}`],
      values[`weight.${channel}`],
      values[`bout.${channel}`],
      ...GIVERS.map((giver) => effectiveShare(giver, channel, values)),
    ]);
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What the presets do to methylation in the brain, by species, as measured by tests/tools/preset-effects.mjs. */
export function presetMarkdown(): string {
  return presetEffects.measured
    .map(({ species, days, families, young, cells, effects }) => {
      const [first, ...others] = effects;
      const told = ({ value, error }: { value: number; error: number }, signed: boolean) =>
        `${signed && value > 0 ? '+' : ''}${value.toFixed(1)} ± ${error.toFixed(2)}`;
      const head = ['preset', 'what is set', ...days.map((day) => `day ${day}`)];
      const rows = others.map(({ preset, points }) => [
        preset,
        whatIsSet(preset as PresetId),
        ...points.map((point) => told(point, true)),
      ]);
      const lead = `In ${species}s, ${families} families of ${young} young with ${cells} cells each, model ${presetEffects.modelVersion}; *${first!.preset}* itself: ${first!.points.map((point) => told(point, false)).join(', ')} %.`;
      return [lead, '', ...[head, head.map(() => '---'), ...rows].map((cells_) => `| ${cells_.join(' | ')} |`)].join(
        '\n',
      );
    })
    .join('\n\n');
}

function whatIsSet(preset: PresetId): string {
  const { set, events } = PRESETS[preset];
  const values = Object.entries(set).map(([id, value]) => `\`${id}\` ${String(value)}`);
  const dated = events.map(
    ({ id: _id, type, fromDay, toDay, ...more }) =>
      `${type}${Object.entries(more)
        .map(([name, value]) => ` ${name} ${String(value)}`)
        .join(',')} from day ${fromDay} to ${toDay}`,
  );
  return [...values, ...dated].join('; ');
}

/** `document` with every marked number and the table of channels renewed. */
export function withNumbers(document: string): string {
  if (!CHANNEL_TABLE.test(document)) throw new RangeError('the markers of the table of channels are missing');
  if (!PRESET_TABLE.test(document)) throw new RangeError('the markers of the tables of presets are missing');
  return document
    .replace(PRESET_TABLE, (_, start: string, end: string) => `${start}\n\n${presetMarkdown()}\n\n${end}`)
    .replace(CHANNEL_TABLE, (_, start: string, end: string) => `${start}\n\n${channelMarkdown()}\n\n${end}`)
    .replace(MARKED, (_, name: string) => `<!--=${name}-->${numberOf(name)}<!--/-->`);
}

/** Names of parameters with a number right behind that no marker keeps current: such a number goes stale unseen. */
export function unmarkedNumbers(document: string): string[] {
  const prose = document
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n');
  return [...prose.matchAll(/`[a-z]\w*\.[\w.]+`(?: =| is| of|,| \()? ?[-−]?\.?\d[\d.,]*/g)].map(([found]) => found);
}
