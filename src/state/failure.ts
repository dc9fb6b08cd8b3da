import { InputError } from '../../sim/page.ts';
import { Unreached } from './reach.ts';
import type { Notice } from './types.ts';

/**
 * No worker lived to answer: they kept dying under a job, or none could be started. It is not asked again by itself.
 */
export class WorkerCrashed extends Error {
  override name = 'WorkerCrashed';
}

/** What the page says of something that went wrong. @param from where a refused world came from */
export function noticeOf(error: unknown, from: (Notice & { kind: 'refused' })['from'], name?: string): Notice {
  if (error instanceof InputError) return { kind: 'refused', from, problems: error.problems, name };
  if (error instanceof Unreached) return { kind: 'missing' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
