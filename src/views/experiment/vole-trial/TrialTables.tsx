import {
  isComputed,
  PUBLISHED_TRIAL,
  TRIAL_ARMS,
  TRIAL_MEASURES,
  TRIAL_REGIONS,
  type FosterTest,
  type TrackingSummary,
  type TrialResult,
} from '../../../../sim/page.ts';
import { useSay } from '../../../state/react.tsx';
import { saveText } from '../../../parts/save.ts';
import { NumbersTable, type Column, type OpenRows } from '../../../parts/NumbersTable.tsx';
import { fixed, signed } from '../../../parts/numbers.ts';
import { DIGITS, intervalText, pointsUnit, pText, testOf, unitOf, regionsOf, whyNot } from './trial-data.ts';

interface SavedTableProps extends OpenRows {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly { readonly text: string; readonly value?: number }[])[];
}

/** A table of a chart's numbers, and the same as CSV. */
export function SavedTable({ name, caption, columns, rows, ...open }: SavedTableProps) {
  const say = useSay();
  // A spreadsheet would run a cell that begins with a sign such as "=". The text cells here are all words of the page,
  // and none of them begins so. So quoting is enough.
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = () =>
    [
      columns.map(({ id }) => id),
      ...rows.map((row) => row.map(({ text, value }) => (value === undefined ? quoted(text) : String(value)))),
    ]
      .map((row) => row.join(','))
      .join('\n');
  return (
    <div className="saved-table">
      <NumbersTable caption={caption} columns={columns} rows={rows} {...open} />
      <button
        type="button"
        className="quiet link"
        onClick={() => saveText(`tend-trial-${name}.csv`, 'text/csv', `${csv()}\n`)}
      >
        {say('study.vole-trial.saveTable')}
      </button>
    </div>
  );
}

/** Every reading: difference of the arms by litter, corrected p of the regions. */
export function MeasuresTable({ result }: { result: TrialResult }) {
  const say = useSay();
  const regions = regionsOf(result);
  const columns = [
    { id: 'reading', label: say('study.vole-trial.column.reading'), words: true as const },
    { id: 'difference', label: say('study.vole-trial.column.difference') },
    { id: 'interval', label: say('study.interval'), words: true as const },
    { id: 'p', label: say('study.vole-trial.column.p') },
    { id: 'corrected', label: say('study.vole-trial.column.corrected') },
    { id: 'd', label: say('study.vole-trial.column.d') },
    { id: 'published', label: say('study.vole-trial.column.publishedD'), words: true as const },
  ];
  const rows = TRIAL_MEASURES.map((measure) => {
    const { mixed, size } = testOf(result, measure);
    const beside = [
      isComputed(size) ? { text: signed(size.estimate, 2), value: size.estimate } : { text: '–' },
      measure === 'mean'
        ? { text: say('study.vole-trial.publishedReadings', { d: signed(PUBLISHED_TRIAL.d, 2) }) }
        : { text: say('study.vole-trial.notFound') },
    ];
    const region = regions[TRIAL_REGIONS.indexOf(measure as never)];
    const name = { text: say(`study.vole-trial.measure.${measure}`) };
    if (!isComputed(mixed))
      return [name, { text: '–' }, { text: whyNot(mixed, say) }, { text: '–' }, { text: '–' }, ...beside];
    return [
      name,
      { text: `${signed(mixed.estimate, DIGITS[measure])} ${pointsUnit(measure, say)}`, value: mixed.estimate },
      { text: intervalText(mixed, DIGITS[measure], say) },
      { text: pText(mixed.p), value: mixed.p },
      region === undefined || region.adjusted === null
        ? { text: '–' }
        : { text: pText(region.adjusted), value: region.adjusted },
      ...beside,
    ];
  });
  return <SavedTable name="arms" caption={say('study.vole-trial.measuresCaption')} columns={columns} rows={rows} />;
}

/** Every animal as it was read. */
export function AnimalsTable({ result: { observed, study }, opened, onOpen }: { result: TrialResult } & OpenRows) {
  const say = useSay();
  const columns = [
    { id: 'animal', label: say('study.vole-trial.column.animal') },
    { id: 'litter', label: say('study.vole-trial.column.litter') },
    { id: 'arm', label: say('study.vole-trial.column.arm') },
    ...(study.design.crossFoster ? [{ id: 'born', label: say('study.vole-trial.column.born') }] : []),
    { id: 'sex', label: say('study.vole-trial.column.sex'), words: true as const },
    ...TRIAL_MEASURES.map((measure) => ({
      id: measure,
      label: say(`study.vole-trial.measure.${measure}`),
      unit: unitOf(measure, say),
    })),
  ];
  const rows = Array.from(observed.litter, (litter, i) => [
    { text: `${litter + 1}.${(i % study.design.pups) + 1}` },
    { text: String(litter + 1) },
    { text: TRIAL_ARMS[observed.reared[i]!]! },
    ...(study.design.crossFoster ? [{ text: TRIAL_ARMS[observed.born[i]!]! }] : []),
    { text: say(observed.male[i] === 1 ? 'study.vole-trial.male' : 'study.vole-trial.female') },
    ...TRIAL_MEASURES.map((measure) =>
      Number.isNaN(observed[measure][i])
        ? { text: '–' }
        : { text: fixed(observed[measure][i]!, DIGITS[measure]), value: observed[measure][i]! },
    ),
  ]);
  return (
    <SavedTable
      name="animals"
      caption={say('study.vole-trial.animalsCaption')}
      columns={columns}
      rows={rows}
      opened={opened}
      onOpen={onOpen}
    />
  );
}

/** Correlation of each site, of the regions and of exon 3 with expression. */
export function MarksTable({ tracking: { sites, regions, exon3 } }: { tracking: TrackingSummary }) {
  const say = useSay();
  const columns = [
    { id: 'where', label: say('study.vole-trial.column.where'), words: true as const },
    { id: 'rho', label: say('study.vole-trial.column.rho') },
    { id: 'interval', label: say('study.interval'), words: true as const },
    { id: 'p', label: say('study.vole-trial.column.p') },
    { id: 'corrected', label: say('study.vole-trial.column.corrected') },
  ];
  const rows = [...regions, exon3, ...sites].map(({ where, rho, adjusted }) => {
    const name = {
      text:
        typeof where === 'number'
          ? say('study.vole-trial.siteName', { site: where + 1 })
          : say(`study.vole-trial.measure.${where}`),
    };
    if (!isComputed(rho)) return [name, { text: '–' }, { text: whyNot(rho, say) }, { text: '–' }, { text: '–' }];
    return [
      name,
      { text: signed(rho.estimate, 2), value: rho.estimate },
      { text: intervalText(rho, 2, say) },
      { text: pText(rho.p), value: rho.p },
      { text: pText(adjusted), ...(adjusted === null ? {} : { value: adjusted }) },
    ];
  });
  return <SavedTable name="marks" caption={say('study.vole-trial.marksCaption')} columns={columns} rows={rows} />;
}

/** Effects of birth and of rearing, and the four means. */
export function FosterTable({ tests }: { tests: Readonly<Record<'mean' | 'binding', FosterTest>> }) {
  const say = useSay();
  const columns = [
    { id: 'reading', label: say('study.vole-trial.column.reading'), words: true as const },
    { id: 'what', label: say('study.vole-trial.column.what'), words: true as const },
    { id: 'value', label: say('study.vole-trial.column.value') },
    { id: 'interval', label: say('study.interval'), words: true as const },
    { id: 'n', label: say('study.n') },
  ];
  const rows = (['mean', 'binding'] as const).flatMap((measure) => {
    const name = { text: say(`study.vole-trial.measure.${measure}`) };
    const digits = DIGITS[measure];
    const effects = (['birth', 'rearing'] as const).map((id) => {
      const test = tests[measure][id];
      return isComputed(test)
        ? [
            name,
            { text: say(`study.vole-trial.effectOf.${id}`) },
            { text: signed(test.estimate, digits), value: test.estimate },
            { text: intervalText(test, digits, say) },
            { text: String(test.n), value: test.n },
          ]
        : [
            name,
            { text: say(`study.vole-trial.effectOf.${id}`) },
            { text: '–' },
            { text: whyNot(test, say) },
            { text: '–' },
          ];
    });
    const cells = tests[measure].cells.flatMap((row, born) =>
      row.map((cell, reared) => [
        name,
        {
          text: `${say('study.vole-trial.bornIn', { arm: TRIAL_ARMS[born]! })}, ${say('study.vole-trial.rearedIn', { arm: TRIAL_ARMS[reared]! })}`,
        },
        cell === null ? { text: '–' } : { text: fixed(cell.mean, digits), value: cell.mean },
        {
          text:
            cell === null || Number.isNaN(cell.low)
              ? '–'
              : intervalText({ interval: [cell.low, cell.high] }, digits, say),
        },
        { text: cell === null ? '0' : String(cell.n) },
      ]),
    );
    return [...effects, ...cells];
  });
  return <SavedTable name="foster" caption={say('study.vole-trial.fosterCaption')} columns={columns} rows={rows} />;
}
