/** The heavy door: everything that runs the model. For workers and the command line. */
export { lifeOfCell } from './run/cell.ts';
export { checksum, hashWith, type Sha256 } from './run/checksum.ts';
export { studyChecksum } from './run/study-checksum.ts';
export { Cancelled, createLocalRunner, runInSteps, runNow } from './run/runner.ts';
export { simulateLives } from './run/simulate.ts';
export {
  PROTOCOL_VERSION,
  type AnyResult,
  type BoutResult,
  type CellResult,
  type DayResult,
  type FamilyResult,
  type Job,
  type LifeResult,
  type Progress,
  type ReserveResult,
  type ResultOf,
  type Runner,
} from './run/protocol.ts';
export type { FromWorker, ToWorker } from './run/messages.ts';
export { InputError } from './params/types.ts';
export { transferables } from './run/transferables.ts';
