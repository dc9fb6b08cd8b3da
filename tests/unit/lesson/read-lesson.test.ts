/** A lesson's file is refused by name for whatever is not there. */
import { describe, expect, it } from 'vitest';
import { checkLesson, loadLesson, PARTS, readLesson, SHELF, type Lesson } from '../../../sim/lessons.ts';
import { every } from '../../long.ts';
import { problemsOf } from './problems.ts';

const loaded = await Promise.all(SHELF.map(async ({ id }) => (await loadLesson(id))!));
const { lesson: luck, words } = loaded[1]!;
const { lesson: cause } = loaded[4]!;
const { lesson: volume } = loaded[0]!;

const BENT = [null, 7, 'x', [], {}];

// eslint-disable-next-line typescript/no-explicit-any -- what is planted has a form that no type allows
type Loose = Record<string, any>;
/** A copy of a lesson with one thing changed. */
function planted(lesson: Lesson, change: (copy: Loose) => void): Loose {
  const copy = JSON.parse(JSON.stringify(lesson)) as Loose;
  change(copy);
  return copy;
}

type Path = readonly (string | number)[];

/** The path of every part of a value. */
function partsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, part]) => partsOf(part, [...path, name]));
  return path.length === 0 ? inner : [path, ...inner];
}

function bentAt(lesson: Lesson, path: Path, bent: unknown): Loose {
  return planted(lesson, (copy) => {
    const owner = path.slice(0, -1).reduce<Loose>((part, name) => part[name], copy);
    owner[path.at(-1)!] = bent;
  });
}

describe('a lesson', () => {
  it.each(loaded.map((each) => [each.lesson.id, each] as const))('%s is taken', (_, each) => {
    expect(problemsOf(() => checkLesson(JSON.parse(JSON.stringify(each.lesson)), each.words))).toEqual([]);
  });

  it.each<[string, Lesson, (copy: Loose) => void, string, string]>([
    ['a schema', luck, (l) => (l['schema'] = 'tend.lesson/2'), 'wrong-schema', 'schema'],
    ['a field', luck, (l) => (l['titel'] = 1), 'unknown-field', 'titel'],
    ['a number', luck, (l) => (l['number'] = 32), 'out-of-range', 'number'],
    ['a misconception', luck, (l) => (l['meets'] = ['M13']), 'not-one-of', 'meets[0]'],
    ['two exit questions', luck, (l) => l['exit'].pop(), 'out-of-range', 'exit'],
    ['a preset', volume, (l) => (l['worlds'].town.preset = 'both-parrots'), 'not-one-of', 'worlds.town.preset'],
    ['a day after the last', volume, (l) => (l['worlds'].town.day = 9000), 'out-of-range', 'worlds.town.day'],
    ['a law', luck, (l) => (l['worlds'].trial.laws = 'parrots'), 'not-one-of', 'worlds.trial.laws'],
    ['a kind of study', luck, (l) => (l['worlds'].trial.kind = 'trail'), 'not-one-of', 'worlds.trial.kind'],
    [
      'a ready-made world of an arm',
      luck,
      (l) => (l['worlds'].trial.design.worldA = 'moved-by-foot'),
      'not-one-of',
      'worlds.trial.design.worldA',
    ],
    [
      'a field of a design',
      luck,
      (l) => (l['worlds'].trial.design.liters = 2),
      'unknown-field',
      'worlds.trial.design.liters',
    ],
    [
      'a setting',
      volume,
      (l) => (l['worlds'].town.set = { 'care.lick': 2 }),
      'unknown-parameter',
      'worlds.town.set.care.lick',
    ],
    ['a step out of order', luck, (l) => (l['steps'][1].id = 's3'), 'not-one-of', 'steps[1].id'],
    ['a phase', luck, (l) => (l['steps'][0].phase = 'guess'), 'not-one-of', 'steps[0].phase'],
    ['a world', luck, (l) => (l['steps'][0].world = 'trail'), 'not-one-of', 'steps[0].world'],
    ['a part of the page', luck, (l) => (l['steps'][0].point = 'arms.axes'), 'not-one-of', 'steps[0].point'],
    ['a rule', luck, (l) => l['steps'][1].coach.push('readToSoon'), 'not-one-of', 'steps[1].coach[1]'],
    [
      'a rule with an argument',
      luck,
      (l) => l['steps'][1].coach.push(['changedTogeter', 1]),
      'not-one-of',
      'steps[1].coach[1]',
    ],
    [
      'what is laid over a world',
      luck,
      (l) => (l['steps'][5].laid.pups = 99),
      'out-of-range',
      'steps[5].laid.design.pups',
    ],
    ['a control', luck, (l) => l['steps'][4].permit.design.push('liters'), 'not-one-of', 'steps[4].permit.design[2]'],
    [
      'a slider',
      volume,
      (l) => (l['steps'][5].permit.params = ['care.lick']),
      'unknown-parameter',
      'steps[5].permit.params.care.lick',
    ],
    ['a truth', luck, (l) => l['steps'][4].permit.design.push('careEffect'), 'not-one-of', 'steps[4].permit.design[2]'],
    ['a kind of question', luck, (l) => (l['steps'][0].asks[0].kind = 'mark'), 'not-one-of', 'steps[0].asks[0].kind'],
    ['two questions of one id', luck, (l) => (l['steps'][4].asks[1].id = 'rows'), 'repeated-id', 'steps[4].asks[1].id'],
    [
      'a measure',
      luck,
      (l) => (l['steps'][2].asks[0].options[0].holds.value.read = 'armGapp'),
      'not-one-of',
      'steps[2].asks[0].options[0].holds.read',
    ],
    [
      'what a measure is of',
      luck,
      (l) => (l['steps'][2].asks[0].options[0].holds.value.of = 'means'),
      'not-one-of',
      'steps[2].asks[0].options[0].holds.of',
    ],
    [
      'what is kept',
      volume,
      (l) => (l['steps'][1].asks[3].reads[0].read = 'makrs'),
      'not-one-of',
      'steps[1].asks[3].reads[0].read',
    ],
    [
      'a measure of another study',
      luck,
      (l) => (l['steps'][2].asks[0].options[0].holds.value = { read: 'association', on: 'screen' }),
      'not-one-of',
      'steps[2].asks[0].options[0].holds',
    ],
    [
      'a measure of a generation that is not lived',
      loaded[6]!.lesson,
      (l) => (l['facts'][0].value.of = 9),
      'not-one-of',
      'facts[0].value',
    ],
    [
      'a world of a measure',
      luck,
      (l) => (l['facts'][0].value.on.world = 'trail'),
      'not-one-of',
      'facts[0].value.on.world',
    ],
    ['a sealed world', luck, (l) => (l['facts'][0].value.truth = 'carre'), 'not-one-of', 'facts[0].value.truth'],
    [
      'a truth before the reveal',
      cause,
      (l) => delete l['steps'][6].reveals,
      'not-one-of',
      'steps[6].asks[0].options[0].holds.read',
    ],
    ['a gate', luck, (l) => (l['gates'] = ['s9']), 'not-one-of', 'gates[0]'],
    ['a step of what is handed in', luck, (l) => (l['handIn'][0].step = 's9'), 'not-one-of', 'handIn[0].step'],
    ['a question on the board', luck, (l) => (l['board'][0].ask = 's1.gaps'), 'not-one-of', 'board[0].ask'],
    ['a result on the board', luck, (l) => (l['board'][1].result = 'smal'), 'not-one-of', 'board[1].result'],
    [
      'a row of a later step',
      luck,
      (l) => (l['steps'][1].asks[0].rows = [{ from: 's5' }]),
      'not-one-of',
      'steps[1].asks[0].rows[0].from',
    ],
  ])('is refused by name for %s', (_, lesson, change, code, path) => {
    expect(problemsOf(() => readLesson(planted(lesson, change)))).toContainEqual([code, path]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['text', 'luck'],
  ])('that is %s is refused', (_, input) => {
    expect(problemsOf(() => readLesson(input))).toEqual([['not-an-object', 'lesson']]);
  });

  it.each<[string, (copy: Loose) => void, string, string]>([
    ['steps that are text', (l) => (l['steps'] = ['s1']), 'not-an-object', 'steps[0]'],
    ['questions that are none', (l) => (l['steps'][0].asks = {}), 'not-a-list', 'steps[0].asks'],
    ['a permit that is a list', (l) => (l['steps'][0].permit = []), 'not-an-object', 'steps[0].permit'],
    ['a choice without options', (l) => delete l['steps'][2].asks[0].options, 'not-a-list', 'steps[2].asks[0].options'],
    [
      'a test that is none',
      (l) => (l['steps'][2].asks[0].options[0].holds = { value: { ratio: 3 } }),
      'not-an-object',
      'steps[2].asks[0].options[0].holds',
    ],
    ['a right letter', (l) => (l['exit'][0].options[2].holds = true), 'not-an-object', 'exit[0].options[2].holds'],
    ['a fact that is a number', (l) => (l['facts'][0].value = 13), 'not-an-object', 'facts[0].value'],
    [
      'what fast pupils may not find',
      (l) => (l['extension'].permit.design = ['liters']),
      'not-one-of',
      'extension.permit.design[0]',
    ],
  ])('of another form is refused by name: %s', (_, change, code, path) => {
    expect(problemsOf(() => readLesson(planted(luck, change)))).toContainEqual([code, path]);
  });

  it('with any part of it gone or bent never gets through as a fault of ours', () => {
    const paths = partsOf(JSON.parse(JSON.stringify(luck)) as unknown);
    const cases = every(
      20,
      paths.flatMap((path) => BENT.map((bent) => [path, bent] as const)),
    );
    expect(cases.length).toBeGreaterThan(100);
    const faults = cases.flatMap(([path, bent]) => {
      try {
        problemsOf(() => readLesson(bentAt(luck, path, bent)));
        return [];
      } catch (error) {
        return [`${path.join('.')} = ${JSON.stringify(bent)}: ${String(error)}`];
      }
    });
    expect(faults).toEqual([]);
  });

  it('points at parts of the page alone, and each of them is pointed at', () => {
    const points = new Set(loaded.flatMap(({ lesson }) => lesson.steps.map(({ point }) => point)));
    expect([...points].toSorted()).toEqual([...PARTS].toSorted());
  });

  it('is refused for a word that is missing, and for one that nothing says', () => {
    const { ['lesson.luck.title']: _title, ...fewer } = words;
    expect(problemsOf(() => checkLesson(luck, fewer))).toEqual([['missing', 'lesson.luck.title']]);
    expect(problemsOf(() => checkLesson(luck, { ...words, 'lesson.luck.titel': '' }))).toEqual([
      ['unknown-field', 'lesson.luck.titel'],
    ]);
  });
});
