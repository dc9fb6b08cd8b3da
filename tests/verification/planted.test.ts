/**
 * Bugs planted in the kernel are noticed. Each is a change of the source text, bundled apart; the exact figures of the
 * chain and the golden worlds must both refuse it, unless it cannot touch one of them.
 */
import { describe, expect, it, vi } from 'vitest';
import { planted, type Patch } from './plant.ts';
import type * as probe from './probe.ts';
import golden from '../golden/golden.json' with { type: 'json' };
import { every } from '../long.ts';

type Probe = typeof probe;
const probeWith = (patches: readonly Patch[], name: string) =>
  planted<Probe>('tests/verification/probe.ts', patches, name);
interface Planted {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** Which checks must notice; bugs of the kernel must be noticed by the golden worlds as well. */
  readonly noticedBy: 'chain' | 'life' | 'division' | 'body';
}

const PROCESS = 'sim/model/methylation.ts';
const KERNEL = 'sim/model/mark-block.ts';
const DIVISION = 'sim/model/division.ts';

const bugs: readonly Planted[] = [
  {
    name: 'care closes and stress opens (sign of e)',
    noticedBy: 'chain',
    patches: [
      {
        file: 'sim/model/day-activity.ts',
        from: 'let highest = e[0]!;',
        to: 'e = Array.from(e, (own) => -own);\n  let highest = e[0]!;',
      },
    ],
  },
  {
    name: 'the field of a dyad includes itself',
    noticedBy: 'chain',
    patches: [{ file: PROCESS, from: '(marks - own) / (2 * (k.dyads - 1))', to: 'marks / (2 * k.dyads)' }],
  },
  {
    name: 'a methylated dyad loses at k_t, not 2 k_t',
    noticedBy: 'chain',
    patches: [{ file: PROCESS, from: '2 * m * k.lossRate', to: 'm * k.lossRate' }],
  },
  {
    name: 'de novo at k_d, not 2 k_d',
    noticedBy: 'chain',
    patches: [{ file: PROCESS, from: '2 * u * k.deNovoRate', to: 'u * k.deNovoRate' }],
  },
  {
    name: 'maintenance without ρ',
    noticedBy: 'chain',
    patches: [{ file: PROCESS, from: 'h * k.preference * k.deNovoRate', to: 'h * k.deNovoRate' }],
  },
  {
    name: 'collaboration leaves loss alone',
    noticedBy: 'chain',
    patches: [{ file: PROCESS, from: '(k.collaboration * (1 - x)) / (1 - k.neutralLevel)', to: 'k.collaboration' }],
  },
  {
    name: 'the bound on rates is a quarter of what it must be',
    noticedBy: 'chain',
    patches: [
      {
        file: 'sim/model/allele-rates.ts',
        from: 'return Math.max(2 * gain + REGION_SPREAD',
        to: 'return 0.25 * Math.max(2 * gain + REGION_SPREAD',
      },
    ],
  },
  {
    name: 'each day has the number of candidates of the day before',
    noticedBy: 'chain',
    patches: [
      {
        file: 'sim/model/tissue.ts',
        from: 'return plasticity.map((share) => {',
        to: 'return [0, ...plasticity.slice(0, -1)].map((share) => {',
      },
    ],
  },
  {
    name: 'a life meets each day a day early',
    noticedBy: 'life',
    patches: [
      {
        file: 'sim/model/life.ts',
        from: 'life.activities[day]!',
        to: 'life.activities[Math.min(day + 1, life.activities.length - 1)]!',
      },
    ],
  },
  {
    name: 'silencing at half weight',
    noticedBy: 'life',
    patches: [{ file: 'sim/model/silencing.ts', from: '(weight * UNIT) / 2', to: '(weight * UNIT) / 4' }],
  },
  {
    name: 'the first eligible dyad is always chosen',
    noticedBy: 'life',
    patches: [
      {
        file: KERNEL,
        from: 'const dyad = pickDyad(eligible, word);',
        to: 'const dyad = pickDyad(eligible & -eligible, word);',
      },
    ],
  },
  {
    name: 'all blocks of a tissue share one stream',
    noticedBy: 'body',
    patches: [{ file: 'sim/model/life.ts', from: 'tissue: TISSUE, block })', to: 'tissue: TISSUE, block: 0 })' }],
  },
  {
    name: 'a bout left out is still counted',
    noticedBy: 'body',
    patches: [{ file: 'sim/model/care.ts', from: '(bouts - missed)', to: 'bouts' }],
  },
  {
    name: 'the template is chosen site by site',
    noticedBy: 'division',
    patches: [
      {
        file: DIVISION,
        from: 'const template = p[allele]! ^ (apart & onQ);',
        to: 'const coin = next();\n      const template = p[allele]! ^ (apart & coin);',
      },
    ],
  },
  {
    name: 'the same strand is always the template',
    noticedBy: 'division',
    patches: [
      { file: DIVISION, from: 'const template = p[allele]! ^ (apart & onQ);', to: 'const template = p[allele]!;' },
    ],
  },
  {
    name: 'marks are made where the template has them',
    noticedBy: 'division',
    patches: [
      {
        file: DIVISION,
        from: 'const threshold = made ^ (template & (today[bit]! ^ made));',
        to: 'const threshold = made ^ (~template & (today[bit]! ^ made));',
      },
    ],
  },
];

vi.setConfig({ testTimeout: 30_000 });

describe('the checks', () => {
  it('pass the model as it is', async () => {
    const sound = await probeWith([], 'planted-none');
    expect(sound.chainRows().filter((row) => !row.pass)).toEqual([]);
    expect(sound.lifeRows().filter((row) => !row.pass)).toEqual([]);
    expect(sound.divisionRows().filter((row) => !row.pass)).toEqual([]);
    expect(sound.bodyRows().filter((row) => !row.pass)).toEqual([]);
    expect(sound.goldenAnswers()).toEqual(golden.worlds);
  });

  it.each(
    every(
      8,
      bugs.map((bug, i) => ({ ...bug, i })),
    ),
  )('notice: $name', async ({ patches, noticedBy, i }) => {
    const faulty = await probeWith(patches, `planted-${i}`);
    if (noticedBy === 'division' || noticedBy === 'body') {
      const rows = noticedBy === 'division' ? faulty.divisionRows() : faulty.bodyRows();
      expect(rows.filter((row) => !row.pass).length).toBeGreaterThan(0);
      return;
    }
    const known = golden.worlds as Record<string, { checksum: string }>;
    // In a small world some bugs are no bugs (two dyads, say); most must notice each.
    const noticed = Object.entries(faulty.goldenAnswers(12)).filter(
      ([name, answer]) => answer.checksum !== known[name]!.checksum,
    );
    expect(noticed.length).toBeGreaterThanOrEqual(8);
    if (noticedBy === 'chain') expect(faulty.chainRows().filter((row) => !row.pass).length).toBeGreaterThan(0);
  });

  it('of lives notice what the chain cannot', async () => {
    for (const name of ['silencing at half weight', 'the first eligible dyad is always chosen']) {
      const i = bugs.findIndex((bug) => bug.name === name);
      const faulty = await probeWith(bugs[i]!.patches, `planted-${i}`);
      expect(faulty.lifeRows().filter((row) => !row.pass).length).toBeGreaterThan(0);
    }
  });
});
