import type { InputProblem } from '../params/types.ts';
import type { AnyResult, Job, Progress } from './protocol.ts';

/** Messages between page and worker. */

/** What a page says to a worker; `v` is PROTOCOL_VERSION, `id` the run’s own number. */
export type ToWorker =
  | { readonly v: number; readonly id: number; readonly type: 'start'; readonly job: Job }
  | { readonly v: number; readonly id: number; readonly type: 'cancel' };

/**
 * What a worker answers; `id` is that of the run it speaks of, 0 when it says that it has started. A run that failed
 * carries the problems found.
 */
export type FromWorker =
  | { readonly v: number; readonly id: 0; readonly type: 'ready' }
  | { readonly v: number; readonly id: number; readonly type: 'part'; readonly part: Progress }
  | { readonly v: number; readonly id: number; readonly type: 'done'; readonly result: AnyResult }
  | {
      readonly v: number;
      readonly id: number;
      readonly type: 'failed';
      readonly problems: readonly InputProblem[];
      readonly message: string;
    };
