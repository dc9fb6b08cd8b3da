/**
 * Loaded before a program (node --import): at its end, tells how long the process lived and how much memory it held at
 * most.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    process.stderr.write(JSON.stringify({ ms: performance.now(), megabytes: maxRSS / 1024 }));
  });
}
