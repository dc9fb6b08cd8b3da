import {
  Cancelled,
  InputError,
  PROTOCOL_VERSION,
  runInSteps,
  transferables,
  type FromWorker,
  type Job,
  type ToWorker,
} from '../../sim/engine.ts';

/**
 * Protocol in, engine, protocol out. Jobs run in steps, so a cancel or a shorter job gets in between, and the page
 * hears after each that the worker lives.
 */

const running = new Map<number, { aborted: boolean }>();

const gate = new MessageChannel();
const waiting: (() => void)[] = [];
gate.port1.onmessage = () => waiting.shift()?.();

/** Lets waiting messages in. A timer would do too, but adds milliseconds each time. */
function pause(): Promise<void> {
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
  try {
    const result = await runInSteps(job, pause, { signal, onPart: (part) => send({ ...head, type: 'part', part }) });
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
