/**
 * How long a class of 200 tickets takes on two threads: until what each ticket is by itself is known, and until every
 * seat was run again. 5 % are corrupt, 5 % there twice, 5 % of an older version. `node tests/bench/class.mjs [LESSON…]`
 * prints one JSON line a lesson, with what is aimed at beside it; asserts nothing.
 */
import { freshNode } from './rounds.mjs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../tools/bundle.mjs';

/** Milliseconds. A cohort takes most of a second whatever is done, so lesson 5 comes in as it is ready. */
const AIM = { firstMs: 200, allMs: 10_000 };
const LESSONS = ['volume', 'luck', 'when', 'back', 'cause', 'marks', 'repeat'];

const one = fileURLToPath(new URL('one.mjs', import.meta.url));
const cases = await bundle('tests/bench/class-cases.ts');
const asked = process.argv.slice(2);
for (const lesson of asked.length > 0 ? asked : LESSONS) {
  const { firstMs, allMs, ...rest } = JSON.parse(freshNode([one, cases, 'timeClass', lesson]).stdout);
  const line = { ...rest, firstMs: Math.round(firstMs), allMs: Math.round(allMs) };
  console.log(JSON.stringify({ ...line, aim: lesson === 'cause' ? { firstMs: AIM.firstMs } : AIM }));
}
