import { MARKED_STRANDS, provenance } from '../data/provenance.ts';
import { csvLead, csvRow } from '../data/csv-cell.ts';
import type { SalivaResult } from './protocol.ts';

/** What is written of brain and saliva, with units. */
export const SALIVA_COLUMNS = [
  { id: 'neurons', unit: MARKED_STRANDS },
  { id: 'leukocytes', unit: MARKED_STRANDS },
  { id: 'epithelium', unit: MARKED_STRANDS },
  { id: 'mixture', unit: 'share of leukocytes' },
  { id: 'saliva', unit: MARKED_STRANDS },
  { id: 'reading', unit: MARKED_STRANDS },
] as const;

/** One row a young one and day, at the site that stands for -924. */
export function salivaCsv(result: SalivaResult): string {
  const { scenario } = result;
  const rows = scenario.days + 1;
  const lead = [
    // Looked at and not settled: no checksum.
    ...provenance(scenario, '').slice(0, -1).map(csvLead),
    `# units: ${SALIVA_COLUMNS.map(({ id, unit }) => `${id} in ${unit}`).join(', ')}`,
    csvRow(['young', 'day', ...SALIVA_COLUMNS.map(({ id }) => id)]),
  ];
  const lines = Array.from({ length: (result.to - result.from) * rows }, (_, at) =>
    csvRow([result.from + Math.floor(at / rows), at % rows, ...SALIVA_COLUMNS.map(({ id }) => result[id][at]!)]),
  );
  return `${[...lead, ...lines].join('\n')}\n`;
}
