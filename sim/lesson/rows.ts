import type { LabRow } from './answers.ts';
import { nameOfField } from './start.ts';
import type { RowRule } from './types.ts';

/** What the lab book must hold for a claim, or for a step in which readings are kept. */

/** What is missing: how many rows are needed, or rows of a kind. */
export interface RowFault {
  readonly lacks: 'any' | 'least' | 'finished' | 'from' | 'lot' | 'where';
  readonly need: number;
  readonly got: number;
  /** Step that a row should come from. */
  readonly step?: string;
  /** Settings that a row should have. */
  readonly where?: Readonly<Record<string, number>>;
}

/** What rows lack of what the rules ask. Rules about steps that the plan leaves out ask nothing. */
export function rowFaults(
  rules: readonly RowRule[],
  rows: readonly LabRow[],
  { left = [] }: { readonly left?: readonly string[] },
): readonly RowFault[] {
  return rules.flatMap((rule): RowFault[] => {
    if ('least' in rule) {
      // With steps left out there may be fewer rows to tick than there are in the whole lesson.
      const need = left.length > 0 ? Math.min(1, rule.least) : rule.least;
      return rows.length < need ? [{ lacks: 'least', need, got: rows.length }] : [];
    }
    if ('finished' in rule) {
      const whole = rows.filter(({ finished }) => finished).length;
      return whole < rows.length ? [{ lacks: 'finished', need: rows.length, got: whole }] : [];
    }
    if ('from' in rule) {
      if (left.includes(rule.from)) return [];
      return rows.some(({ step }) => step === rule.from) ? [] : [{ lacks: 'from', need: 1, got: 0, step: rule.from }];
    }
    if ('drawn' in rule) return rows.some(byLot) ? [] : [{ lacks: 'lot', need: 1, got: 0 }];
    const { where, give = 0 } = rule;
    return rows.some((row) => fits(row, where, give)) ? [] : [{ lacks: 'where', need: 1, got: 0, where }];
  });
}

/** Whether a lot said which animal or family got what. */
export function byLot({ made }: LabRow): boolean {
  return made.screen === 'experiment' && made.design['assignment'] === 'lot';
}

/** Every setting of a reading by name: parameters, fields of the design, the day, and where the one event begins. */
export function settingsOf({ made, day }: LabRow): Readonly<Record<string, unknown>> {
  const read = day === null ? {} : { day };
  if (made.screen === 'experiment') return { ...made.design, study: made.study, ...read };
  const { set, preset, cells, events } = made;
  const [event] = events as readonly { readonly fromDay?: number }[];
  const start = events.length === 1 ? { start: event?.fromDay } : {};
  return { ...set, preset, cells, ...start, events: JSON.stringify(withoutDays(events)), ...read };
}

/** Events as they are apart from when the one event begins, which is a setting of its own. */
function withoutDays(events: readonly unknown[]): readonly unknown[] {
  if (events.length !== 1) return events;
  const { fromDay: _from, toDay: _to, ...rest } = events[0] as Record<string, unknown>;
  return [rest];
}

/** Settings in which two readings differ, both arms of one field counted as one. */
export function differing(one: LabRow, other: LabRow): readonly string[] {
  const [here, there] = [settingsOf(one), settingsOf(other)];
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  const odd = names.filter((name) => JSON.stringify(here[name]) !== JSON.stringify(there[name]));
  return [...new Set(odd.map(nameOfField))];
}

function fits(row: LabRow, where: Readonly<Record<string, number>>, give: number): boolean {
  const settings = settingsOf(row);
  return Object.entries(where).every(([name, wanted]) => {
    const got = settings[name] ?? settings[`${name}A`];
    return typeof got === 'boolean' ? Number(got) === wanted : Math.abs(Number(got) - wanted) <= give;
  });
}
