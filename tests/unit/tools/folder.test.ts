/** A folder in which nothing can be built is named in one sentence; others are no trouble. */
import { expect, it } from 'vitest';
import { checkFolder } from '../../tools/folder.mjs';

it('names a folder whose name the bundler would cut', () => {
  for (const folder of ['/home/a/c#/tend/', '/what?/tend/']) expect(() => checkFolder(folder)).toThrow(/^Tend cannot be built in "[^"]+": [^\n]+\.$/);
  for (const folder of ['/home/a b/100 %20/tend/', 'C:\\Users\\ä\\tend\\']) expect(() => checkFolder(folder)).not.toThrow();
});
