/**
 * What the page makes of each parameter: for whom it is there, where it is set, in which unit it is shown, whether it
 * may be dated, whether it is rearing, and under which heading the arms of a trial offer it. The list beside this file
 * was written before the table said all this itself. What is said of controls stands in acting-facts.txt.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ENTRIES,
  EVENT_FIELDS,
  kindOfDifference,
  renderProblem,
  SCHEDULABLE,
  SIZE_ENTRIES,
  STUDY_ENTRIES,
  type InputProblem,
  type ParameterEntry,
} from '../../../sim/page.ts';
import { displayOf } from '../../../src/controls/display.ts';
import { valueText } from '../../../src/controls/value-text.ts';
import { ARM_GROUPS } from '../../../src/state/arm-groups.ts';
import { AMONG_ADULTS, concerns, FIRST_CARE, LEAD, placeOf, SPECIES } from '../../../src/state/species.ts';
import { sliderGroups } from '../../../src/state/sweep.ts';
import { unitOf } from '../../../src/views/model/row-words.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const LIST = new URL('./parameter-facts.txt', import.meta.url);

/** The unit as a refusal says it. */
function refused(unit: InputProblem['unit']): string {
  const problem: InputProblem = { code: 'out-of-range', path: 'set', got: 2, allowed: [0, 1] };
  const told = renderProblem(say, unit === undefined ? problem : { ...problem, unit });
  return /must be (from 0 to 1.*)\. It is 2\./.exec(told)![1]!;
}

function shown(entry: ParameterEntry): string[] {
  const { factor, digits, inWords } = displayOf(entry);
  return [
    valueText(entry, entry.default, say),
    unitOf(entry, say),
    `× ${Number(factor.toPrecision(4))} to ${digits} places${inWords ? ', in words' : ''}`,
    refused(entry.unit as InputProblem['unit']),
  ];
}

const groupIn = (id: string, species: (typeof SPECIES)[number]) =>
  sliderGroups(species).find(({ params }) => (params as readonly string[]).includes(id))?.id ?? '-';

const lines = [
  ...ENTRIES.map((entry) => [
    entry.id,
    SPECIES.filter((species) => concerns(entry.id, species)).join(' ') || 'nobody',
    SPECIES.map((species) => placeOf(entry, species)).join(' '),
    SPECIES.map((species) => groupIn(entry.id, species)).join(' '),
    ...shown(entry),
    (SCHEDULABLE as readonly string[]).includes(entry.id) ? 'dated' : '-',
    kindOfDifference(entry.id),
  ]),
  ...SIZE_ENTRIES.map((entry) => [entry.id, ...shown(entry)]),
  ...Object.entries(STUDY_ENTRIES).flatMap(([kind, entries]) =>
    (entries as readonly ParameterEntry[]).map((entry) => [`${kind}.${entry.id}`, ...shown(entry)]),
  ),
  ...Object.entries(EVENT_FIELDS).flatMap(([type, fields]) =>
    Object.entries(fields).map(([name, field]) => [
      `${type}.${name}`,
      field.kind === 'number' ? refused(field.unit as InputProblem['unit']) : field.domain.join(' '),
    ]),
  ),
  ...SPECIES.map((species) => [species, LEAD[species], ...FIRST_CARE[species]]),
  ['adults', ...AMONG_ADULTS],
  ['dated', ...SCHEDULABLE],
  ['arms', ...ARM_GROUPS.map(({ id }) => id)],
  ...ARM_GROUPS.map(({ id, entries }) => [`arms.${id}`, ...entries.map((entry) => entry.id)]),
].map((line) => line.join(' | '));

/** Lists of names: what was not there when the list was written may stand between what was. */
const LISTS = ['missed.channel', ...SPECIES, 'adults', 'dated', ...ARM_GROUPS.map(({ id }) => `arms.${id}`)];

describe('what the page makes of the table', () => {
  it('is what it was before the table said it', () => {
    const written = readFileSync(LIST, 'utf8').trimEnd().split('\n');
    expect(written.length).toBeGreaterThan(250);
    const now = new Map(lines.map((line) => [line.split(' | ')[0], line]));
    for (const line of written) {
      const [name, ...rest] = line.split(' | ');
      const names = rest.flatMap((part) => part.split(' '));
      const known = (text = '') => text.split(/ \| | /).filter((each) => names.includes(each));
      if (LISTS.includes(name!)) expect(known(now.get(name)?.slice(name!.length)), name).toEqual(names);
      else expect(now.get(name)).toBe(line);
    }
  });
});
