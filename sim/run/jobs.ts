import { STUDY_FORMS, STUDY_KINDS, type StudyKind } from '../params/study-types.ts';
import type { Job, JobKind, JobTypes, NamedArray, ResultOf } from './protocol.ts';

/** Whether and how each kind of job is cut into pieces that different workers, or different moments, may run. */

/** How pieces over [from, to) become one result. Everything that is not named is the same in every piece. */
interface Cut<Result> {
  /**
   * What grows with the range: arrays, named arrays, lists, or records of them, with the units of the range outermost.
   * Null where everything does that is not in the job itself.
   */
  readonly columns: readonly (keyof Result)[] | null;
  /**
   * How many blocks stand in an array one after the other, each with the whole range in it; 1 where this is left out.
   */
  readonly blocks?: number;
}

/** A job over a range can be cut anywhere; any other is run as a whole. */
type Cuts = {
  readonly [K in JobKind]: JobTypes[K]['job'] extends { readonly from: number; readonly to: number }
    ? Cut<JobTypes[K]['result']>
    : null;
};

/** A job that can be cut. */
export type RangeJob = Extract<Job, { readonly from: number; readonly to: number }>;

/** Studies say in their forms whether they are cut. */
const STUDY_CUTS = Object.fromEntries(
  STUDY_KINDS.map((kind) => {
    const { pieces } = STUDY_FORMS[kind];
    return [kind, pieces === null ? null : { columns: null, blocks: pieces.blocks }];
  }),
) as Pick<Cuts, StudyKind>;

/** By kind of job: how it is cut, or null where it is run as a whole. */
export const JOBS: Cuts = {
  ...STUDY_CUTS,
  life: { columns: ['strands', 'hemimethylated', 'closedCopies', 'receptors', 'allelesByMarks', 'digests'] },
  cell: null,
  day: null,
  bout: null,
  family: null,
  reserve: null,
  saliva: { columns: ['neurons', 'leukocytes', 'epithelium', 'mixture', 'saliva', 'reading'] },
  cohorts: { columns: ['estimates'] },
  expected: null,
  story: null,
  cells: null,
  litters: { columns: ['series'] },
  animal: null,
  sweep: { columns: ['points', 'values', 'refused'] },
  luck: { columns: ['methylation'] },
  'trial-again': { columns: ['mean', 'litter', 'reared'] },
};

/** Whether there is more than one unit to share out. */
export function canBeCut<J extends Job>(job: J): job is J & RangeJob {
  return JOBS[job.kind] !== null && (job as RangeJob).to - (job as RangeJob).from > 1;
}

/**
 * Joins the pieces of one job to what one run of it gives, to the bit; the order of the pieces does not matter.
 * @throws RangeError when the pieces leave a gap, or when a job of this kind is never cut
 */
export function joinPieces<J extends RangeJob>(job: J, pieces: readonly ResultOf<J>[]): ResultOf<J> {
  const cut = JOBS[job.kind] as Cut<ResultOf<J>> | null | undefined;
  if (!cut) throw new RangeError(`a job of kind ${job.kind} is not cut`);
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i]!.from !== sorted[i - 1]!.to) throw new RangeError(`pieces of ${job.kind} leave a gap`);
  const growing = cut.columns ?? (Object.keys(sorted[0]!).filter((name) => !(name in job)) as (keyof ResultOf<J>)[]);
  const columns = growing.map((name) => [
    name,
    joined(
      sorted.map((piece) => piece[name]),
      cut.blocks ?? 1,
    ),
  ]);
  return { ...asAsked(job, sorted[0]!), to: sorted.at(-1)!.to, ...Object.fromEntries(columns) };
}

/** What a job was about is in its result as the very same object, although a worker sends back a copy. */
export function asAsked<J extends Job>(job: J, result: ResultOf<J>): ResultOf<J> {
  const own = Object.entries(job).filter(([name]) => name in result && /^(scenario|study|sweep)$/.test(name));
  return { ...result, ...Object.fromEntries(own) };
}

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

function joined(values: readonly unknown[], blocks: number): unknown {
  const [first] = values;
  if (ArrayBuffer.isView(first)) return concatenated(values as readonly Numbers[], blocks);
  if (Array.isArray(first)) return values.flat();
  if (typeof first !== 'object' || first === null) return first;
  if (isNamed(first)) return joinedNamed(values as readonly NamedArray[], blocks);
  const records = values as readonly Record<string, unknown>[];
  return Object.fromEntries(
    Object.keys(first).map((key) => [
      key,
      joined(
        records.map((each) => each[key]),
        blocks,
      ),
    ]),
  );
}

function isNamed(value: object): value is NamedArray {
  return 'dims' in value && 'data' in value;
}

function joinedNamed(arrays: readonly NamedArray[], blocks: number): NamedArray {
  const [units, ...rest] = arrays[0]!.dims;
  const size = arrays.reduce((sum, { dims }) => sum + dims[0]!.size, 0);
  const data = concatenated(
    arrays.map((array) => array.data),
    blocks,
  ) as NamedArray['data'];
  return { ...arrays[0]!, dims: [{ ...units!, size }, ...rest], data };
}

function concatenated(arrays: readonly Numbers[], blocks: number): Numbers {
  const length = arrays.reduce((sum, array) => sum + array.length, 0);
  const all = new (arrays[0]!.constructor as new (length: number) => Numbers)(length);
  let at = 0;
  for (let block = 0; block < blocks; block++)
    for (const array of arrays) {
      const size = array.length / blocks;
      all.set(array.subarray(block * size, (block + 1) * size), at);
      at += size;
    }
  return all;
}
