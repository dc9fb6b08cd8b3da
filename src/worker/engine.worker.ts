import {
  Cancelled,
  InputError,
  PROTOCOL_VERSION,
  runInSteps,
  transferables,
  type FromWorker,
  type Job,
  type Progress,
  type ToWorker,
} from '../../sim/engine.ts';

/**
 * Protocol in, engine, protocol out. Jobs run in steps, so a cancel or a shorter job gets in between, and the page
 * hears now and then that the worker lives.
 */

const running = new Map<number, { aborted: boolean }>();

/** Steps of small studies take a fraction of a millisecond: several are taken before anything else gets its turn. */
const STRETCH_MS = 8;
/** The page is told how far a job is at most so often: hearing of every step would take it a tenth of a core. */
const TOLD_EVERY_MS = 40;
let stretchEnds = 0;

const gate = new MessageChannel();
const waiting: (() => void)[] = [];
gate.port1.onmessage = () => {
  stretchEnds = performance.now() + STRETCH_MS;
  waiting.shift()?.();
};

const AT_ONCE = Promise.resolve();

/** Lets waiting messages in. A timer would do too, but adds milliseconds each time. */
function pause(): Promise<void> {
  if (performance.now() < stretchEnds) return AT_ONCE;
  return new Promise((resolve) => {
    waiting.push(resolve);
    gate.port2.postMessage(null);
  });
}

function send(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer });
}

async function start(id: number, job: Job): Promise<void> {
  const signal = { aborted: false };
  running.set(id, signal);
  const head = { v: PROTOCOL_VERSION, id };
  let tellFrom = 0;
  const onPart = (part: Progress) => {
    if (performance.now() < tellFrom) return;
    tellFrom = performance.now() + TOLD_EVERY_MS;
    send({ ...head, type: 'part', part });
  };
  try {
    const result = await runInSteps(job, pause, { signal, onPart });
    if (!signal.aborted) send({ ...head, type: 'done', result }, transferables(result));
  } catch (error) {
    if (error instanceof Cancelled) return;
    const problems = error instanceof InputError ? error.problems : [];
    send({ ...head, type: 'failed', problems, message: error instanceof Error ? error.message : String(error) });
  } finally {
    running.delete(id);
  }
}

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.v !== PROTOCOL_VERSION) return;
  if (message.type === 'start') void start(message.id, message.job);
  else {
    const signal = running.get(message.id);
    if (signal !== undefined) signal.aborted = true;
  }
};

send({ v: PROTOCOL_VERSION, id: 0, type: 'ready' });
