import { provenance } from '../data/provenance.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { csvLead, csvRow } from '../data/csv-cell.ts';
import { minimalSet } from '../params/scenario.ts';
import { valuesAt } from '../params/sweep.ts';
import { ENTRY_BY_ID } from '../params/table.ts';
import type { TableEntry } from '../params/types.ts';
import { MODEL_VERSION } from '../params/version.ts';
import { summariseReplicates } from '../study/analyse/replicates.ts';
import type { SweepResult } from './protocol.ts';
import { SERIES, type SeriesId } from './series.ts';
import { canonicalJson, littleEndian } from './study-checksum.ts';

/**
 * Checksum of a sweep: the first 128 bits of SHA-256 over the model version, the sweep and its points as canonical
 * JSON, every
 * value as float64 little-endian (-1 where a point was refused), and the codes of the refusals. Pieces are joined
 * first.
 */
export function sweepChecksum({ sweep, points, values, refused }: SweepResult): string {
  const hash = sha256.create();
  const plain = {
    ...sweep,
    scenario: { ...sweep.scenario, modelVersion: MODEL_VERSION, set: minimalSet(sweep.scenario) },
  };
  hash.update(utf8ToBytes(`${MODEL_VERSION}\n${canonicalJson({ sweep: plain, points })}\n`));
  for (const { id } of SERIES) hash.update(littleEndian(values[id].data));
  hash.update(
    utf8ToBytes(canonicalJson(refused.map(({ point, problems }) => [point, problems.map(({ code }) => code)]))),
  );
  return bytesToHex(hash.digest()).slice(0, 32);
}

/** Where the numbers of a sweep came from. */
export function sweepProvenance({ sweep }: SweepResult, checksum: string): [string, string][] {
  const { scenario, x, y, day, replicates, cells } = sweep;
  const lead = provenance(scenario, checksum);
  const axis = ({ param, values }: typeof x) => `${param}=${values.join(' ')}`;
  const own: [string, string][] = [
    ['x', axis(x)],
    ...(y === null ? [] : [['y', axis(y)] as [string, string]]),
    ['day', String(day)],
    ['replicates', `${replicates} (young one 0 of families 0 to ${replicates - 1}, the same families at every point)`],
    ['cellsPerReplicate', String(cells)],
  ];
  return [...lead.slice(0, -1), ...own, lead.at(-1)!];
}

/**
 * One row a point.
 * @param explain says in words why a point was refused
 * @param unitOf says a unit in words
 */
export function sweepCsv(
  result: SweepResult,
  outcome: SeriesId,
  checksum: string,
  explain: (refused: SweepResult['refused'][number]) => string,
  unitOf: (unit: TableEntry['unit']) => string,
): string {
  const { sweep, points, values, refused } = result;
  const { unit } = SERIES.find(({ id }) => id === outcome)!;
  const axes = valuesAt(sweep, 0).map(([param]) => param);
  const units = [
    ...axes.map((param) => `${param} in ${unitOf(ENTRY_BY_ID.get(param)!.unit)}`),
    `${outcome} and the columns after it in ${unit}`,
  ].join(', ');
  const lead = [...sweepProvenance(result, checksum), ['units', units] as [string, string]].map((pair) =>
    csvLead(pair),
  );
  const why = new Map(refused.map((each) => [each.point, each]));
  const rows = points.map((point, place) => {
    const set = valuesAt(sweep, point).map(([, value]) => value);
    const refusal = why.get(point);
    if (refusal !== undefined) return csvRow([...set, '', '', '', '', '', '', explain(refusal)]);
    const { mean, sd, standardError, low, median, high } = summariseReplicates(
      values[outcome].data,
      place * sweep.replicates,
      sweep.replicates,
    );
    return csvRow([...set, mean, sd, standardError, low, median, high, '']);
  });
  return [
    ...lead,
    csvRow([...axes, outcome, 'sd', 'standardError', 'low', 'median', 'high', 'refused']),
    ...rows,
    '',
  ].join('\n');
}
