/**
 * `node tests/bench/workers.mjs ENGINE SCENARIO`: a litter shared out among one and among two workers that have worked
 * before, as those of an open page have; prints milliseconds of both, [one, two].
 */
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const RUNS = 3;

if (isMainThread) await measure(...process.argv.slice(2));
else await serve(workerData);

async function serve(path) {
  const { runNow, transferables } = await import(pathToFileURL(path).href);
  parentPort.on('message', (job) => {
    const result = runNow(job);
    parentPort.postMessage(result, transferables(result));
  });
}

async function measure(path, text) {
  const scenario = JSON.parse(text);
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url), { workerData: path }));
  const ask = (worker, job) =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(job);
    });
  /** Equal shares, as the page deals them. */
  async function time(count, seed) {
    const began = performance.now();
    const bound = (i) => Math.floor((scenario.siblings * i) / count);
    await Promise.all(
      workers.slice(0, count).map((worker, i) =>
        ask(worker, {
          kind: 'life',
          scenario: { ...scenario, seed },
          from: bound(i),
          to: bound(i + 1),
          digest: true,
        }),
      ),
    );
    return performance.now() - began;
  }
  await time(2, 'warm');
  const times = [];
  for (let run = 0; run < RUNS; run++)
    times.push([await time(1, `${scenario.seed} ${run}`), await time(2, `${scenario.seed} ${run}`)]);
  const middle = (at) => times.map((each) => each[at]).sort((a, b) => a - b)[RUNS >> 1];
  console.log(JSON.stringify([middle(0), middle(1)]));
  process.exit();
}
