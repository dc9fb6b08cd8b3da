/** Whether the site can be built and tested where it lies. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Throws an Error of one sentence when the bundler would take part of the folder's name for something else. */
export function checkFolder(folder = root) {
  const [mark] = /[#?]/.exec(folder) ?? [];
  if (mark !== undefined) throw new Error(`Tend cannot be built in "${folder}": its bundler (Vite) cuts paths at "${mark}". Please move or rename the folder.`);
}
