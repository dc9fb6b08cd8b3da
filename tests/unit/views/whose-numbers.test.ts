/** Whose life a screen shows, and whose each number is: one young one, a mean of many, and one number for one thing. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createLocalRunner, runNow } from '../../../sim/engine.ts';
import {
  MARKED_STRANDS,
  PRESET_IDS,
  PRESETS,
  provenance,
  scenarioFromPreset,
  SPECIES_BASE,
  STUDY_KINDS,
  type Species,
  type Sweep,
  type ParamId,
} from '../../../sim/page.ts';
import { alsoText } from '../../../src/controls/also.ts';
import { eventText } from '../../../src/controls/event-words.ts';
import { presetSets } from '../../../src/controls/preset-text.ts';
import { FIRST_CARE } from '../../../src/state/species.ts';
import { firstWorld } from '../../../src/state/first-world.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { SCREENS } from '../../../src/state/screen-table.ts';
import { openExperiment, subjectOfStudy } from '../../../src/state/studies.ts';
import { differingSettings } from '../../../src/state/differs.ts';
import { AppContext } from '../../../src/state/react.tsx';
import { curvesOf } from '../../../src/parts/curves.ts';
import { luckData, rowsOf, sentenceOf as luckSentence } from '../../../src/views/luck/luck-data.ts';
import { unitText } from '../../../src/parts/numbers.ts';
import { outcomeUnit, readingOf, sentenceOf, sweepData } from '../../../src/views/sweep/sweep-data.ts';
import { comparisonPairs } from '../../../src/views/take/tables/compare.ts';
import { wordsOf } from '../../../src/views/take/words.ts';
import { Subject } from '../../../src/parts/Subject.tsx';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const SPECIES = Object.keys(SPECIES_BASE) as readonly Species[];
const NAMES: Readonly<Record<Species, string>> = {
  vole: 'Prairie voles (simulated)',
  infant: 'Human infants (simulated)',
  rat: 'Rats (simulated)',
};
const FIRST = { vole: 'both-parents', infant: 'infant-both-parents', rat: 'rat-high-licking' } as const;

describe('whose life it is', () => {
  it.each(SPECIES)('stands in the head of the page: %s', (species) => {
    const runner = createLocalRunner();
    const store = createWorld(runner, createPage(), { ...firstWorld(), scenario: scenarioFromPreset(FIRST[species]) });
    expect(
      renderToStaticMarkup(
        createElement(AppContext.Provider, { value: { store, runner, say } }, createElement(Subject)),
      ),
    ).toContain(NAMES[species]);
  });

  it('is that of the study on the Experiment screen, wherever it takes place', () => {
    const [vole, infant] = [scenarioFromPreset('both-parents'), scenarioFromPreset('infant-both-parents')];
    const of = (scenario: typeof vole) =>
      Object.fromEntries(STUDY_KINDS.map((kind) => [kind, subjectOfStudy(kind, scenario)]));
    expect(of(vole)).toEqual({
      lineage: 'vole',
      'stress-test': 'vole',
      giving: 'adult',
      'infant-cohort': 'infant',
      'vole-trial': 'vole',
    });
    expect(of(infant)).toMatchObject({
      'infant-cohort': 'infant',
      'vole-trial': 'vole',
      giving: 'adult',
      'stress-test': 'infant',
    });
    openExperiment('vole-trial');
    const subjects = Object.entries(SCREENS).map(([screen, { subject }]) => [screen, subject(infant)]);
    expect(Object.fromEntries(subjects)).toMatchObject({
      play: 'infant',
      compare: 'infant',
      experiment: 'vole',
      model: 'all',
    });
    for (const subject of ['vole', 'infant', 'rat', 'adult', 'all'])
      expect(say(`subject.${subject}`)).toMatch(/\(simulated\)$/);
  });

  it.each(SPECIES)('stands under every picture, also of several scenarios at once: %s', (species) => {
    const scenario = scenarioFromPreset(FIRST[species]);
    const caption = (source: Parameters<typeof wordsOf>[1]) =>
      wordsOf({ id: 'a', title: 'A', summary: '' }, source, say).caption;
    expect(caption({ pairs: provenance(scenario, 'x'), scenario })).toContain(NAMES[species]);
    expect(caption({ pairs: comparisonPairs(scenario, 10) })).toContain(NAMES[species]);
    // Of a table of somebody's own nothing was simulated.
    expect(caption({ pairs: [], own: 'mine.csv' }).join()).not.toContain('simulated)');
  });

  it('leads every table', () => {
    for (const species of SPECIES)
      expect(provenance(scenarioFromPreset(FIRST[species]), '')).toContainEqual(['species', species]);
  });
});

describe('what a preset does', () => {
  it.each(PRESET_IDS)('is said in two lines, with what it sets: %s', (preset) => {
    const text = presetSets(preset, createEnglish(PRESETS[preset].species));
    // Its sentence stands in two lines of the column, whole.
    expect(say(`preset.${preset}.help`).length).toBeLessThanOrEqual(76);
    const [usual, own] = [scenarioFromPreset(FIRST[PRESETS[preset].species]), scenarioFromPreset(preset)];
    const numbers = differingSettings([usual, own]).filter(({ values }) => typeof values[0] === 'number');
    expect((text.match(/ instead of /g) ?? []).length).toBe(numbers.length);
    const licking = numbers.find(({ id }) => id === 'care.licking');
    if (licking !== undefined)
      expect(text).toContain(
        `Licking & grooming ${licking.values[1] as number} min instead of ${licking.values[0] as number} min`,
      );
    for (const event of own.events) expect(text).toContain(eventText(event, createEnglish(PRESETS[preset].species)));
  });

  it.each(PRESET_IDS)('its dated events are said at a slider that they act on, but for a foster home: %s', (preset) => {
    const scenario = scenarioFromPreset(preset);
    const words = createEnglish(PRESETS[preset].species);
    const sliders: ParamId[] = [...FIRST_CARE[PRESETS[preset].species], 'family.hardship', 'family.support'];
    const said = sliders.flatMap((id) => alsoText(id, scenario, words) ?? []).join(' ');
    for (const event of scenario.events)
      if (event.type !== 'fostering') expect(said).toContain(eventText(event, words));
    if (scenario.events.length === 0) expect(said).toBe('');
  });

  it('names the curve from before it was chosen', async () => {
    const runner = createLocalRunner();
    const small = { ...scenarioFromPreset('both-parents', 'named'), cells: 64, days: 20, siblings: 2 };
    const store = createWorld(runner, createPage({ day: 10 }), { ...firstWorld(), scenario: small });
    const settled = () =>
      new Promise<void>((done) => {
        const stop = store.subscribe((state) => {
          if (state.litter?.scenario === state.scenario) {
            stop();
            done();
          }
        });
      });
    const labels = () => {
      const [chart] = curvesOf({ ...store.getState(), day: store.page.getState().day }, say)!.series;
      return [chart!.beforeText, chart!.beforeEndText];
    };
    store.actions.rerun();
    await settled();
    const was = store.getState().focal!.series.methylation;
    store.actions.choosePreset('low-care');
    await settled();
    expect(labels()).toEqual([`Both parents ${was[10]!.toFixed(1)}`, `Both parents ${was[20]!.toFixed(1)}`]);
    store.actions.slide('care.licking', 50);
    store.actions.endSlide();
    await settled();
    expect(labels()[0]).toMatch(/^before /);
  });
});

describe('a mean of many and one young one', () => {
  const scenario = { ...scenarioFromPreset('both-parents', 'means'), cells: 64, days: 12 };
  const sweep: Sweep = {
    scenario,
    x: { param: 'care.licking', values: [0, 60, 120] },
    y: null,
    day: 12,
    replicates: 3,
    cells: 64,
  };
  const result = runNow({ kind: 'sweep', sweep, points: [0, 1, 2], from: 0, to: 3 });
  const found = {
    sweep,
    values: Object.fromEntries(Object.entries(result.values).map(([id, { data }]) => [id, data])),
    known: Uint8Array.of(1, 1, 1),
    refused: [],
    done: 3,
    level: null,
  } as unknown as Parameters<typeof sentenceOf>[0];

  it('a sweep says of how many families each number is the mean, and in which unit', () => {
    expect(sentenceOf(found, 'methylation', say)).toContain('(marked strands, %; each is the mean of 3 families)');
    expect(readingOf(found, 'methylation', 1, say)).toContain(', the mean of 3 families.');
    const { own, words } = sweepData(found, 'Ours', [], 'methylation', null, say)!;
    const [mean, low, high] = [own.mean, own.low, own.high].map((values) => Array.from(values)) as [
      number[],
      number[],
      number[],
    ];
    mean.forEach((each, i) => expect([low[i]! <= each, each <= high[i]!]).toEqual([true, true]));
    expect(low.some((each, i) => each < high[i]!)).toBe(true);
    expect(words.y).toBe('Methylation, marked strands, %, day 12: mean of 3 families');
  });

  it('shares of strands have the same unit on axes, in sweeps and in tables', () => {
    for (const unit of [outcomeUnit('methylation', say), unitText(MARKED_STRANDS, say), say('chart.methylation.unit')])
      expect(unit).toBe('marked strands, %');
    expect(say('luck.yAxis')).toContain('marked strands, %');
    expect(unitText('per cell', say)).toBe('per cell');
  });
});

describe('luck', () => {
  it('is one number in the sentence and under the chart', () => {
    const scenario = { ...scenarioFromPreset('both-parents', 'one number'), cells: 100, days: 10 };
    const luck = runNow({
      kind: 'luck',
      scenario,
      individual: 0,
      sizes: [10, 30, 100, 300, 1000, 3000],
      from: 0,
      to: 12,
    });
    const expected = runNow({ kind: 'expected', scenario, individual: 0 });
    for (let day = 1; day <= 10; day++) {
      const under = luckData(luck, expected, day, say).sizes.map(({ spread }) => spread.slice(1));
      expect(luckSentence(luck, day, say)).toContain(`100 cells differ by ${under[2]!} points`);
      expect(luckSentence(luck, day, say)).toMatch(new RegExp(`1,000 cells differ by ${under[4]!}\\.$`));
    }
    expect(rowsOf(luck, expected, 5)[2]!.spread).not.toBe(rowsOf(luck, expected, 5)[2]!.theory);
  });
});
