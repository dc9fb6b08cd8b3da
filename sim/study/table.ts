import { csvLead, csvRow } from '../data/csv-cell.ts';
import { ARM_FIELDS } from '../params/arms.ts';
import { armPairs } from '../params/codec/v1/arms.ts';
import { provenance } from '../data/provenance.ts';
import type { AnyStudy } from '../params/study-types.ts';

/** What all tables of studies have in common. */

/** Led by `# key: value` lines, then a line of names and a line for each row. */
export function table(
  lead: readonly [string, string][],
  columns: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  const lines = lead.map(csvLead);
  lines.push(csvRow(columns));
  for (const row of rows) lines.push(csvRow(row));
  return `${lines.join('\n')}\n`;
}

/** `a=1 b=2` */
export function assignments(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}

/** Where a study's table came from: its world, its design and its checksum. */
export function studyProvenance(study: AnyStudy, checksum: string): [string, string][] {
  const world = provenance(study.scenario, checksum);
  return [
    ...world.slice(0, -1),
    ['study', study.kind],
    ['design', assignments(flat(study.design))],
    ...world.slice(-1),
  ];
}

/** Every field of a design as one name and one value. */
function flat(design: AnyStudy['design']): Record<string, unknown> {
  const fields = Object.entries(design).filter(([id]) => !(ARM_FIELDS as readonly string[]).includes(id));
  return Object.fromEntries([...fields, ...armPairs(design)]);
}
