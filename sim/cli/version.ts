import { readFileSync } from 'node:fs';

/** Name and version as in package.json, one folder above the bundle. */
export function appVersion(): string {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  return `${name} ${version}`;
}
