/** The tree keeps the house rules, and each rule notices a fault planted in a copy of the tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LONG_FUNCTIONS } from './long-functions.ts';
import { circles, rooms } from './circles.ts';
import { importsOf, parse, rules, violations } from './rules.ts';
import { longFunctions } from './shape.ts';
import type { Node } from './syntax.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['.git', 'node_modules', 'dist', 'dist-single', 'dist-cli', 'dist-lib', '.out']);

/** Every text file below the root that is neither installed nor built, by its path from there. */
function readTree(folder = ''): [string, string][] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = `${folder}${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return readTree(`${path}/`);
    const text = entry.isFile() ? readFileSync(root + path, 'utf8') : '\0';
    return text.includes('\0') ? [] : [[path, text]];
  });
}

/** A text in pieces, since whole it would be found in this very file. */
function joined(...pieces: string[]): string {
  return pieces.join('');
}

// By rule: files that break it. The other files they name need not exist.
const plants: Record<string, [path: string, text: string][]> = {
  'sim layers': [
    ['sim/numeric/planted.ts', "import { life } from '../model/life.ts'"],
    ['sim/random/planted.ts', "export * from '../model/life.ts'"],
    ['sim/model/planted.ts', "import { run } from '../run/ensemble.ts'"],
    ['sim/model/planted.ts', "import type { Job } from '../run/protocol.ts'"],
    ['sim/params/planted.ts', "import { draw } from '../random/draws'"],
    ['sim/params/planted.ts', "import { createWords } from '../words/render.ts'"],
    ['sim/words/planted.ts', "import { life } from '../model/life.ts'"],
    ['sim/stats/planted.ts', "import { life } from '../model/life.ts'"],
    ['sim/data/planted.ts', "import { mean } from '../stats/mean.ts'"],
    ['sim/theory/planted.ts', "const kinetics = import('../model/methylation.ts')"],
    ['sim/study/planted.ts', "import { ensemble } from '../run/ensemble.ts'"],
    ['sim/study/planted.ts', "import { mean } from '../stats/mean.ts'"],
    ['sim/run/planted.ts', "import { mean } from '../stats/mean.ts'"],
    ['sim/run/planted.ts', "import { run } from '../engine.ts'"],
    ['sim/lesson/planted.ts', "import { createWorld } from '../model/world.ts'"],
  ],
  'the page has a door of its own': [
    ['sim/run/planted.ts', "import { parseScenario } from '../page.ts'"],
    ['sim/index.ts', "export * from './page.ts'"],
    ['sim/cli/planted.ts', "import { SHELF } from '../lessons.ts'"],
  ],
  'classes have a door of their own': [
    ['sim/page.ts', "export { readCode } from './classroom/code.ts'"],
    ['sim/lessons.ts', "export { layoutOf } from './classroom/layout.ts'"],
  ],
  'lessons have a door of their own': [
    ['sim/page.ts', "export { coached } from './lesson/rules.ts'"],
    ['sim/index.ts', "export { SHELF } from './lesson/shelf.ts'"],
    ['sim/engine.ts', "import { LESSON } from './lesson/files/2-luck.ts'"],
  ],
  'light doors hold no engine': [
    ['sim/index.ts', "export { simulate } from './run/simulate.ts'"],
    ['sim/page.ts', "export { simulate } from './run/simulate.ts'"],
    ['sim/page.ts', "export { createWorld } from './model/life.ts'"],
    ['sim/page.ts', "export * from './run/series-of-lives.ts'"],
  ],
  'how a study is lived is engine': [
    ['sim/study/kinds.ts', "import { simulateTrial } from './vole-trial/run.ts'"],
    ['sim/page.ts', "export { STUDY_RUNS } from './study/runs.ts'"],
    ['sim/study/lineage/planted.ts', "import { simulateLineage } from './run.ts'"],
  ],
  'engine only for worker and cli': [
    ['src/views/Planted.tsx', "import { run } from '../../sim/engine.ts'"],
    ['src/views/Planted.tsx', "import type { Result } from '../../sim/engine'"],
    ['src/views/Planted.tsx', "type Result = import('../../sim/engine.ts').Result"],
  ],
  'sim stands alone': [
    ['sim/model/planted.ts', "import { store } from '../../src/state/store.ts'"],
    ['sim/engine.ts', "import { main } from './cli/main.ts'"],
  ],
  'sim packages': [
    ['sim/run/planted.ts', "import { readFileSync } from 'node:fs'"],
    ['sim/run/planted.ts', "import { useMemo } from 'react'"],
    ['sim/run/planted.ts', "import { mean } from 'd3'"],
    ['sim/run/planted.ts', "import { createStore } from 'zustand/vanilla'"],
  ],
  'cli packages': [['sim/cli/planted.ts', "import { mean } from 'd3'"]],
  'screens use the light door': [
    ['src/views/experiment/giving/planted.ts', "import { trialCsv } from '../../../../sim/study/vole-trial/csv.ts'"],
    ['src/views/experiment/giving/planted.ts', "import { playGiving } from '../../../../sim/study/giving/play.ts'"],
    ['src/views/Planted.tsx', "import { PARAMETERS } from '../../sim/index.ts'"],
    ['src/views/Planted.tsx', "import type { Table } from '../../sim/params/table.ts'"],
    ['src/worker/planted.ts', "import { simulate } from '../../sim/run/simulate.ts'"],
  ],
  'nothing of d3 before the first curve': [
    ['src/charts/life/planted.ts', "import { line } from 'd3'"],
    ['src/charts/parts/planted.ts', "import { select } from 'd3-selection'"],
  ],
  'charts packages': [
    ['src/charts/planted.ts', "import { useEffect } from 'react'"],
    ['src/charts/planted.ts', "import type { StoreApi } from 'zustand'"],
  ],
  'charts know no screens': [
    ['src/charts/planted.ts', "import { words } from '../words/en.ts'"],
    ['src/charts/planted.ts', "import type { State } from '../state/store.ts'"],
  ],
  'rooms of the page': [
    ['src/controls/Planted.tsx', "import { Menu } from '../views/Menu.tsx'"],
    ['src/controls/Planted.tsx', "const Menu = import('../views/Menu.tsx')"],
    ['src/parts/Planted.tsx', "import { Slider } from '../controls/Slider.tsx'"],
    ['src/state/planted.ts', "import type { Menu } from '../views/Menu.tsx'"],
    ['src/state/planted.ts', "import { openSeat } from '../worker/seat.ts'"],
    ['src/words/planted.ts', "import { screens } from '../state/screens.ts'"],
    ['src/saved/planted.ts', "import { screens } from '../state/screens.ts'"],
    ['src/saved/compare/planted.ts', "import type { Say } from '../../words/say.ts'"],
    ['src/charts/planted.ts', "import { Range } from '../controls/Range.tsx'"],
    ['src/worker/planted.ts', "import { Missing } from '../parts/Missing.tsx'"],
  ],
  'screens know no other screen': [
    ['src/views/model/Planted.tsx', "import { VoleTrial } from '../experiment/VoleTrial.tsx'"],
    ['src/views/compare/planted.ts', "import type { Show } from '../play/TownPanel.tsx'"],
  ],
  'state knows no React': [['src/state/planted.ts', "import { useMemo } from 'react'"]],
  'what is saved knows the simulation alone': [
    ['src/saved/planted.ts', "import { createStore } from 'zustand/vanilla'"],
    ['src/saved/model/planted.ts', "import { version } from '../../../package.json'"],
    ['src/saved/planted.ts', "import { run } from '../../sim/engine.ts'"],
  ],
  'the rebuild stands alone': [
    ['tests/independent/planted.ts', "import type { ParamValues } from '../../sim/page.ts'"],
    ['tests/independent/planted.ts', "import { checkRow } from '../verification/checks/row.ts'"],
    ['tests/independent/planted.ts', "import seedrandom from 'seedrandom'"],
  ],
  'nobody imports tests': [['src/views/Planted.tsx', "import { sample } from '../../tests/fixtures/sample.ts'"]],
  'inexact math': [
    ['sim/model/planted.ts', 'export const rate = Math.exp(-1)'],
    ['sim/model/planted.ts', 'export const chance = Math.random()'],
    ['sim/model/planted.ts', "export const angle = Math['atan2'](1, 2)"],
    ['sim/model/planted.ts', 'const { log } = Math'],
    ['sim/model/planted.ts', 'export const size = globalThis.Math.hypot(3, 4)'],
  ],
  'power operator': [
    ['sim/model/planted.ts', 'export const square = (x: number) => x ** 2'],
    ['sim/model/planted.ts', 'let x = 2; x **= 2'],
  ],
  'no clock': [
    ['sim/run/planted.ts', 'export const now = Date.now()'],
    ['sim/run/planted.ts', 'export const now = new Date()'],
    ['sim/run/planted.ts', 'export const now = performance.now()'],
  ],
  'workers only in spawn': [
    ['src/state/planted.ts', "const worker = new Worker('engine.js')"],
    ['sim/cli/planted.ts', "import { Worker } from 'node:worker_threads'\nconst worker = new Worker('engine.js')"],
  ],
  'no markup from strings': [
    ['src/views/Planted.tsx', 'const view = <p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['src/charts/planted.ts', 'element.innerHTML = text'],
    ['src/charts/planted.ts', 'select(element).html(text)'],
  ],
  'names decide nothing': [
    ['src/state/planted.ts', 'const byCare = (id: string) => /^(care|adult)\\./.test(id)'],
    ['src/controls/planted.ts', 'const ELSEWHERE = [[/Release$/, 1]]'],
    ['src/state/planted.ts', "const share = id.endsWith('Share')"],
    ['sim/params/planted.ts', "const care = id.startsWith('care.')"],
    ['sim/params/planted.ts', "const giver = event.param.replace('.present', '')"],
  ],
  'names are whole': [
    ['src/state/planted.ts', "const [owner, what] = id.split('.')"],
    ['src/views/planted.ts', "const owner = id.slice(0, id.indexOf('.'))"],
  ],
  'no code from strings': [
    ['src/state/planted.ts', "eval('1')"],
    ['src/state/planted.ts', "const one = new Function('return 1')"],
  ],
  'no machine path': [['README.md', joined('see /wo', 'rk/notes')]],
  'no registry address': [['package-lock.json', joined('https://registry.', 'npmjs.org/d3')]],
  'no private tool': [['sim/MODEL.md', joined('made with farm', '-tools')]],
  'narrow lines': [
    ['src/state/planted.ts', `export const sum = ${'1 + '.repeat(40)}1;\n`],
    ['sim/model/planted.ts', `// ${'word '.repeat(30)}\nexport {};\n`],
    ['tests/tools/planted.mjs', `/** ${'word '.repeat(30)} */\n`],
    ['src/views/Planted.tsx', `export const two = ['${'a'.repeat(60)}', '${'b'.repeat(60)}'];\n`],
  ],
  'short functions': [
    ['sim/model/planted.ts', `export function long() {\n${'  run();\n'.repeat(59)}}\n`],
    ['src/views/Planted.tsx', `export const Long = () => {\n${'  run();\n'.repeat(59)}};\n`],
    ['src/state/planted.ts', `export const store = create({\n  long() {\n${'    run();\n'.repeat(59)}  },\n});\n`],
  ],
  parses: [['sim/model/planted.ts', 'const = 1']],
};

// What looks like a breach and is none.
const innocent: [path: string, text: string][] = [
  ['sim/page.ts', "export type { Lesson } from './lesson/types.ts'"],
  ['sim/cli/planted.ts', "import { SHELF } from '../lesson/shelf.ts'"],
  ['src/views/planted.tsx', "import { coached } from '../../sim/lessons.ts'"],
  ['sim/lesson/planted.ts', "import { trialTest } from '../study/vole-trial/analyse/trial.ts'"],
  ['src/views/experiment/giving/planted.ts', "import { givingCsv } from '../../../../sim/study/giving/csv.ts'"],
  ['sim/run/planted.ts', "import { STUDY_RUNS } from '../study/runs.ts'"],
  ['sim/model/planted.ts', "// Math.random() and x ** 2\nexport const words = 'Math.exp, Date.now()' + `import('d3')`"],
  ['sim/model/planted.ts', 'export const root = Math.sqrt(Math.max(2, Math.PI))'],
  ['sim/model/planted.ts', "import { draw } from '../random/draws.ts'\nimport { exp } from '../numeric/exp.ts'"],
  ['sim/study/analyse.ts', "import { mean } from '../stats/mean.ts'"],
  [
    'sim/cli/planted.ts',
    "import { readFileSync } from 'node:fs'\nimport { run } from '../engine.ts'\nconst now = Date.now()",
  ],
  ['sim/page.ts', "export type { Result } from './run/simulate.ts'"],
  ['sim/page.ts', "export { dayTable } from './run/series.ts'\nexport { REGIONS } from './model/regions.ts'"],
  ['src/worker/planted.ts', "import { run } from '../../sim/engine.ts'"],
  ['src/worker/spawn.ts', "const worker = new Worker(new URL('./engine.worker.ts', import.meta.url))"],
  ['src/charts/planted.ts', "import { line } from 'd3'\nimport type { Result } from '../../sim/page.ts'\nMath.log(2)"],
  [
    'src/views/Planted.tsx',
    "import { table } from '../../sim/page.ts'\nconst view = <p>new Worker(), innerHTML, eval(1)</p>",
  ],
  [
    'src/state/planted.ts',
    "const plain = /^[\\w.-]{1,40}$/.test(key) && /[A-Z]/.test(key) && key.startsWith('change-') && id === 'dam.present'",
  ],
  ['src/state/planted.ts', "const eventId = `change-${id.replace('.', '-')}`;\nconst parts = list.split(',')"],
  ['sim/params/planted.ts', "const [major] = version.split('.')"],
  ['sim/model/planted.ts', 'export {}\n'.repeat(1000)],
  ['src/views/planted.ts', `export const text = '${'a long sentence '.repeat(20)}';\n`],
  ['src/views/planted.ts', `export const text = \`\n${'a long sentence '.repeat(20)}\n\`;\n`],
  ['sim/model/planted.ts', `export function short() {\n${'  run();\n  // why\n\n'.repeat(58)}}\n`],
];

const tree = readTree();

/** What the tree breaks once a file is added to it or replaced, beyond what it broke before. */
function violationsWith(path: string, text: string) {
  return violations(new Map([...tree, [path, text]]), path);
}

describe('the house rules', () => {
  it('hold in the whole tree', () => {
    expect(tree.length).toBeGreaterThan(10);
    expect(violations(new Map(tree))).toEqual([]);
  });

  it('list no function as long that is not, and none without a reason', () => {
    const long = [...tree].flatMap(([path, text]) =>
      /^(sim|src)\/.*\.tsx?$/.test(path)
        ? longFunctions(text, parse(path, text).program as unknown as Node).map(({ name }) => `${path} ${name}`)
        : [],
    );
    expect(Object.keys(LONG_FUNCTIONS).filter((name) => !long.includes(name))).toEqual([]);
    for (const reason of Object.values(LONG_FUNCTIONS)) expect(reason.length).toBeGreaterThan(20);
  });

  it('leave no circle of imports, not even of types; one that is planted is found', () => {
    const imports = importsOf(new Map(tree));
    expect(imports.size).toBeGreaterThan(300);
    expect(circles(imports)).toEqual([]);
    const planted = new Map([...tree, ['sim/numeric/planted.ts', "import type { Life } from '../model/life.ts';"]]);
    const [life] = tree.filter(([path]) => path === 'sim/model/life.ts');
    planted.set('sim/model/life.ts', `import type { Planted } from '../numeric/planted.ts';\n${life![1]}`);
    expect(circles(importsOf(planted))).toEqual([['sim/model/life.ts', 'sim/numeric/planted.ts']]);
  });

  it('leave no circle between the families of charts', () => {
    const charts = [...importsOf(new Map(tree))].filter(([path]) => path.startsWith('src/charts/'));
    expect(circles(rooms(new Map(charts)))).toEqual([]);
    const planted = charts.map(([path, to]): [string, string[]] =>
      path === 'src/charts/parts/axis.ts' ? [path, [...to, 'src/charts/day/day-chart.ts']] : [path, to],
    );
    expect(circles(rooms(new Map(planted)))[0]).toContain('src/charts/parts');
  });

  it('each have a planted fault', () => {
    expect(Object.keys(plants).sort()).toEqual([...rules].sort());
  });

  it.each(Object.entries(plants).flatMap(([rule, files]) => files.map(([path, text]) => ({ rule, path, text }))))(
    'notice "$rule" in $path: $text',
    ({ rule, path, text }) => {
      expect(violationsWith(path, text).map((each) => each.rule)).toContain(rule);
    },
  );

  it.each(innocent.map(([path, text]) => ({ path, text })))('let pass in $path: $text', ({ path, text }) => {
    expect(violationsWith(path, text)).toEqual([]);
  });
});
