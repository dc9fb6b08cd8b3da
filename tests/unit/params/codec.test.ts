/** Links and files: what is written is read back, anything else is refused by name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWords,
  decodeFile,
  defaultDesign,
  encodeFile,
  ENGLISH,
  InputError,
  LONGEST_FILE,
  LONGEST_LINK,
  MODEL_VERSION,
  parseStudy,
  renderProblem,
  scenarioFromPreset,
  linkName,
  STUDY_KINDS,
  STUDY_SCHEMA,
  worldOfStudy,
  type InputProblem,
  type Scenario,
  type Study,
} from '../../../sim/page.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import { encodeLink } from '../../../src/state/link.ts';
import { parameterIds } from '../../../src/saved/model/read-link.ts';
import { readJson } from '../../../sim/params/codec/json.ts';
import { scenarios, studies } from './arbitrary.ts';
import { tries } from '../../long.ts';

const say = createWords(ENGLISH);
const states = fc
  .record({
    scenario: scenarios,
    checksum: fc.option(fc.stringMatching(/^[0-9a-f]{32}$/), { nil: null }),
    day: fc.option(fc.constant(1), { nil: null }),
    study: fc.option(studies, { nil: null }),
    page: fc.option(
      fc.record({
        screen: fc.constant('model' as const),
        parameter: fc.option(fc.constantFrom(...parameterIds()), { nil: null }),
      }),
      { nil: null, freq: 1 },
    ),
  })
  .map((state) => ({ ...state, study: state.page === null && fits(state.scenario, state.study) ? state.study : null }));

/** Whether a study can take place in a world: founders' care has to fit into a day. */
function fits(scenario: Scenario, study: Pick<Study, 'kind' | 'design'> | null): boolean {
  try {
    if (study !== null) parseStudy({ schema: STUDY_SCHEMA, scenario: worldOfStudy(study.kind, scenario), ...study });
    return true;
  } catch {
    return false;
  }
}

/** The problems an action is refused with; fails when it is not. */
function problemsOf(action: () => unknown): readonly InputProblem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a link', () => {
  it('is read back as it was written, and written the same again', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = encodeLink(state);
        expect(text.length).toBeLessThan(LONGEST_LINK);
        expect(text).toMatch(/^[\x21-\x7e]+$/);
        const { madeBy, ...read } = decodeLink(`#${text}`);
        const { scenario, study } = state;
        expect(read).toEqual({
          ...state,
          study:
            study === null ? null : { schema: STUDY_SCHEMA, scenario: worldOfStudy(study.kind, scenario), ...study },
        });
        expect(madeBy).toBe(state.scenario.modelVersion);
        expect(encodeLink(read)).toBe(text);
      }),
      { seed: 11, numRuns: tries(400) },
    );
  });

  it('is refused wherever it is cut off', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 0, max: 1, noNaN: true }), (state, share) => {
        const text = encodeLink(state);
        const cut = Math.min(text.length - 1, Math.floor(share * text.length));
        expect(problemsOf(() => decodeLink(text.slice(0, cut)))[0]!.code).toMatch(/^(not-a-link|link-cut-off)$/);
      }),
      { seed: 12, numRuns: tries(400) },
    );
  });

  it('never fails otherwise than by refusing, whatever it is', () => {
    const text = encodeLink({ scenario: scenarioFromPreset('late-rescue', 'vole-7') });
    const edits = fc.tuple(fc.nat(text.length), fc.nat(8), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), edits), (edit) => {
        const foreign =
          typeof edit === 'string' ? edit : text.slice(0, edit[0]) + edit[2] + text.slice(edit[0] + edit[1]);
        try {
          decodeLink(foreign);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          for (const problem of (error as InputError).problems)
            expect(renderProblem(say, problem)).not.toMatch(/[\n\r\u2028]/);
        }
      }),
      { seed: 13, numRuns: tries(1000) },
    );
  });

  it('says only what differs from the preset, in words one can read', () => {
    const scenario = {
      ...scenarioFromPreset('late-rescue', 'vole-7'),
      set: { 'care.licking': 44, 'care.huddling': 240 },
    };
    const head = `v=1&model=${MODEL_VERSION}&preset=late-rescue&seed=vole-7&days=90&siblings=20&cells=2000&care.licking=44`;
    expect(encodeLink({ scenario })).toBe(`${head}&end`);
    expect(encodeLink({ scenario: { ...scenario, events: [] } })).toBe(`${head}&event=none&end`);
    const nap = { id: 'nap', type: 'separation', fromDay: 5, toDay: 12, hoursPerDay: 4 } as const;
    expect(encodeLink({ scenario: { ...scenario, events: [nap] }, day: 60, checksum: 'ab'.repeat(16) })).toBe(
      `${head}&event=separation:nap:5-12:hoursPerDay:4&day=60&check=${'ab'.repeat(16)}&end`,
    );
  });

  const whole = encodeLink({
    scenario: { ...scenarioFromPreset('both-parents', 'vole-7'), set: { 'care.licking': 44 } },
    day: 60,
  });
  const spoilt: [string, string, string, string][] = [
    ...[
      '1,5',
      '',
      ' 44',
      '44 ',
      '0x10',
      'NaN',
      'Infinity',
      '1e999',
      '044',
      '.5',
      '5.',
      '%2B5',
      '1_0',
      'true',
      '٤٤',
    ].map((text): [string, string, string, string] => [
      'licking=44',
      `licking=${text}`,
      'not-a-number',
      'set.care.licking',
    ]),
    ['licking=44', 'licking=721', 'out-of-range', 'set.care.licking'],
    ['licking=44', 'licking=-1e-300', 'out-of-range', 'set.care.licking'],
    ['days=90', 'days=90.5', 'not-a-whole-number', 'days'],
    ['&days=90', '', 'missing', 'days'],
    ['&days=90', '&days=90&days=90', 'repeated-key', 'link.days'],
    ['&days=90', '&dayz=90', 'unknown-parameter', 'link.dayz'],
    ['&days=90', '&days=90&__proto__=1', 'unknown-parameter', 'link.__proto__'],
    ['&days=90', '&days=90&constructor=1', 'unknown-parameter', 'link.constructor'],
    ['&days=90', '&days=90&set=1', 'unknown-parameter', 'link.set'],
    ['&days=90', '&days=90&', 'not-a-link', 'link'],
    ['vole-7', 'vole%2', 'broken-escape', 'link'],
    ['vole-7', 'vole%ff', 'broken-escape', 'link'],
    ['vole-7', 'vole+7', 'broken-escape', 'link'],
    ['vole-7', 'vole%00', 'not-a-seed', 'seed'],
    ['v=1', 'v=2', 'newer-link', 'link.v'],
    ['v=1', 'v=0', 'not-one-of', 'link.v'],
    ['v=1', 'v=one', 'not-one-of', 'link.v'],
    [MODEL_VERSION, `${MODEL_VERSION}1`, 'newer-version', 'modelVersion'],
    [MODEL_VERSION, '1.0', 'not-a-version', 'modelVersion'],
    ['day=60', 'day=91', 'out-of-range', 'link.day'],
    ['day=60', 'day=1.5', 'not-a-whole-number', 'link.day'],
    ['day=60', 'day=x', 'not-a-number', 'link.day'],
    ['day=60', 'check=ABC', 'not-a-checksum', 'link.check'],
    ['day=60', 'event=none&event=none', 'not-an-event', 'events[0]'],
    ['day=60', 'event=separation:a:1-5:hoursPerDay', 'not-an-event', 'events[0]'],
    ['day=60', 'event=separation:a:1-5:id:4', 'not-an-event', 'events[0]'],
    ['day=60', 'event=separation:a:1-5:hoursPerDay:25', 'out-of-range', 'events[0].hoursPerDay'],
    ['day=60', 'event=separation:a:1-5:hoursPerDay:4:__proto__:4', 'unknown-field', 'events[0].__proto__'],
    ['day=60', 'event=party:a:1-5', 'not-one-of', 'events[0].type'],
    ['&day=60&end', '&day=60&end=1', 'link-cut-off', 'link'],
    [whole, 'https://example.org/?q=tend', 'not-a-link', 'link'],
    [whole, '', 'not-a-link', 'link'],
  ];
  it.each(spoilt)('with %j as %j is refused: %s at %s', (from, to, code, path) => {
    const [problem] = problemsOf(() => decodeLink(whole.replace(from, to)));
    expect(problem).toMatchObject({ code, path });
    expect(renderProblem(say, problem!)).toContain(path.split('.').at(-1)!);
  });

  it('says which study is open and only what differs from the study as it comes', () => {
    const scenario = scenarioFromPreset('both-parents', 'vole-7');
    const study = (kind: Study['kind'], changes: object = {}) => ({
      kind,
      design: { ...defaultDesign(kind), ...changes } as Study['design'],
    });
    for (const kind of STUDY_KINDS)
      expect(encodeLink({ scenario, study: study(kind) })).toMatch(
        new RegExp(`&cells=2000&screen=${linkName(kind)}&end$`),
      );
    const changed = study('lineage', { lines: 200, transmitCare: false, high: 1.8 });
    const text = encodeLink({ scenario, day: 60, study: changed });
    expect(text).toMatch(
      /&day=60&screen=generations&design\.lines=200&design\.high=1\.8&design\.transmitCare=false&end$/,
    );
    expect(decodeLink(text).study).toEqual({ schema: STUDY_SCHEMA, scenario, ...changed });
    expect(decodeLink(encodeLink({ scenario })).study).toBeNull();
  });

  it('carries what an arm has of its own, and a study of voles beside a world of infants', () => {
    const infants = scenarioFromPreset('infant-hardship', 'vole-7');
    const own = {
      setA: { 'family.support': 0.2, 'sire.present': false },
      eventsB: [
        { id: 'nap', type: 'separation', fromDay: 5, toDay: 12, hoursPerDay: 4 },
        { id: 'pulse', type: 'stressor', fromDay: 3, toDay: 4, intensity: 0.5 },
      ],
    };
    const text = encodeLink({
      scenario: infants,
      study: {
        kind: 'vole-trial',
        design: { ...defaultDesign('vole-trial'), pups: 3, ...own } as unknown as Study['design'],
      },
    });
    expect(text).toMatch(
      /&screen=vole-trial&design\.pups=3&design\.setA\.family\.support=0\.2&design\.setA\.sire\.present=false&design\.eventsB=separation:nap:5-12:hoursPerDay:4~stressor:pulse:3-4:intensity:0\.5&end$/,
    );
    const { scenario, study } = decodeLink(text);
    expect(scenario).toEqual(infants);
    expect(study).toEqual({
      schema: STUDY_SCHEMA,
      kind: 'vole-trial',
      scenario: scenarioFromPreset('both-parents', 'vole-7'),
      design: { ...defaultDesign('vole-trial'), pups: 3, ...own },
    });
  });

  it.each([
    ['screen=play', 'not-one-of', 'link.screen'],
    ['screen=', 'not-one-of', 'link.screen'],
    ['screen=giving&screen=giving', 'repeated-key', 'link.screen'],
    ['design.lines=20', 'missing', 'link.screen'],
    ['screen=generations&design.lines=20&design.lines=20', 'repeated-key', 'link.design.lines'],
    ['screen=generations&design.lines=1001', 'out-of-range', 'design.lines'],
    ['screen=generations&design.lines=20.5', 'not-a-whole-number', 'design.lines'],
    ['screen=generations&design.lines=many', 'not-a-number', 'design.lines'],
    ['screen=generations&design.transmitCare=1', 'not-a-boolean', 'design.transmitCare'],
    ['screen=generations&design.fosterAt=7', 'out-of-range', 'design.fosterAt'],
    ['screen=generations&design.children=20', 'unknown-field', 'design.children'],
    ['screen=giving&design.lines=20', 'unknown-field', 'design.lines'],
    ['screen=giving&design.=20', 'unknown-field', 'design.'],
    ['screen=giving&design.__proto__=20', 'unknown-field', 'design.__proto__'],
    ['screen=giving&design.setA.care.licking=20', 'unknown-field', 'design.setA'],
    ['screen=vole-trial&design.setA=20', 'not-an-object', 'design.setA'],
    ['screen=vole-trial&design.setC.care.licking=20', 'unknown-field', 'design.setC.care.licking'],
    [
      'screen=vole-trial&design.setA.care.licking=20&design.setA.care.licking=20',
      'repeated-key',
      'link.design.setA.care.licking',
    ],
    ['screen=vole-trial&design.setB.care.licking=-1', 'out-of-range', 'design.setB.care.licking'],
    ['screen=vole-trial&design.setA.kappa.care=0.3', 'law-of-the-world', 'design.setA.kappa.care'],
    ['screen=vole-trial&design.setA.care.singing=3', 'unknown-parameter', 'design.setA.care.singing'],
    ['screen=vole-trial&design.eventsA=separation:nap:5', 'not-an-event', 'design.eventsA[0]'],
    [
      'screen=vole-trial&design.eventsB=separation:nap:5-12:hoursPerDay:4~separation:nap:15-12:hoursPerDay:4',
      'ends-before-start',
      'design.eventsB[1].toDay',
    ],
    ['screen=giving&designs.people=20', 'unknown-parameter', 'link.designs.people'],
  ])('with the study %j is refused: %s at %s', (part, code, path) => {
    const [problem] = problemsOf(() => decodeLink(whole.replace(/end$/, `${part}&end`)));
    expect(problem).toMatchObject({ code, path });
    expect(renderProblem(say, problem!)).toContain(path.split('.').at(-1)!);
  });

  it('of 10 MB is refused before it is read', () => {
    const [problem] = problemsOf(() => decodeLink(`v=1&seed=${'x'.repeat(10_000_000)}`));
    expect(problem).toMatchObject({ code: 'link-too-long', allowed: [0, LONGEST_LINK] });
  });

  it('of an older model is taken into this one and says where it comes from', () => {
    const { scenario, madeBy } = decodeLink(whole.replace(`model=${MODEL_VERSION}`, 'model=0.9.12'));
    expect(madeBy).toBe('0.9.12');
    expect(scenario.modelVersion).toBe(MODEL_VERSION);
  });

  it('may say a number in any form JSON knows', () => {
    expect(decodeLink(whole.replace('cells=2000', 'cells=2e3')).scenario.cells).toBe(2000);
    expect(decodeLink(whole.replace('licking=44', 'licking=-0')).scenario.set).toEqual({ 'care.licking': 0 });
  });
});

describe('a file', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(decodeFile(encodeFile(scenario)).scenario).toEqual(scenario);
      }),
      { seed: 14, numRuns: tries(200) },
    );
  });

  it('is refused wherever it is cut off, with the place', () => {
    const text = encodeFile(scenarioFromPreset('late-rescue', 'vole-7')).trimEnd();
    for (let cut = 0; cut < text.length; cut++) {
      const [problem] = problemsOf(() => decodeFile(text.slice(0, cut)));
      expect(problem!.code).toBe('not-json');
    }
    expect(problemsOf(() => decodeFile('{\n  "days": 1,5\n}'))[0]).toMatchObject({
      got: '5\n}',
      detail: { line: 2, column: 13 },
    });
  });

  it('that is too large is refused before it is read', () => {
    expect(problemsOf(() => decodeFile(' '.repeat(LONGEST_FILE + 1)))[0]!.code).toBe('file-too-large');
  });
});

describe('JSON', () => {
  it('is read as JSON.parse reads it, and refused where that refuses', () => {
    const spoil = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...',:{}[]"\\0e-.ntu \u0001'))
      .map(([text, at, sign]) => text.slice(0, at % (text.length + 1)) + sign + text.slice(at % (text.length + 1)));
    const parse = (read: (text: string) => unknown, text: string) => {
      try {
        return { value: read(text) };
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(fc.oneof(fc.json(), spoil, fc.string()), (text) => {
        const ours = parse(readJson, text);
        const theirs = parse(JSON.parse, text);
        // The one difference: a name given twice.
        if (ours === null && theirs !== null) expect(problemsOf(() => readJson(text))[0]!.code).toBe('repeated-key');
        else expect(ours).toEqual(theirs);
      }),
      { seed: 15, numRuns: tries(2000) },
    );
  });

  it('with a name given twice is refused', () => {
    expect(problemsOf(() => readJson('{"a":{"b":1},"c":[{"b":1},{"b":1,"\\u0062":2}]}'))[0]).toMatchObject({
      code: 'repeated-key',
      path: 'b',
    });
  });

  it('nested a hundred thousand deep is no danger', () => {
    expect(problemsOf(() => decodeFile('['.repeat(100_000)))[0]!.code).toBe('not-json');
    expect(problemsOf(() => decodeFile('['.repeat(100_000) + ']'.repeat(100_000)))[0]!.code).toBe('not-an-object');
  });
});

describe('prototypes', () => {
  it('stay clean after everything hostile was read', () => {
    const scenario = encodeFile(scenarioFromPreset('both-parents', 'vole-7'));
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      for (const spot of ['"set": {', '{']) {
        const hostile = scenario.replace(
          spot,
          `${spot}"${key}": {"polluted": 1, "prototype": {"polluted": 1}}${spot === '{' ? ',' : ''}`,
        );
        expect(problemsOf(() => decodeFile(hostile))[0]!.code).toMatch(/^unknown-(field|parameter)$/);
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
