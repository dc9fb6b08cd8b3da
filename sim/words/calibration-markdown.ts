import record from '../params/calibration.json' with { type: 'json' };
import { markdownRow as row } from './markdown-row.ts';

type Fits = typeof record.fits;
type HeldFigure = Fits[number]['check'][number];
type Shifts = Readonly<Record<string, { readonly value: number; readonly error: number } | undefined>>;

/**
 * The record of the last calibration as Markdown: what was fitted and how well it is known, what came out under fresh
 * seeds, and what it leans on.
 */
export function calibrationMarkdown(): string {
  const { fit, check, blocks } = record.seeds;
  return [
    `Run on ${record.date} with model ${record.modelVersion}, size ${record.size}. Seeds of the fit begin with "${fit}", those of the check with "${check}": no figure under "fresh seeds" was seen by the fit.`,
    table(
      ['fit', 'parameter', 'fitted', 'spread over repeats of the published studies', 'known from them?'],
      record.fits.flatMap(({ fit: name, parameters }) =>
        parameters.map((one) =>
          row([
            name,
            `\`${one.id}\``,
            String(one.fitted),
            one.spread === null ? '' : number(one.spread),
            one.spread === null ? 'no: the aim is assumed' : one.identified ? 'yes' : 'no: two spreads reach 0',
          ]),
        ),
      ),
    ),
    `The spread says how far a fitted value would move at the least if the published studies were done again: the best that any fit could do with them, by straight lines and bell curves. Where the aims come from one small study, its scatter is that of simulated studies of its size; else the published error counts, or, where there is none, half the width of the limits.`,
    table(
      ['fit', 'figure', 'fresh seeds ± standard error', 'seeds of the fit', 'aimed at', 'limits'],
      record.fits.flatMap(({ fit: name, figures, check: fresh }) =>
        fresh.map((one) => {
          const fitted = (figures as readonly HeldFigure[]).find(({ id }) => id === one.id);
          return row([
            name,
            one.id,
            `${number(one.value)} ± ${number(one.error)}`,
            fitted === undefined ? '' : number(fitted.value),
            number(one.aim),
            one.low === null ? '' : `${number(one.low)} to ${number(one.high)}`,
          ]);
        }),
      ),
    ),
    `What the fitted values lean on, with standard errors from leaving out one of ${blocks} blocks of seeds at a time; of the voles ${record.fits[0]!.sizes.leaning} trials in each world. Worlds share their luck.`,
    table(
      ['if this assumed value moved', 'from and to', 'the fitted ones would have to shift by'],
      record.fits.flatMap(({ leaning }) =>
        (leaning as readonly { held: string; value: number; changed: number; shifts: Shifts }[]).map(
          ({ held, value, changed, shifts }) =>
            row([
              `\`${held}\``,
              `${number(value)} to ${number(changed)}`,
              Object.entries(shifts)
                .flatMap(([id, shift]) =>
                  shift === undefined
                    ? []
                    : [`\`${id}\` ${shift.value < 0 ? '' : '+'}${number(shift.value)} ± ${number(shift.error)}`],
                )
                .join(', '),
            ]),
        ),
      ),
    ),
  ].join('\n\n');
}

function number(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(3)));
}

function table(columns: readonly string[], rows: readonly string[]): string {
  return [row(columns), row(columns.map(() => '---')), ...rows].join('\n');
}
