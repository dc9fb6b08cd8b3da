import { dayCsv, encodeFile } from '../../../sim/page.ts';
import { pageAddress } from '../../state/embed.ts';
import { isLocal, linkNow } from '../../state/link.ts';
import type { World } from '../../state/figures.ts';
import type { Say } from '../../words/say.ts';
import type { Figure } from './figures.ts';
import { figureCsv, figureJson } from './files.ts';
import { framed, pngOf, svgText, type Wish } from './frame.ts';
import { APP_VERSION, type Source } from './source.ts';
import { wordsOf } from './words.ts';

/** Makes files of figures. */

export const KINDS = ['png', 'svg', 'csv', 'json'] as const;
export type Kind = (typeof KINDS)[number];

export const TYPES: Readonly<Record<Kind, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  json: 'application/json',
};

export function isPicture(kind: Kind): boolean {
  return kind === 'png' || kind === 'svg';
}

/** A figure whose run is finished. */
export type Ready = Figure & { readonly source: Source };

export function isReady(figure: Figure): figure is Ready {
  return figure.source !== null;
}

/** One figure in one format. */
export async function fileOf(figure: Ready, kind: Kind, wish: Wish, say: Say): Promise<Blob> {
  const words = wordsOf(figure, figure.source, say);
  const { source } = figure;
  const content =
    kind === 'png'
      ? await pngOf(framed(figure, words, source, wish), words, source)
      : kind === 'svg'
        ? svgText(framed(figure, words, source, wish))
        : kind === 'csv'
          ? figureCsv(words, source, await figure.table())
          : figureJson(words, source, await figure.table());
  return new Blob([content], { type: TYPES[kind] });
}

/**
 * Every figure in every format asked for, with the world, the study, the table of every day and a text that explains
 * them, in one archive.
 */
export async function archiveOf(
  figures: readonly Ready[],
  kinds: readonly Kind[],
  wish: Wish,
  world: World,
  say: Say,
): Promise<Blob> {
  const { zipSync, strToU8 } = await import('fflate');
  const files: Record<string, Uint8Array> = {};
  for (const [i, figure] of figures.entries())
    for (const kind of kinds)
      files[`${String(i + 1).padStart(2, '0')}-${figure.id}.${kind}`] = new Uint8Array(
        await (await fileOf(figure, kind, wish, say)).arrayBuffer(),
      );
  const [source] = figures.map((figure) => figure.source).filter(({ scenario }) => scenario !== undefined);
  const state = world.getState();
  const scenario = source?.scenario ?? state.scenario;
  files['scenario.json'] = strToU8(encodeFile(scenario));
  const { study } = source ?? {};
  if (study !== undefined) files['study.json'] = strToU8(`${JSON.stringify(study, null, 2)}\n`);
  if (state.litter !== null && state.litter.scenario === scenario)
    files['days.csv'] = strToU8(dayCsv(state.litter.result, state.litter.checksum));
  const list = figures.map(({ title }, i) => `${String(i + 1).padStart(2, '0')}  ${title}`).join('\n');
  const link = `${isLocal() ? `${say('share.local')}\n` : ''}${pageAddress()}#${linkNow({ ...state, day: world.page.getState().day })}`;
  files['README.txt'] = strToU8(
    say('take.readme', {
      app: APP_VERSION,
      list,
      link,
      line: `${say('foot.invented')} ${say('foot.noFamily')}`,
      provenance: (source?.pairs ?? []).map(([key, value]) => `${key}: ${value}`).join('\n'),
    }),
  );
  // At once: the way of several threads starts workers from blobs, which the site's policy refuses.
  return new Blob([zipSync(files, { level: 6 })], { type: 'application/zip' });
}
