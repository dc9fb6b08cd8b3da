/** A folder in which nothing can be built or tested is named in plain words; others are no trouble. */
import { expect, it } from 'vitest';
import { checkFolder } from '../../tools/folder.mjs';

it('names a folder whose name the tools would read as an address', () => {
  for (const folder of ['/home/a/c#/tend/', '/what?/tend/']) {
    expect(() => checkFolder('built', folder)).toThrow(/^Tend cannot be built in "[^"]+": Vite [^\n]+\.$/);
    expect(() => checkFolder('tested', folder)).toThrow('Tend cannot be tested');
  }
  expect(() => checkFolder('tested', '/home/100%20/tend/')).toThrow('Vitest takes "%"');
  for (const folder of ['/home/a b/100 %20/tend/', 'C:\\Users\\ä\\tend\\'])
    expect(() => checkFolder('built', folder)).not.toThrow();
  expect(() => checkFolder('tested', '/home/a b/tend/')).not.toThrow();
});
