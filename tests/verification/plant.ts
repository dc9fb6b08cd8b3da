/** Models with a bug: the source is changed while it is bundled, and nothing on disk. */
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { bundle } from '../tools/bundle.mjs';

/** A change of the source text. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** An expression in place of another one. */
export interface Switched extends Patch {
  /** Text right before the expression, where the expression by itself stands in other places too. */
  readonly before: string;
}

const bundled = new Map<string, Promise<unknown>>();

/** What `entry` exports in a model with these changes; bundled once for each name. */
export function planted<T>(entry: string, patches: readonly Patch[], name: string): Promise<T> {
  if (!bundled.has(name)) bundled.set(name, bundleWith(entry, patches, name));
  return bundled.get(name) as Promise<T>;
}

async function bundleWith(entry: string, patches: readonly Patch[], name: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(await bundlePath(entry, patches, name)).href);
}

async function bundlePath(entry: string, patches: readonly Patch[], name: string): Promise<string> {
  const missed = new Set(patches);
  const path = await bundle(entry, {
    name,
    plugins: [
      {
        name: 'plant',
        enforce: 'pre',
        transform(code, id) {
          let changed = code;
          for (const patch of patches) {
            if (!id.endsWith(patch.file)) continue;
            changed = changed.replace(anyLayout(patch.from), () => {
              missed.delete(patch);
              return patch.to;
            });
          }
          return changed;
        },
      },
    ],
  });
  // A plant that no longer fits the source would prove nothing.
  expect([...missed].map(({ from }) => from)).toEqual([]);
  return path;
}

/** The code however a formatter breaks it into lines, with or without a comma before a bracket that closes. */
function anyLayout(code: string): RegExp {
  const signs = [...code.replace(/\s+/g, '')].map((sign) => {
    const escaped = sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
    return /[)\]}]/.test(sign) ? `,?\\s*${escaped}` : escaped;
  });
  return new RegExp(signs.join('\\s*'));
}

/** Where a bundle with many bugs reads which of them is at work. */
const AT_WORK = 'tendBugAtWork';

/**
 * One bundle for many bugs: each stands beside what is right, and a number says at run time which one is at work. It is
 * loaded anew for each bug, so that nothing is remembered from another.
 * @returns what `entry` exports with one of the bugs, or with none.
 */
export async function plantedSwitches<T>(
  entry: string,
  name: string,
  bugs: readonly { readonly patches: readonly Switched[] }[],
): Promise<(bug: (typeof bugs)[number] | null) => Promise<T>> {
  const patches = bugs.flatMap(({ patches: own }, i) =>
    own.map(({ file, before, from, to }): Patch => ({
      file,
      from: before + from,
      to: `${before}(globalThis.${AT_WORK} !== ${i} ? ${from} : ${to})`,
    })),
  );
  const href = pathToFileURL(await bundlePath(entry, patches, name)).href;
  return (bug) => {
    const i = bug === null ? -1 : bugs.findIndex(({ patches: own }) => own === bug.patches);
    (globalThis as Record<string, unknown>)[AT_WORK] = i;
    return import(/* @vite-ignore */ `${href}?bug=${i}`) as Promise<T>;
  };
}
