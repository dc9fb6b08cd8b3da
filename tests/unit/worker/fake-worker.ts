import {
  PROTOCOL_VERSION,
  type AnyResult,
  type FromWorker,
  type Job,
  type Progress,
  type ToWorker,
} from '../../../sim/page.ts';

/** A worker that a test plays: it does nothing by itself. */
export class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  /** What it was told, in order. */
  readonly told: ToWorker[] = [];

  postMessage(message: ToWorker): void {
    this.told.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Jobs asked and not called off. */
  get asked(): { readonly id: number; readonly job: Job }[] {
    const off = this.told.filter(({ type }) => type === 'cancel').map(({ id }) => id);
    return this.told.filter((message) => message.type === 'start').filter(({ id }) => !off.includes(id));
  }

  ready(): void {
    this.say({ v: PROTOCOL_VERSION, id: 0, type: 'ready' });
  }

  part(id: number, part: Progress): void {
    this.say({ v: PROTOCOL_VERSION, id, type: 'part', part });
  }

  /** Answers everything it was asked: each job with itself as result, so that a test sees whose answer it has. */
  answer(): void {
    for (const { id, job } of this.asked) this.done(id, job);
  }

  done(id: number, result: unknown): void {
    this.say({ v: PROTOCOL_VERSION, id, type: 'done', result: result as AnyResult });
  }

  die(): void {
    this.onerror?.({ preventDefault: () => undefined });
  }

  private say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

/** Workers as a pool starts them, the latest last. @param onStart what a new one does at once */
export function fakeWorkers(onStart: (worker: FakeWorker) => void = (worker) => worker.ready()) {
  const all: FakeWorker[] = [];
  return {
    all,
    get last(): FakeWorker {
      return all.at(-1)!;
    },
    /** Those that have not been ended. */
    get alive(): FakeWorker[] {
      return all.filter(({ terminated }) => !terminated);
    },
    spawn(): Worker {
      const worker = new FakeWorker();
      all.push(worker);
      // As in a browser, a worker speaks only after its handlers have been set.
      queueMicrotask(() => onStart(worker));
      return worker as unknown as Worker;
    },
  };
}
