/** The rules of studies are loaded late: until then the study is the one that the screen opens with. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newStudy, parseStudy, scenarioFromPreset, worldOfStudy } from '../../../sim/page.ts';
import { openingDesign } from '../../../src/state/opening-design.ts';
import { asItOpens, studies } from '../../../src/state/studies.ts';
import { scenarios } from '../params/arbitrary.ts';

it('and that one fits beside every world, so that its link can be written', () => {
  const { kind } = studies.getInitialState();
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const study = newStudy(kind, worldOfStudy(kind, scenario), openingDesign(kind));
      expect(() => parseStudy(study)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

it.each(['read-link.ts', 'kept/slices.ts'])('come along with %s, which puts other studies in place', (file) => {
  const text = readFileSync(new URL(`../../../src/state/${file}`, import.meta.url), 'utf8');
  expect(text).toMatch(/^import '\.\.?\/study-rules\.ts';$/m);
  // A bundler leaves out what is imported for its effect alone, unless it is told.
  const { sideEffects } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    sideEffects: readonly string[];
  };
  expect(sideEffects).toContain('./src/state/study-rules.ts');
});

it('are not there to judge any other: that one is left out of links rather than sent unjudged', () => {
  const infants = scenarioFromPreset('infant-both-parents');
  const { kind, designs } = studies.getInitialState();
  for (const world of [scenarioFromPreset('both-parents'), infants]) {
    expect(asItOpens(kind, designs, world)).toBe(true);
    expect(asItOpens('giving', designs, world)).toBe(false);
    expect(asItOpens(kind, { ...designs }, world)).toBe(false);
  }
});
