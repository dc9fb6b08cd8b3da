/** The kernel of marks against the same algorithm in C, on the same worlds. */
import { pathToFileURL } from 'node:url';
import { bundle } from '../tools/bundle.mjs';
import { compileKernel, whyNoC } from './c-kernel.mjs';
import { inFreshProcess, median, ratio } from './rounds.mjs';

/** Null where there is no C compiler. */
export async function cGroup() {
  const why = whyNoC();
  if (why !== null) {
    console.log(`\nThe kernel in C: left out, ${why}`);
    return null;
  }
  const path = await bundle('tests/bench/kernel-cases.ts');
  const { fileOf, hasMarks, RUNS, WARM_UP } = await import(pathToFileURL(path).href);
  const kernel = compileKernel();
  const inC = (name) => (seed) => {
    const { times, marks } = kernel.run(fileOf(name, seed), WARM_UP, RUNS);
    if (!hasMarks(name, seed, marks)) throw new Error(`${name} under ${seed}: C and JavaScript leave other marks`);
    return { ms: median(times) };
  };
  return {
    title: 'The kernel of marks alone, one thread: JavaScript and C',
    contestants: {
      'marks of S2, JavaScript': inFreshProcess(path, 'S2'),
      'marks of S2, C': inC('S2'),
      'marks of 20 people of S3, JavaScript': inFreshProcess(path, 'S3'),
      'marks of 20 people of S3, C': inC('S3'),
    },
    figures: [
      ratio('JavaScript / C, S2', ['marks of S2, JavaScript', 'marks of S2, C'], { atMost: 2 }),
      ratio('JavaScript / C, S3', ['marks of 20 people of S3, JavaScript', 'marks of 20 people of S3, C'], {
        atMost: 2,
      }),
    ],
    end: kernel.end,
  };
}
