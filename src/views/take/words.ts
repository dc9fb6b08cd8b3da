import { presetValues, type Scenario } from '../../../sim/page.ts';
import { eventText } from '../../controls/event-words.ts';
import { speciesOf } from '../../state/species.ts';
import { subjectOfStudy } from '../../state/studies.ts';
import { changedParams } from '../../state/world.ts';
import type { Say } from '../../words/say.ts';
import { valueText } from '../../controls/value-text.ts';
import { ENTRY_BY_ID } from '../../../sim/page.ts';
import type { Figure } from './figures.ts';
import type { Words } from './frame.ts';
import { APP_VERSION, pairOf, type Source } from './source.ts';

/** What stands beside a figure wherever it goes. */
export function wordsOf(
  { id, title, summary }: Pick<Figure, 'id' | 'title' | 'summary'>,
  source: Source,
  say: Say,
): Words {
  const line = fixedLine(source, say);
  const subject = subjectText(source, say);
  return {
    id,
    title,
    summary,
    subject,
    line,
    caption: [
      ...(summary === '' ? [] : [summary]),
      ...(subject === '' ? [] : [subject]),
      ...worldLines(source, say),
      ...stampLines(source, say),
      line,
    ],
  };
}

/** "Invented data. Cannot assess any real family."; of a person's own table only the second is true. */
export function fixedLine({ own }: Pick<Source, 'own'>, say: Say): string {
  return own === undefined
    ? `${say('foot.invented')} ${say('foot.noFamily')}`
    : `${say('take.own', { name: own })} ${say('foot.noFamily')}`;
}

/** "Prairie voles (simulated)": of every picture of something simulated, whose life it is. */
function subjectText({ scenario, study, ...source }: Source, say: Say): string {
  if (source.own !== undefined) return '';
  const subject =
    study !== undefined
      ? subjectOfStudy(study.kind, study.scenario)
      : scenario !== undefined
        ? speciesOf(scenario)
        : // What tells of no one world, such as the checks of the model, tells of all.
          (pairOf(source, 'species') ?? 'all');
  return say(`subject.${subject}`);
}

function worldLines({ scenario, study }: Source, say: Say): string[] {
  if (scenario === undefined) return [];
  const world = worldText(scenario, say);
  return [study === undefined ? world : say('take.study', { study: say(`study.${study.kind}.name`), world })];
}

/** The preset and all that differs from it, in one sentence. */
export function worldText(scenario: Scenario, say: Say): string {
  const preset = say(`preset.${scenario.preset}.label`);
  const changes = changesOf(scenario, say);
  return changes.length === 0
    ? say('take.preset', { preset })
    : say('take.changed', { preset, changes: changes.join('; ') });
}

export function changesOf(scenario: Scenario, say: Say): string[] {
  const usual = presetValues(scenario.preset);
  return [
    ...changedParams(scenario).map((id) => {
      const entry = ENTRY_BY_ID.get(id)!;
      return say('share.change', {
        label: say(`param.${id}.label`),
        value: valueText(entry, scenario.set[id], say),
        preset: valueText(entry, usual[id], say),
      });
    }),
    ...scenario.events.map((event) => eventText(event, say)),
  ];
}

function stampLines(source: Source, say: Say): string[] {
  const [model, seed, checksum] = [pairOf(source, 'modelVersion'), seedOf(source), pairOf(source, 'checksum')];
  if (model === undefined) return [];
  if (seed === undefined) return [say('take.stampModel', { app: APP_VERSION, model })];
  if (checksum === undefined) return [say('print.stamp', { app: APP_VERSION, model, seed })];
  return [say('take.stamp', { app: APP_VERSION, model, seed, checksum })];
}

function seedOf(source: Source): string | undefined {
  const text = pairOf(source, 'seed');
  return text === undefined ? source.scenario?.seed : (JSON.parse(text) as string);
}
