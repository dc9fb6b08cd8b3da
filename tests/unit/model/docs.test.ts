/** MODEL.md is current: its tables, the numbers in its sentences, its seven headings, and the figures it states. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRIES, MODEL_VERSION, SIZE_ENTRIES } from '../../../sim/page.ts';
import presetEffects from '../../../sim/params/preset-effects.json' with { type: 'json' };
import { parameterMarkdown, withGenerated } from '../../../sim/words/markdown.ts';
import { criticalCollaboration, restingLevels } from '../../../sim/theory/mean-field.ts';
import { numberOf, unmarkedNumbers, withNumbers } from '../../tools/model-numbers.ts';
import { neutralRatio } from '../../../sim/model/methylation.ts';

const text = readFileSync(new URL('../../../sim/MODEL.md', import.meta.url), 'utf8');

describe('MODEL.md', () => {
  it('has the parameter table of the code (else run `node tests/tools/docs.mjs`)', () => {
    expect(withGenerated(text)).toBe(text);
    expect(parameterMarkdown().split('\n')).toHaveLength(ENTRIES.length + SIZE_ENTRIES.length + 2);
  });
  it('states the numbers of the code in its sentences (else run `npm run docs`)', () => {
    expect(withNumbers(text)).toBe(text);
    expect(text.match(/<!--=/g)!.length).toBeGreaterThan(60);
    expect(unmarkedNumbers(text)).toEqual([]);
  });
  it('would be seen to be stale', () => {
    const stale = text.replace(/(<!--=receptors\.weight5-->)[^<]*/, '$1.10');
    expect(withNumbers(stale)).toBe(text);
    expect(stale).not.toBe(text);
    expect(
      unmarkedNumbers(
        'the weight is `receptors.weight5` (.10), the ends `window.endsAt` = 28 and `window.endsAt` (<!--=window.endsAt-->28<!--/-->)',
      ),
    ).toEqual(['`receptors.weight5` (.10', '`window.endsAt` = 28']);
    expect([numberOf('window.endsAt'), numberOf('infant:window.endsAt'), numberOf('model:caregiverCells')]).toEqual([
      '28',
      '1095',
      '128',
    ]);
    expect(() => numberOf('window.end')).toThrow('no number is called window.end');
  });
  it('has the headings of the ODD protocol, in order', () => {
    expect([...text.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
      'Purpose and patterns',
      'Entities, state variables, and scales',
      'Process overview and scheduling',
      'Design concepts',
      'Initialization',
      'Input data',
      'Submodels',
    ]);
  });
  it('names the model version in force, also where presets were measured (else run `node tests/tools/preset-effects.mjs`)', () => {
    expect(presetEffects.modelVersion).toBe(MODEL_VERSION);
    expect(text).toContain(`model version ${MODEL_VERSION}`);
  });
  it('states the resting levels at c = 0.8 and the critical collaboration as they are', () => {
    const levels = restingLevels({
      ratio: neutralRatio(0.3, 15),
      preference: 15,
      neutralLevel: 0.3,
      collaboration: 0.8,
    });
    const [low, middle, high] = levels.map((level) => level.toFixed(3));
    expect(text.replaceAll('\n', ' ')).toContain(`${low}, ${middle} and ${high}`);
    expect(text).toContain(
      criticalCollaboration({ ratio: neutralRatio(0.5, 15), preference: 15, neutralLevel: 0.5 }).toFixed(4),
    );
  });
});
