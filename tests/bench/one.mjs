/**
 * `node tests/bench/one.mjs MODULE FUNCTION ARGUMENT…`: prints as JSON what one function of a bundle gives, in this
 * fresh process.
 */
import { pathToFileURL } from 'node:url';

const [path, name, ...args] = process.argv.slice(2);
const module = await import(pathToFileURL(path).href);
process.stdout.write(JSON.stringify(await module[name](...args)));
