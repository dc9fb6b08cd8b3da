/** `tend cell --twin`: the page's story beside the twin, in sentences and as numbers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import { createWords, encodeFile, ENGLISH, sayPhrase, scenarioFromPreset, storyPhrases } from '../../sim/page.ts';
import { beforeCli, expectRefused, tend, works } from './tend.ts';

const place = beforeCli();
const world = (preset: 'low-care' | 'high-care', own = {}) => ({
  ...scenarioFromPreset(preset, 'told'),
  days: 30,
  siblings: 1,
  cells: 12,
  ...own,
});
const [low, high] = [world('low-care'), world('high-care')];

/** The path of a file with a scenario. */
function file(name: string, scenario: typeof low): string {
  const path = join(place.folder, name);
  writeFileSync(path, encodeFile(scenario));
  return path;
}

describe('a cell beside its twin', () => {
  const story = runNow({ kind: 'story', scenario: low, twin: high, individual: 0, cell: 7, untilDay: 25, odds: true });
  const args = () => ['cell', file('low.json', low), '--cell', '7', '--twin', file('high.json', high), '--until', '25'];

  it('is told in the sentences of the engine’s story, after the life itself', async () => {
    const say = createWords(ENGLISH);
    const { start, turn, end, twin, why, how } = storyPhrases(story);
    const text = await works(args(), '');
    const alone = await works(['cell', file('low.json', low), '--cell', '7'], '');
    expect(text.startsWith(alone)).toBe(true);
    const told = text
      .slice(alone.length)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(told).toEqual(
      [...start, ...turn!.said, ...end, ...twin, ...why, ...how].map((phrase) => sayPhrase(say, phrase)),
    );
  });
  it('comes as JSON with the same numbers', async () => {
    const json = JSON.parse(await works([...args(), '--format', 'json'], '')) as Record<string, unknown>;
    expect(json).toMatchObject({
      schema: 'tend.cell/1',
      untilDay: 25,
      parting: story.parting,
      decisive: story.decisive,
      odds: story.odds,
      hazardRatios: [...story.hazardRatios],
    });
  });
  it('refuses a twin that is none, a day beyond the life, and a day without a twin', async () => {
    const own = file('low.json', low);
    expectRefused(await tend(['cell', own, '--twin', file('other.json', world('high-care', { seed: 'another' }))]), [
      'cannot be the twin',
      'another',
      'told',
    ]);
    expectRefused(await tend(['cell', own, '--twin', file('short.json', world('high-care', { days: 20 }))]), [
      'cannot be the twin yet',
      '20',
      '30',
    ]);
    expectRefused(await tend(['cell', own, '--twin', file('high.json', high), '--until', '31']), [
      'until',
      'from 0 to 30',
    ]);
    expectRefused(await tend(['cell', own, '--until', '5']), ['--twin']);
  });
});
