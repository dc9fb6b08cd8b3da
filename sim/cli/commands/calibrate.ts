import { checkFit, FIT_IDS, runFit, type FitId, type FitReport } from '../../calibrate/procedure.ts';
import { InputError } from '../../params/types.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import { choose, option, readArguments } from '../options.ts';
import { checkTarget, print, writeFileWhole } from '../output.ts';

const OPTIONS = { fit: 'one', size: 'one', check: 'one', format: 'one', out: 'one' } as const;
const SIZE = [1, 20] as const;

/** `tend calibrate`: fits the calibrated parameters to the published figures again, or only measures what the table's values give. */
export async function calibrate(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, []);
  const which = choose(given, 'fit', ['all', ...FIT_IDS], 'all');
  const check = choose(given, 'check', ['true', 'false'], 'false') === 'true';
  const format = choose(given, 'format', ['text', 'json'], 'text');
  const size = sizeOf(option(given, 'size'));
  const out = option(given, 'out');
  if (out !== undefined) checkTarget(out);
  const ids: readonly FitId[] = which === 'all' ? FIT_IDS : [which];
  const fits = ids.map((id) => (check ? checkFit(id, size) : runFit(id, size, tell)));
  const text = format === 'text'
    ? fits.map(asText).join('\n')
    : `${JSON.stringify({ schema: 'tend.calibration/1', date: new Date().toISOString().slice(0, 10), modelVersion: MODEL_VERSION, size, fits }, null, 1)}\n`;
  if (out === undefined) await print([text]);
  else await writeFileWhole(out, [text]);
}

function sizeOf(text: string | undefined): number {
  if (text === undefined) return 5;
  const size = Number(text);
  if (!Number.isInteger(size) || size < SIZE[0] || size > SIZE[1])
    throw new InputError([{ code: 'out-of-range', path: '--size', got: text, allowed: SIZE }]);
  return size;
}

/** A fit takes minutes: whoever watches a terminal sees each measurement. */
function tell({ fit, what, values }: { readonly fit: string; readonly what: string; readonly values: Readonly<Record<string, number>> }): void {
  if (!process.stderr.isTTY) return;
  const list = Object.entries(values).map(([id, value]) => `${id} ${value.toPrecision(4)}`).join(', ');
  process.stderr.write(`${fit}: ${what}${list === '' ? '' : `: ${list}`}\n`);
}

function asText({ fit, parameters, figures, slopes, leaning, rounds }: FitReport): string {
  const lines = [`# ${fit}${rounds > 0 ? `, ${rounds} round${rounds === 1 ? '' : 's'}` : ''}`];
  for (const { id, table, fitted } of parameters) lines.push(`parameter  ${id}  ${fitted}${fitted === table ? '' : `  (table: ${table})`}`);
  for (const { id, value, error, aim, low, high, inside } of figures) {
    const wanted = [aim === null ? '' : `aim ${aim}`, low === null ? '' : `limits ${low} to ${high}`, inside === null ? '' : inside ? 'inside' : 'OUTSIDE'];
    lines.push(`figure     ${[id, `${short(value)} ± ${short(error)}`, ...wanted.filter((part) => part !== '')].join('  ')}`);
  }
  for (const { aim, parameter, slope } of slopes) lines.push(`slope      ${aim} per ${parameter}  ${short(slope)}`);
  for (const { held, value, changed, shifts } of leaning)
    lines.push(`leaning    ${held} ${short(value)} to ${short(changed)}  ${Object.entries(shifts).map(([id, shift]) => `${id} ${shift < 0 ? '' : '+'}${short(shift)}`).join('  ')}`);
  return `${lines.join('\n')}\n`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
