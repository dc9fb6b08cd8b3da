/** `tend day`: the engine's own minutes, and what one bout does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import {
  minuteCsv,
  MODEL_VERSION,
  parseScenario,
  scenarioFromPreset,
  type BoutJob,
  type PresetId,
} from '../../sim/page.ts';
import { beforeCli, readCsv, works } from './tend.ts';

const place = beforeCli();

const apart = [{ id: 'apart', type: 'separation', fromDay: 2, toDay: 9, hoursPerDay: 5 }];
const worlds = (['both-parents', 'infant-both-parents'] as const).map((preset: PresetId) =>
  parseScenario({ ...scenarioFromPreset(preset), days: 30, siblings: 1, cells: 130, events: apart }),
);

describe.each(worlds.map((scenario) => ({ scenario, preset: scenario.preset })))(
  'tend day of $preset',
  ({ scenario }) => {
    const text = JSON.stringify(scenario);
    const day = runNow({ kind: 'day', scenario, day: 6 });

    it('prints a row a minute with three columns a person', async () => {
      const csv = await works(['day', '-', '--day', '6'], text);
      expect(csv).toBe(minuteCsv(scenario, day));
      const { lead, columns, rows } = readCsv(csv);
      expect(columns).toEqual([
        'minute',
        ...['child', 'dam', 'sire'].flatMap((person) =>
          ['plasma', 'central', 'cortisol'].map((name) => `${person}.${name}`),
        ),
      ]);
      expect(rows).toHaveLength(1441);
      for (const [p, { plasma, central, cortisol }] of day.people.entries())
        for (const minute of [0, 1, 541, 1440])
          expect(rows[minute]!.slice(1 + 3 * p, 4 + 3 * p).map(Number)).toEqual([
            plasma[minute],
            central[minute],
            cortisol[minute],
          ]);
      expect(rows.map(([minute]) => Number(minute))).toEqual(Array.from({ length: 1441 }, (_, i) => i));
      expect(JSON.parse(lead.get('bouts')!)).toEqual(day.bouts);
      expect(JSON.parse(lead.get('spans')!)).toEqual([
        { from: 540, to: 840, kind: 'apart', person: 'child', stress: 1 },
      ]);
      expect(lead.get('day')).toBe('6');
      expect(lead.get('seed')).toBe(JSON.stringify(scenario.seed));
    });

    it('says the same as JSON', async () => {
      const seen = JSON.parse(await works(['day', '-', '--day', '6', '--format', 'json'], text));
      expect(Object.keys(seen)).toEqual([
        'schema',
        'modelVersion',
        'scenario',
        'day',
        'receptors',
        'bouts',
        'spans',
        'people',
      ]);
      expect(seen).toEqual({
        schema: 'tend.day/1',
        modelVersion: MODEL_VERSION,
        scenario,
        day: 6,
        receptors: day.receptors,
        bouts: day.bouts,
        spans: day.spans,
        people: day.people.map((person) => ({
          ...person,
          plasma: [...person.plasma],
          central: [...person.central],
          cortisol: [...person.cortisol],
        })),
      });
    });

    it('follows one bout to the receptors, under the same luck', async () => {
      const { giver, channel, number } = day.bouts[1]!;
      const {
        kind: _kind,
        job: _job,
        ...links
      } = runNow({ kind: 'bout', scenario, day: 6, giver, channel, bout: number } satisfies BoutJob);
      const args = ['day', '-', '--day', '6', '--bout', `${giver}:${channel}:${number}`];
      const seen = JSON.parse(await works([...args, '--format', 'json'], text));
      expect(seen).toEqual({
        schema: 'tend.bout/1',
        modelVersion: MODEL_VERSION,
        scenario,
        day: 6,
        giver,
        channel,
        bout: number,
        ...links,
      });
      expect(seen.minutes.with - seen.minutes.without).toBeCloseTo(day.bouts[1]!.minutes, 9);
      expect(seen.exposure.with - seen.exposure.without).toBeCloseTo(day.bouts[1]!.exposure, 9);
      const lines = (await works(args, text)).trimEnd().split('\n');
      expect(lines[0]).toBe(`# bout ${number} of ${channel} by ${giver} on day 6`);
      expect(lines).toHaveLength(15);
      for (const pair of [links.minutes, links.care, links.methylationAtEnd])
        expect(lines.some((line) => line.includes(` ${pair.with} `) && line.endsWith(` ${pair.without}`))).toBe(true);
      expect(lines.some((line) => line.endsWith(`${links.dyadsChanged} of ${links.dyads}`))).toBe(true);
    });
  },
);

describe('tend day', () => {
  const [scenario] = worlds;
  const text = JSON.stringify(scenario);

  it('begins at birth, and takes what the command line changes', async () => {
    expect(readCsv(await works(['day', '-'], text)).lead.get('day')).toBe('0');
    const changed = parseScenario({
      ...scenario,
      seed: 'other one',
      days: 12,
      cells: 70,
      set: { 'care.licking': 60.5, 'sire.present': false },
    });
    const args = [
      '--seed',
      'other one',
      '--days',
      '12',
      '--cells=70',
      '--set',
      'care.licking=60.5',
      '--set',
      'sire.present=false',
    ];
    expect(await works(['day', '-', '--day', '12', ...args], text)).toBe(
      minuteCsv(changed, runNow({ kind: 'day', scenario: changed, day: 12 })),
    );
  });

  it('writes a whole file and says nothing', async () => {
    const out = join(place.folder, 'day.csv');
    expect(await works(['day', '-', '--out', out], text)).toBe('');
    expect(readFileSync(out, 'utf8')).toBe(await works(['day', '-'], text));
  });
});
