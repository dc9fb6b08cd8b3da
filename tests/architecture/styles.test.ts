/** Stylesheets keep the house rules, and each rule notices a fault planted in a copy of the tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withLate, withSheets } from '../tools/styles.mjs';
import { INDEX, LATE, names, scriptWidths, styleFaults, WIDTHS, type StyleRule } from './styles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tree = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(css|tsx?)$/.test(path))
    .map((path) => [`src/${path.replaceAll('\\', '/')}`, readFileSync(`${root}src/${path}`, 'utf8')] as const),
);

/** By rule: files that break it, put into the tree or in the place of one. */
const plants: Record<StyleRule, [path: string, text: string][]> = {
  'a sheet is brought by its own room or the index': [
    ['src/views/play/Planted.tsx', "import '../day/day.css';"],
    ['src/views/play/Planted.tsx', "const late = () => import('../../charts/day/day.css');"],
    ['src/views/play/Planted.tsx', "import '../../styles/index.css';"],
    ['src/views/play/Planted.tsx', "import '../../styles/late.css?url';"],
    ['src/views/play/play.css', "@import '../../parts/card.css';"],
  ],
  'the index brings each sheet in the layer of its room': [
    ['src/parts/planted.css', '.planted { color: red; }'],
    [INDEX, tree.get(INDEX)!.replace("play.css' layer(views)", "play.css' layer(base)")],
    [INDEX, tree.get(INDEX)!.replace("play.css' layer(views)", "play.css'")],
    [INDEX, tree.get(INDEX)!.replace(', views,', ',')],
    [LATE, tree.get(LATE)!.replace("dialogs.css' layer(parts)", "dialogs.css' layer(charts)")],
    [LATE, tree.get(LATE)!.replace(', charts, frame,', ', frame, charts,')],
    [LATE, `${tree.get(LATE)!}@import '../charts/life/life.css' layer(charts);`],
  ],
  'a width has a name': [
    ['src/views/play/planted.css', '@media screen and (max-width: 700px) { .planted { color: red; } }'],
    ['src/views/play/planted.css', '@media (width <= 640px) { .planted { color: red; } }'],
    ['src/views/play/planted.css', '@media (--phone), (min-width: 30rem) { .planted { color: red; } }'],
    ['src/views/play/planted.css', '@custom-media --own (max-height: 3px);'],
  ],
  'a name of a width is known': [['src/views/play/planted.css', '@media (--fridge) { .planted { color: red; } }']],
  'scripts ask for widths by name': [
    ['src/views/play/planted.ts', "const query = '(max-width: 640px)';"],
    ['src/views/play/planted.ts', 'matchMedia(`(width <= ${640}px)`);'],
  ],
  'no order between sheets of a layer': [
    ['src/views/day/planted.css', '.drawer .close { width: 3px; }\n.town { color: red; }'],
    ['src/views/day/planted.css', '@media screen and (--phone) { .a, .town { color: red; } }'],
  ],
};

const faultsWith = (path: string, text: string) =>
  styleFaults(new Map([...tree, [path, text]])).map(({ rule }) => rule);

describe('stylesheets', () => {
  it('keep the rules', () => {
    expect([...tree.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(40);
    expect(styleFaults(tree)).toEqual([]);
  });

  it('of a new view are brought without being named, in the layer of views', () => {
    const planted: [string, string][] = [
      ['src/views/planted/planted.css', '.planted { color: red; }'],
      ['src/views/planted/part/part.css', '.planted-part { color: red; }'],
    ];
    const grown = new Map([...tree, ...planted]);
    expect(styleFaults(grown)).toEqual([]);
    const elsewhere = tree.get(LATE)!.replace("*.css' layer(views)", "*.css' layer(frame)");
    const misplaced = styleFaults(new Map([...grown, [LATE, elsewhere]])).map(({ path }) => path);
    expect(misplaced).toEqual(expect.arrayContaining(planted.map(([path]) => path)));
    const written = withSheets(withLate(tree.get(INDEX)!, tree.get(LATE)!), [
      '../views/play/play.css',
      '../views/planted/planted.css',
    ]);
    expect(written).toContain("@import '../views/planted/planted.css' layer(views);");
    expect(written.split('views/play/play.css')).toHaveLength(2);
    expect(written).not.toContain('*.css');
  });

  it('know five widths, and where the next begins beyond one of them', () => {
    const queries = [...names(tree).values()];
    const part = '\\((min|max)-(width|height): \\d+px\\)';
    expect(queries.filter((query) => !new RegExp(`^${part}((, | and )${part})*$`).test(query))).toEqual([]);
    const widths = queries.flatMap((query) => [...query.matchAll(/\((min|max)-width: (\d+)px\)/g)]);
    const ends = [...new Set(widths.filter(([, side]) => side === 'max').map(([, , px]) => Number(px)))];
    const begins = widths.filter(([, side]) => side === 'min').map(([, , px]) => Number(px));
    expect(ends).toHaveLength(5);
    expect(begins.filter((px) => !ends.includes(px - 1))).toEqual([]);
    const text = tree.get(WIDTHS)!;
    expect(names(new Map([[WIDTHS, text.replace('1120px', '1300px')]])).get('--roomy')).toBe('(min-width: 1300px)');
  });

  it('and scripts mean the same by a width', () => {
    const known = [...names(tree).values()];
    expect(scriptWidths(tree).length).toBeGreaterThan(1);
    expect(scriptWidths(tree).filter((query) => !known.includes(query))).toEqual([]);
  });

  it.each(Object.entries(plants).flatMap(([rule, files]) => files.map(([path, text]) => ({ rule, path, text }))))(
    'notice "$rule" in $path: $text',
    ({ rule, path, text }) => {
      expect(faultsWith(path, text)).toContain(rule);
    },
  );
});
