import { FIT_IDS, type FitId } from '../../calibrate/procedure.ts';
import {
  BLOCKS,
  CHECK_SEED,
  checkFit,
  FIT_SEED,
  runFit,
  type FitReport,
  type HeldFigure,
} from '../../calibrate/report.ts';
import { InputError } from '../../params/types.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import { choose, option, readArguments } from '../options.ts';
import { deliver } from '../output.ts';
import { targetsOf } from '../target.ts';

const OPTIONS = { fit: 'one', size: 'one', check: 'one', seed: 'one', format: 'one', out: 'one' } as const;
const SIZE = [1, 20] as const;

/**
 * `tend calibrate`: fits the calibrated parameters to the published figures again, or only measures what the table's
 * values give.
 */
export async function calibrate(args: readonly string[]): Promise<void> {
  const given = readArguments(args.map(saidInFull), OPTIONS, []);
  const which = choose(given, 'fit', ['all', ...FIT_IDS], 'all');
  const check = choose(given, 'check', ['true', 'false'], 'false') === 'true';
  const format = choose(given, 'format', ['text', 'json'], 'text');
  const size = sizeOf(option(given, 'size'));
  const seeds = seedsOf(option(given, 'seed'), check);
  const { out } = targetsOf(given);
  const ids: readonly FitId[] = which === 'all' ? FIT_IDS : [which];
  const fits = ids.map((id) =>
    check ? checkFit(id, size, seeds.check) : runFit(id, size, { ...seeds, seed: seeds.fit, tell }),
  );
  const text =
    format === 'text'
      ? `# seed ${check ? seeds.check : `${seeds.fit}; checked with seed ${seeds.check}`}\n${fits.map(asText).join('\n')}`
      : `${JSON.stringify({ schema: 'tend.calibration/2', date: new Date().toISOString().slice(0, 10), modelVersion: MODEL_VERSION, size, seeds: check ? { check: seeds.check } : { ...seeds, blocks: BLOCKS }, fits }, null, 1)}\n`;
  await deliver(out, [text]);
}

/** `--check` alone means `--check true`. */
function saidInFull(arg: string, at: number, args: readonly string[]): string {
  const next = args[at + 1];
  return arg === '--check' && (next === undefined || next.startsWith('--')) ? '--check=true' : arg;
}

/** Of the fit and of its check, which are never the same: what was fitted to some seeds has to hold for others. */
function seedsOf(seed: string | undefined, check: boolean): { fit: string; check: string } {
  if (seed === undefined) return { fit: FIT_SEED, check: CHECK_SEED };
  return check ? { fit: FIT_SEED, check: seed } : { fit: seed, check: `${CHECK_SEED} of ${seed}` };
}

function sizeOf(text: string | undefined): number {
  if (text === undefined) return 5;
  const size = Number(text);
  if (!Number.isInteger(size) || size < SIZE[0] || size > SIZE[1])
    throw new InputError([{ code: 'out-of-range', path: '--size', got: text, allowed: SIZE }]);
  return size;
}

/** A fit takes minutes: whoever watches a terminal sees each measurement. */
function tell({
  fit,
  what,
  values,
}: {
  readonly fit: string;
  readonly what: string;
  readonly values: Readonly<Record<string, number>>;
}): void {
  if (!process.stderr.isTTY) return;
  const list = Object.entries(values)
    .map(([id, value]) => `${id} ${value.toPrecision(4)}`)
    .join(', ');
  process.stderr.write(`${fit}: ${what}${list === '' ? '' : `: ${list}`}\n`);
}

function asText({ fit, parameters, figures, check, slopes, leaning, rounds }: FitReport): string {
  const lines = [`# ${fit}${rounds > 0 ? `, ${rounds} round${rounds === 1 ? '' : 's'}` : ''}`];
  for (const { id, table, fitted, spread, identified } of parameters) {
    const said = [
      fitted === table ? '' : `(table: ${table})`,
      spread === null
        ? ''
        : `± ${short(spread)} at least over repeats of the published studies, ${identified ? 'identified' : 'NOT identified'}`,
    ];
    lines.push(`parameter  ${[id, fitted, ...said.filter((part) => part !== '')].join('  ')}`);
  }
  lines.push(...figures.map((one) => figureLine('figure', one)), ...check.map((one) => figureLine('check', one)));
  for (const { aim, parameter, slope, error } of slopes)
    lines.push(`slope      ${aim} per ${parameter}  ${short(slope)} ± ${short(error)}`);
  for (const { held, value, changed, shifts } of leaning)
    lines.push(
      `leaning    ${held} ${short(value)} to ${short(changed)}  ${Object.entries(shifts)
        .map(([id, shift]) => `${id} ${shift.value < 0 ? '' : '+'}${short(shift.value)} ± ${short(shift.error)}`)
        .join('  ')}`,
    );
  return `${lines.join('\n')}\n`;
}

function figureLine(what: 'figure' | 'check', { id, value, error, aim, low, high, inside }: HeldFigure): string {
  const wanted = [
    aim === null ? '' : `aim ${short(aim)}`,
    low === null ? '' : `limits ${short(low)} to ${short(high!)}`,
    inside === null ? '' : inside ? 'inside' : 'OUTSIDE',
  ];
  return `${what.padEnd(11)}${[id, `${short(value)} ± ${short(error)}`, ...wanted.filter((part) => part !== '')].join('  ')}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
