/**
 * `node tests/bench/worker.mjs WORKER SCENARIO PROTOCOL`: the page's worker in this thread, asked for the same lives
 * again and again; prints milliseconds.
 */
import { pathToFileURL } from 'node:url';

const RUNS = 9;
// The first dozen runs of a process are compiled more than once, since every world has objects of its own shape.
const WARM_UP = 20;
const [path, text, version] = process.argv.slice(2);
const scenario = JSON.parse(text);

/** What the worker's script finds where a browser has its own. Its first word, `ready`, needs no answer. */
globalThis.self = { onmessage: null, postMessage: () => undefined };
await import(pathToFileURL(path).href);

function live(id) {
  const job = {
    kind: 'life',
    scenario: { ...scenario, seed: `${scenario.seed} ${id}` },
    from: 0,
    to: scenario.siblings,
  };
  return new Promise((resolve, reject) => {
    self.postMessage = (message) => {
      if (message.type === 'done') resolve(message.result);
      if (message.type === 'failed') reject(new Error(message.message));
    };
    self.onmessage({ data: { v: Number(version), id, type: 'start', job } });
  });
}

for (let i = 0; i < WARM_UP; i++) await live(i);
const times = [];
for (let i = 0; i < RUNS; i++) {
  const began = performance.now();
  await live(WARM_UP + i);
  times.push(performance.now() - began);
}
console.log(JSON.stringify(times));
// The worker listens for ever.
process.exit();
