import { provenance } from '../data/provenance.ts';
import type { Scenario } from '../params/scenario.ts';
import { table } from '../study/table.ts';
import type { DayResult } from './protocol.ts';

/** One row a minute of a family's day, three columns a person. */
export function minuteCsv(scenario: Scenario, { day, receptors, bouts, spans, people }: DayResult): string {
  const lead: [string, string][] = [
    // A day is looked at and not settled: it has no checksum.
    ...provenance(scenario, '').slice(0, -1),
    ['day', String(day)],
    ['receptors', String(receptors)],
    ['bouts', JSON.stringify(bouts)],
    ['spans', JSON.stringify(spans)],
    ['units', 'minute in min, plasma in × basal, central in × basal, cortisol in × daily mean'],
  ];
  const columns = people.flatMap(({ person }) => ['plasma', 'central', 'cortisol'].map((name) => `${person}.${name}`));
  const rows = Array.from(people[0]!.plasma, (_, minute) => [
    minute,
    ...people.flatMap(({ plasma, central, cortisol }) => [plasma[minute]!, central[minute]!, cortisol[minute]!]),
  ]);
  return table(lead, ['minute', ...columns], rows);
}
