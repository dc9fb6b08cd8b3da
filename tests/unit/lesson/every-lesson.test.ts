/** What every lesson must be, whoever writes it: its file holds together, its words are all there and read well. */
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import common from '../../../sim/lesson/common.en.json' with { type: 'json' };
import { keysOf } from '../../../sim/lesson/keys.ts';
import { namesOfDesign } from '../../../sim/lesson/start.ts';
import {
  isChecked,
  loadLesson,
  ownSeat,
  SHELF,
  startOf,
  worldOf,
  type Lesson,
  type Option,
  type Permit,
  type RowRule,
} from '../../../sim/lessons.ts';
import { ENTRY_BY_ID } from '../../../sim/page.ts';
import { causalFaults, readingFaults, toneFaults, whoCaresFaults, type Words } from '../../tools/lesson-words.ts';

const loaded = await Promise.all(SHELF.map(async ({ id }) => (await loadLesson(id))!));
const each = loaded.map(({ lesson, words }) => [lesson.id, lesson, words] as const);
const one = (id: string) => loaded.find(({ lesson }) => lesson.id === id)!;

/** Questions that no run can answer: the file names the option, and no number stands in it. */
const CONCEPTS = [
  'volume.exit1',
  'when.exit3',
  'back.exit3',
  'cause.s3.claim',
  'cause.s5.does',
  'cause.exit1',
  'marks.exit3',
  'repeat.exit1',
];
/** What a lesson may weigh, packed. */
const MOST_BYTES = 12_000;
/** Minutes of a lesson, and what its steps must leave for the class's results and the questions at the end. */
const MINUTES = 45;
const LEAST_TOGETHER = 5;

/** All questions with options, by their place. */
function questions({ id, steps, exit }: Lesson): readonly (readonly [string, readonly Option[]])[] {
  return [
    ...steps.flatMap((step) =>
      step.asks.flatMap((ask) => ('options' in ask ? [[`${id}.${step.id}.${ask.id}`, ask.options] as const] : [])),
    ),
    ...exit.map(({ options }, i) => [`${id}.exit${i + 1}`, options] as const),
  ];
}

describe('the shelf', () => {
  it('holds the seven lessons, each with a number and an id of its own', () => {
    expect(SHELF.map(({ id }) => id)).toEqual(['volume', 'luck', 'when', 'back', 'cause', 'marks', 'repeat']);
    expect(SHELF.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { id, number } of SHELF) expect(one(id).lesson).toMatchObject({ id, number });
    expect(readdirSync('sim/lesson/words')).toHaveLength(SHELF.length);
  });
});

describe.each(each)('lesson %s', (id, lesson, words) => {
  it('comes over the wire as 12 kB at most, with its words', () => {
    const packed = [JSON.stringify(lesson), JSON.stringify(words)].map((text) => gzipSync(text).length);
    expect(packed[0]! + packed[1]!).toBeLessThan(MOST_BYTES);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson);
  });

  it('names steps, questions and worlds that there are', () => {
    expect(wiringFaults(lesson)).toEqual([]);
  });

  it('begins every step in a world that the engine takes, and permits what there is', () => {
    expect(worldFaults(lesson)).toEqual([]);
  });

  it('has exactly the words that its file asks for', () => {
    expect(Object.keys(words).toSorted()).toEqual([...keysOf(lesson)].toSorted());
  });

  it('leaves no gap in a sentence that nobody fills', () => {
    expect(gapFaults(lesson, words)).toEqual([]);
  });

  it('ties distractors to misconceptions that are known, and lists those it meets', () => {
    expect(misconceptionFaults(lesson)).toEqual([]);
  });

  it('names an option only of a concept, and a concept holds no number', () => {
    expect(conceptFaults(lesson, words)).toEqual([]);
  });

  it('fits into a lesson, and its short plan asks for no row that it leaves out', () => {
    const steps = lesson.steps.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(MINUTES - steps, id).toBeGreaterThanOrEqual(LEAST_TOGETHER);
    expect(lesson.steps.at(-1)!.phase === 'explain' || lesson.steps.at(-1)!.spare === true).toBe(true);
  });

  it('is read at thirteen', () => {
    expect(readingFaults(lesson, words)).toEqual([]);
  });

  it('names a cause only where one is known, blames nobody, and tells no fate', () => {
    expect(causalFaults(lesson, words)).toEqual([]);
    expect(toneFaults(lesson, words)).toEqual([]);
    expect(whoCaresFaults(words)).toEqual([]);
  });
});

describe('all lessons together', () => {
  it('leave eight questions to concepts', () => {
    const found = loaded.flatMap(({ lesson }) =>
      questions(lesson)
        .filter(([, options]) => options.some(({ holds }) => holds === 'concept'))
        .map(([place]) => place),
    );
    expect(found).toEqual(CONCEPTS);
  });
});

function wiringFaults(lesson: Lesson): readonly string[] {
  const { steps, gates, handIn, board, worlds } = lesson;
  const ids = steps.map(({ id }) => id as string);
  const asks = new Set(steps.flatMap((step) => step.asks.map((ask) => `${step.id}.${ask.id}`)));
  const results = new Set(handIn.map(({ id }) => id));
  const rows = steps.flatMap((step) =>
    step.asks.flatMap((ask) => ('rows' in ask ? ask.rows.map((rule) => [step.id, rule] as const) : [])),
  );
  const faults = (what: string, names: readonly string[], known: (name: string) => boolean) =>
    names.filter((name) => !known(name)).map((name) => `${what}: ${name}`);
  return [
    ...faults('step out of order', ids, (id) => ids.indexOf(id) === Number(id.slice(1)) - 1),
    ...(asks.size === steps.flatMap((step) => step.asks).length ? [] : ['two questions of a step have one id']),
    ...faults('gate', gates, (gate) => ids.includes(gate)),
    ...faults(
      'hand in',
      handIn.map(({ step }) => step),
      (step) => ids.includes(step),
    ),
    ...faults(
      'beside',
      steps.flatMap(({ beside }) => beside ?? []),
      (world) => world in worlds,
    ),
    ...rows.flatMap(([step, rule]) => rowFaults(step, rule, ids)),
    ...board.flatMap((picture) => {
      if ('asks' in picture) return faults('board', picture.asks, (ask) => asks.has(ask));
      if ('ask' in picture) return faults('board', [picture.ask], (ask) => asks.has(ask));
      if ('result' in picture) return faults('board', [picture.result], (result) => results.has(result));
      return 'results' in picture ? faults('board', picture.results, (result) => results.has(result)) : [];
    }),
  ];
}

function rowFaults(step: string, rule: RowRule, steps: readonly string[]): readonly string[] {
  if (!('from' in rule)) return [];
  const at = steps.indexOf(rule.from);
  return at >= 0 && at <= steps.indexOf(step) ? [] : [`${step} asks for a row of ${rule.from}`];
}

function worldFaults(lesson: Lesson): readonly string[] {
  const seat = ownSeat(lesson, 'every-lesson');
  const faults: string[] = [];
  const refuses = (where: string, act: () => unknown) => {
    try {
      act();
    } catch (error) {
      faults.push(`${where}: ${String(error)}`);
    }
  };
  for (const name of Object.keys(lesson.worlds)) refuses(name, () => worldOf(lesson, name, seat));
  for (const step of lesson.steps) {
    refuses(step.id, () => startOf(lesson, step, seat));
    faults.push(...permitFaults(lesson, step.world, step.permit).map((fault) => `${step.id}: ${fault}`));
    // What a step permits is never the answer to what a sealed world hides.
    if (/Effect|sharedGenes|mystery|seed/.test(JSON.stringify(step.permit))) faults.push(`${step.id}: permits a truth`);
    if (JSON.stringify(step.asks).includes('"read":"truth"') && step.reveals !== true)
      faults.push(`${step.id}: reads a truth before its reveal`);
  }
  if (lesson.extension !== undefined)
    faults.push(...permitFaults(lesson, lesson.extension.world, lesson.extension.permit));
  return faults;
}

function permitFaults({ worlds }: Lesson, name: string, { params = [], design = [] }: Permit): readonly string[] {
  const start = worlds[name];
  if (start === undefined) return [`no world ${name}`];
  const fields = start.screen === 'experiment' ? namesOfDesign(start.kind) : [];
  return [
    ...params.filter((id) => !ENTRY_BY_ID.has(id)).map((id) => `no parameter ${id}`),
    ...design.filter((field) => !fields.includes(field)).map((field) => `no field ${field}`),
  ];
}

/** Who fills the gaps of a text: a reply gets the numbers of its question, a pattern its parts, a knot its place. */
function gapFaults(lesson: Lesson, words: Words): readonly string[] {
  const filled = (key: string): readonly string[] => {
    const [, step, ask, rest = ''] = /^lesson\.[\w-]+\.(s\d+)\.([\w-]+)\.(.+)$/.exec(key) ?? [];
    if (rest === 'sentence') return ['claim', 'rows', 'reason'];
    if (rest === 'knot' || rest === 'value') return [rest];
    if (!rest.startsWith('reply.')) return [];
    const asked = lesson.steps.find(({ id }) => id === step)?.asks.find(({ id }) => id === ask);
    return Object.keys(asked?.says ?? {});
  };
  // The frame of the sheet leaves its gaps to a pencil.
  return Object.entries(words)
    .filter(([key]) => !key.endsWith('.sheet.frame'))
    .flatMap(([key, text]) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .filter(([, name]) => !filled(key).includes(name!))
        .map(([gap]) => `${key}: nobody fills ${gap}`),
    );
}

function misconceptionFaults(lesson: Lesson): readonly string[] {
  const meant = [
    ...questions(lesson).flatMap(([place, options]) => options.map(({ meets }) => [place, meets] as const)),
    ...lesson.steps.flatMap(({ id, because = [], asks }) => [
      ...because.map(({ meets }) => [`${id}.because`, meets] as const),
      ...asks.flatMap((ask) => (ask.kind === 'claim' ? ask.reasons.map(({ meets }) => [id, meets] as const) : [])),
    ]),
  ].flatMap(([place, meets]) => (meets === undefined ? [] : [[place, meets] as const]));
  const met = new Set(meant.map(([, meets]) => meets));
  return [
    ...lesson.meets.filter((meets) => !(`learn.wrong.${meets}` in common)).map((meets) => `unknown ${meets}`),
    ...meant
      .filter(([, meets]) => !lesson.meets.includes(meets))
      .map(([place, meets]) => `${place}: ${meets} not listed`),
    // Lesson 2 meets M3 in what it shows: each seat draws other families.
    ...lesson.meets
      .filter((meets) => !met.has(meets) && meets !== 'M3' && meets !== 'M8')
      .map((meets) => `${meets} is not met`),
  ];
}

function conceptFaults(lesson: Lesson, words: Words): readonly string[] {
  return questions(lesson).flatMap(([place, options]) => {
    const concepts = options.filter(({ holds }) => holds === 'concept');
    if (concepts.length === 0) return [];
    const said = Object.entries(words).filter(([key]) => new RegExp(`^lesson\\.${place}\\.[a-j]$`).test(key));
    return [
      ...(concepts.length > 1 || options.some(({ holds }) => typeof holds === 'object')
        ? [`${place}: two may hold`]
        : []),
      ...said.filter(([, text]) => /\d/.test(text)).map(([key, text]) => `${key}: ${text}`),
    ];
  });
}

describe('what is planted is found', () => {
  const { lesson: luck, words } = one('luck');
  const { lesson: cause, words: causeWords } = one('cause');
  const { lesson: volume, words: volumeWords } = one('volume');
  const changed = (lesson: Lesson, change: (copy: { -readonly [K in keyof Lesson]: Lesson[K] }) => void): Lesson => {
    const copy = JSON.parse(JSON.stringify(lesson)) as Lesson;
    change(copy);
    return copy;
  };
  const withStep = (lesson: Lesson, id: string, step: object): Lesson => ({
    ...lesson,
    steps: lesson.steps.map((each) => (each.id === id ? { ...each, ...step } : each)),
  });

  it('in the file: a gate, a hand in, a picture, a row, a step out of order', () => {
    expect(wiringFaults({ ...luck, gates: ['s9'] })).toEqual(['gate: s9']);
    expect(wiringFaults({ ...luck, handIn: [{ ...luck.handIn[0]!, step: 's9' }, luck.handIn[1]!] })).toEqual([
      'hand in: s9',
    ]);
    expect(wiringFaults({ ...luck, board: [{ picture: 'expected', ask: 's1.gpa' }] })).toEqual(['board: s1.gpa']);
    expect(wiringFaults({ ...luck, board: [{ picture: 'forest', result: 'middle' }] })).toEqual(['board: middle']);
    expect(wiringFaults(changed(luck, (copy) => (copy.steps = copy.steps.toReversed())))).toContain(
      'step out of order: s7',
    );
    expect(
      wiringFaults(withStep(volume, 's7', { asks: [{ id: 'x', kind: 'keep', rows: [{ from: 's8' }] }] })),
    ).toContain('s7 asks for a row of s8');
  });

  it('in worlds and permits: a preset, a field, a parameter, a truth', () => {
    const design = { worldA: 'both-parrots' };
    expect(worldFaults({ ...luck, worlds: { trial: { ...luck.worlds['trial']!, design } as never } }).join()).toMatch(
      /both-parrots|worldA/,
    );
    expect(worldFaults(withStep(luck, 's5', { permit: { design: ['liters'] } }))).toEqual(['s5: no field liters']);
    expect(worldFaults(withStep(volume, 's6', { permit: { params: ['care.lick'] } }))).toEqual([
      's6: no parameter care.lick',
    ]);
    expect(worldFaults(withStep(luck, 's5', { permit: { design: ['careEffect'] } }))).toEqual(['s5: permits a truth']);
    expect(worldFaults(withStep(cause, 's7', { reveals: undefined }))).toEqual(['s7: reads a truth before its reveal']);
  });

  it('in misconceptions and concepts', () => {
    expect(misconceptionFaults({ ...luck, meets: ['M10', 'M11', 'M3', 'M8'] })).toContain('s1.because: M1 not listed');
    expect(misconceptionFaults({ ...luck, meets: [...luck.meets, 'M13'] })).toContain('unknown M13');
    expect(conceptFaults(volume, { ...volumeWords, 'lesson.volume.exit1.b': '3 were lost' })).toEqual([
      'lesson.volume.exit1.b: 3 were lost',
    ]);
  });

  it('in keys: a word that is missing, and one too many', () => {
    expect(keysOf(luck)).toContain('lesson.luck.s5.shorter.reply.b');
    expect(keysOf(luck)).not.toContain('lesson.luck.s5.shorter.reply.a');
    expect(keysOf(changed(luck, (copy) => (copy.facts = copy.facts.slice(1))))).not.toContain(
      'lesson.luck.fact.found2',
    );
    expect(luck.steps.flatMap(({ asks }) => asks).filter(isChecked).length).toBeGreaterThan(4);
  });

  it('in gaps: a reply that names a number nobody works out', () => {
    const key = 'lesson.luck.s5.shorter.reply.b';
    expect(gapFaults(luck, { ...words, [key]: 'Look: {pups} and {litter}.' })).toEqual([
      `${key}: nobody fills {litter}`,
    ]);
    expect(gapFaults(luck, { ...words, 'lesson.luck.s5.text': 'Seat {seat}.' })).toHaveLength(1);
  });

  it('in what is read: long steps, long sentences, hard words', () => {
    const text = 'lesson.luck.s3.text';
    expect(readingFaults(luck, { ...words, [text]: 'One. Two three four. '.repeat(12) })).toEqual(['s3: 48 words']);
    const long = 'Look at the bar and at the line and at the dots and at the mark and at all the rest.';
    expect(readingFaults(luck, { ...words, [text]: long })).toEqual([`${text}: 21 words: ${long}`]);
    const hard = 'Heterogeneous experimental populations necessitate statistically independent randomisation.';
    expect(
      readingFaults(luck, { ...words, 'lesson.luck.s2.text': `${hard} ${hard}`, 'lesson.luck.s2.hint1': hard }),
    ).toEqual([expect.stringMatching(/^s2: grade/)]);
  });

  it('in what is claimed: a cause before a lot, but not in a distractor', () => {
    const planted = { ...causeWords, 'lesson.cause.s2.text': 'Play led to a drop.' };
    expect(causalFaults(cause, planted)).toEqual(['lesson.cause.s2.text: Play led to a drop.']);
    expect(causeWords['lesson.cause.s3.claim.a']).toMatch(/caused/);
    expect(causalFaults(cause, { ...causeWords, 'lesson.cause.s6.text': 'Care caused a drop.' })).toEqual([]);
    expect(causalFaults(cause, { ...causeWords, 'lesson.cause.s5.text': 'Genes caused it.' })).toHaveLength(1);
  });

  it.each([
    ['blame', 'Good mothers lick more.'],
    ['blame', 'They failed to care.'],
    ['fate', 'The pup will become shy.'],
    ['fate', 'Marks stay for ever.'],
    ['value', 'Find the bad marks.'],
    ['oddity', 'Look at arm A.'],
    ['own families', 'Think of your own mother.'],
  ])('in tone: %s', (of, text) => {
    expect(toneFaults(luck, { ...words, 'lesson.luck.s2.text': text })).toEqual([
      `${of}: lesson.luck.s2.text: ${text}`,
    ]);
  });

  it('in who cares: the mother alone', () => {
    expect(whoCaresFaults({ a: 'The mother licks her pup.' })).toEqual([
      'a: The mother licks her pup.',
      '0 of 1 examples name others',
    ]);
    expect(whoCaresFaults({ a: 'Mother and father lick.', b: 'A helper keeps the nest warm.' })).toEqual([]);
  });
});
