/**
 * Steps of a test run, side by side: each runs a Node script in a process of its own, and what it says is shown whole,
 * in the order in which the steps were made. The first that has not ended speaks at once, the others when it is their
 * turn.
 */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Steps that still wait for their turn to speak, the one that speaks first of all. */
const order = [];

/**
 * Makes a step; its place among the others is where it was made, not where it is run.
 * @param niceness how far it steps back for the others, from 0 to 19.
 */
export function createStep(name, niceness = 0) {
  const step = { name, said: [], ended: false };
  order.push(step);
  return {
    /** Runs a script; resolves to whether it ended well. */
    run(script, ...args) {
      return new Promise((done) => {
        const child = spawn(process.execPath, [script, ...args], {
          cwd: root,
          env: environment(),
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        // Passed on to whatever it starts.
        if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness);
        child.stdout.on('data', (text) => say(step, process.stdout, text));
        child.stderr.on('data', (text) => say(step, process.stderr, text));
        child.on('error', (error) => say(step, process.stderr, `${error.message}\n`));
        child.on('close', (status) => done(status === 0));
      });
    },
    /** Says how the step went; after this it says nothing more. */
    end(failed) {
      say(step, process.stdout, `\n=== ${name}: ${failed === 0 ? 'ok' : 'FAILED'}\n\n`);
      step.ended = true;
      if (order[0] === step) nextTurn();
    },
  };
}

function say(step, stream, text) {
  if (order[0] === step) stream.write(text);
  else step.said.push([stream, text]);
}

/** Lets the next step say what it kept back; those that ended meanwhile are done with at once. */
function nextTurn() {
  do {
    order.shift();
    for (const [stream, text] of order[0]?.said ?? []) stream.write(text);
  } while (order[0]?.ended);
}

/** A pipe is no terminal, but what comes out of it may end on one. */
function environment() {
  return process.stdout.isTTY && !process.env.NO_COLOR ? { ...process.env, FORCE_COLOR: '1' } : process.env;
}
