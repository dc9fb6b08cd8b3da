/** Whether something built is older than what it is built from. */
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** The newest modification time, in milliseconds, among files and folders with all they hold. */
export function newest(paths) {
  return Math.max(
    -Infinity,
    ...paths.map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found?.isDirectory()) return found?.mtimeMs ?? -Infinity;
      // A folder's own time counts: it is the only trace a deleted file leaves.
      return Math.max(found.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}

/** True when `output` is missing or not newer than every one of `inputs`. */
export function isStale(output, inputs) {
  return newest(inputs) >= newest([output]);
}

/** Dates `output` at the moment its build began, so a file saved during the build makes it stale. */
export function stamp(output, began) {
  utimesSync(output, began, began);
}
