import type { LabRow } from '../../../sim/lessons.ts';
import { fixed, signed } from '../../parts/numbers.ts';
import type { Say } from '../../words/say.ts';

/** Rows of the lab book in words. */

const CORRELATIONS = ['association', 'tracking'];
/** Of these, and of what a late block does, there would be nothing left with one digit. */
const TWO_DIGITS = [...CORRELATIONS, 'twinGap'];

/** Digits behind the point of a measure. */
export function digitsOf(read: string): number {
  return TWO_DIGITS.includes(read) ? 2 : 1;
}

/** Readings that count something have no sign; each is named by what it counts. */
const COUNTED: Readonly<Record<string, (row: LabRow) => string>> = {
  marks: ({ of }) => (of === 'closed copy' ? 'marks.closed' : 'marks.open'),
  receptorsOf: () => 'receptors',
  stillClosed: () => 'stillClosed',
};

/** A count: a digit behind the point only where it is none of whole things. */
function plain(value: number): string {
  return fixed(value, Number.isInteger(value) ? 0 : 1);
}

/** "+2.2 (−3.3 to 7.7)" */
export function readingText(row: LabRow, say: Say): string {
  if (row.estimate === null) return say('column.row.none');
  const counted = COUNTED[row.read];
  if (counted !== undefined) return say(`column.row.count.${counted(row)}`, { count: plain(row.estimate) });
  if (row.read === 'mean') return levelText(row.estimate, row.of, say);
  const digits = digitsOf(row.read);
  const estimate = signed(row.estimate, digits);
  if (row.from === null || row.to === null || row.from === row.to)
    return CORRELATIONS.includes(row.read) ? estimate : say('column.row.points', { estimate });
  return say('column.row.interval', { estimate, from: signedDown(row.from, digits), to: signedDown(row.to, digits) });
}

/** A level has the unit of its series. */
function levelText(value: number, of: LabRow['of'], say: Say): string {
  const unit = `chart.${of ?? 'methylation'}.unit`;
  return say('column.row.level', { value: fixed(value, 1), unit: say.has(unit) ? say(unit) : '' }).trim();
}

/** A number with its sign only where it is below 0. */
export function signedDown(value: number, digits: number): string {
  return value < 0 ? signed(value, digits) : fixed(value, digits);
}

/** What was read and what was set then: "Exon 3: 7 litters, 2 pups". @param lesson that names worlds side by side */
export function madeText(row: LabRow, say: Say, lesson = ''): string {
  const what = row.panels === undefined ? whatText(row, say) : panelsText(row.panels, lesson, say);
  const set = setText(row, say);
  return what === '' ? set : say('column.row.of', { what, set });
}

/** Worlds side by side by name: "Much licking less Little licking". */
function panelsText(panels: readonly string[], lesson: string, say: Say): string {
  const [one = '', other] = panels.map((id) => {
    const [own, preset] = [`lesson.${lesson}.panel.${id}`, `preset.${id}.label`];
    return say.has(own) ? say(own) : say.has(preset) ? say(preset) : id;
  });
  return other === undefined ? one : say('column.row.less', { one, other });
}

/** Which of several things the reading is of; empty where there is one. */
function whatText({ read, of, counts, made }: LabRow, say: Say): string {
  if (counts?.['cell'] !== undefined) return say('column.row.cell', { cell: counts['cell'] });
  if (read === 'generationGap') return say('column.row.generation', { generation: of ?? 2 });
  const isTrial = made.screen === 'experiment' && made.study === 'vole-trial';
  return isTrial && typeof of === 'string' && of !== 'mean' ? say(`study.vole-trial.measure.${of}`) : '';
}

function setText(row: LabRow, say: Say): string {
  const { made } = row;
  if (made.screen === 'play') {
    const [event] = made.events as readonly { readonly fromDay?: number }[];
    const start = made.events.length === 1 ? say('column.row.start', { day: event?.fromDay ?? 0 }) : '';
    return [start, say('column.row.day', { day: row.day ?? 0 })].filter((part) => part !== '').join(', ');
  }
  const { design } = made;
  switch (made.study) {
    case 'vole-trial':
      return say('column.row.trial', { litters: Number(design['littersA']), pups: Number(design['pups']) });
    case 'infant-cohort':
      return say('column.row.cohort', { dyads: Number(design['dyads']) });
    case 'lineage':
      return say(
        `column.row.lineage.${design['transmitCare'] === true ? 'on' : 'off'}.${design['germlineReset'] === true ? 'wiped' : 'kept'}`,
      );
    default:
      return '';
  }
}

/** "Row 2: 10 litters, 2 pups, +1.9 (−0.1 to 4.0)" */
export function rowText(row: LabRow, say: Say, lesson?: string): string {
  return say('column.row', { row: row.id, made: madeText(row, say, lesson), reading: readingText(row, say) });
}

/** Half of the interval. */
export function halfText({ from, to }: LabRow): string {
  return from === null || to === null ? '–' : fixed((to - from) / 2, 1);
}
