/** Whether the site can be built and tested where it lies. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What cuts or changes a path: for the bundler, and for the test runner as well. */
const MARKS = { built: /[#?]/, tested: /[#?%]/ };

/**
 * Throws an Error of one sentence when a tool would take part of the folder's name for something else.
 * @param purpose `built`, or `tested`
 */
export function checkFolder(purpose, folder = root) {
  const [mark] = MARKS[purpose].exec(folder) ?? [];
  if (mark !== undefined)
    throw new Error(
      `Tend cannot be ${purpose} in "${folder}": ${mark === '%' ? 'Vitest' : 'Vite'} takes "${mark}" in a path for a sign of an address. Please move or rename the folder.`,
    );
}

/** The same for a script that is run by itself: it says the sentence and ends, before anything is installed. */
export function insistOnFolder(purpose) {
  try {
    checkFolder(purpose);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
