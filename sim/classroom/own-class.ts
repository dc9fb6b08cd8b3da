import { wordsOf } from '../lesson/keys.ts';
import type { HandedIn, Lesson, StartWorld } from '../lesson/types.ts';
import { defaultDesign } from '../params/study-types.ts';
import { InputError } from '../params/types.ts';
import type { Catalogue } from '../words/say.ts';
import { readCode, tidyCode, writeCode } from './code.ts';
import type { ClassOf } from './judged.ts';
import { layoutOf } from './layout.ts';
import { saltOfSetup, type ClassSetup, type OnTeachersScreen, type OwnWorld } from './own-setup.ts';

/**
 * A class of a teacher's own: a lesson of one step, without anything to answer, made of a set-up. Column, ticket, judge
 * and board take it like any other lesson.
 */

/** Its lesson has no number on the shelf, and one revision: another set-up is another code. */
const NUMBER = 0;
const REVISION = 1;
const MINUTES = 20;
const STEP = 's1';
/** A ticket holds no more results. */
const MOST_RESULTS = 3;

/** The code of a set-up. */
export function codeOfSetup(setup: ClassSetup): string {
  return writeCode({
    format: 'own',
    lesson: NUMBER,
    revision: REVISION,
    plan: 'whole',
    pace: 'free',
    truth: 'open',
    salt: saltOfSetup(setup),
  });
}

/**
 * The class of a code and its set-up.
 * @param seats that were given out
 * @throws InputError that names the code where it is mistyped, of a lesson, or of another set-up
 */
export function classOfSetup(setup: ClassSetup, text: string, seats: number): ClassOf {
  const says = readCode(text);
  const code = tidyCode(text);
  const own = codeOfSetup(setup);
  if (code !== own) throw new InputError([{ code: 'class-of-another-setup', path: 'code', got: text, allowed: [own] }]);
  const lesson = lessonOfSetup(setup, code);
  return { code, says, lesson, layout: layoutOf(lesson), seats, setup };
}

/** A set-up as a lesson of one step. Its words are wordsOfSetup. */
export function lessonOfSetup(setup: ClassSetup, code: string): Lesson {
  const handIn = handedOf(setup.world);
  const picture = setup.world.screen === 'experiment' ? 'forest' : 'dots';
  return {
    schema: 'tend.lesson/1',
    id: idOf(code),
    number: NUMBER,
    revision: REVISION,
    meets: [],
    standards: [],
    worlds: worldsOf(setup.world),
    gates: [],
    steps: [
      {
        id: STEP,
        phase: 'experiment',
        minutes: MINUTES,
        world: 'own',
        ...(setup.view === undefined ? {} : { view: setup.view }),
        permit: setup.permit,
        asks: [],
        coach: [],
        point: setup.world.screen === 'experiment' ? 'run' : 'curve',
      },
    ],
    exit: [],
    handIn,
    board: handIn.map(({ id }) => ({ picture, result: id })),
    facts: [],
    notes: { say: 0, dont: 0, walk: 0, simple: 0, fast: 0 },
  };
}

/** Of its code, so that the words of two classes on one page never stand for each other. */
function idOf(code: string): string {
  return `own-${code}`;
}

/** Whether a lesson is a teacher's own. */
export function isOwn({ number }: Pick<Lesson, 'number'>): boolean {
  return number === NUMBER;
}

/**
 * Words of the lesson of a set-up, under the keys that every lesson has: the teacher's question stands where a lesson
 * has its text. What somebody wrote is told apart from gaps that are filled and words that are marked.
 * @param title of all classes of a teacher's own
 */
export function wordsOfSetup(setup: ClassSetup, code: string, title: string): Catalogue {
  const own = wordsOf({ id: idOf(code) });
  const question = verbatim(setup.question);
  const panels = setup.world.screen === 'compare' ? setup.world.panels : [];
  return {
    [`${own}.title`]: title,
    [`${own}.question`]: question,
    [`${own}.${STEP}.text`]: question,
    ...Object.fromEntries(
      panels.flatMap(({ name }, i) =>
        name === undefined ? [] : [[`${own}.panel.${panelId(i)}`, verbatim(name)] as const],
      ),
    ),
  };
}

/** No gap and no mark of a glossary begins in it: an empty joiner stands behind what would begin one. */
function verbatim(text: string): string {
  return text.replaceAll('{', '{\u2060').replaceAll('[[', '[\u2060[');
}

const panelId = (i: number): string => `p${i + 1}`;

function worldsOf(world: OnTeachersScreen): Readonly<Record<string, StartWorld>> {
  switch (world.screen) {
    case 'play':
      return { own: lifeOf(world, world) };
    case 'compare': {
      const { cells, day, panels } = world;
      return {
        own: { screen: 'compare', panels: panels.map((_, i) => panelId(i)), cells, day },
        ...Object.fromEntries(panels.map((panel, i) => [panelId(i), lifeOf(panel, world)])),
      };
    }
    case 'experiment': {
      const { kind, design, preset, set, events } = world;
      return {
        own: {
          screen: 'experiment',
          kind,
          laws: preset,
          design,
          ...(set === undefined ? {} : { set }),
          ...(events === undefined ? {} : { events }),
        } as StartWorld,
      };
    }
  }
}

function lifeOf(
  { preset, set, events }: OwnWorld,
  { cells, day }: { readonly cells: number; readonly day: number },
): StartWorld {
  return {
    screen: 'play',
    preset,
    cells,
    day,
    ...(set === undefined ? {} : { set: set as Readonly<Record<string, number>> }),
    ...(events === undefined ? {} : { events }),
  };
}

/**
 * What a seat hands in. Of studies, what each is made for; of a world on Play, how much less methylation it leaves than
 * the ready-made one, in the same luck; of worlds side by side, how each differs from the first. Where there is nothing
 * to hold a world against, nothing is handed in but that the seat was there.
 */
function handedOf(world: OnTeachersScreen): readonly HandedIn[] {
  const handed = (id: string, value: HandedIn['value']): HandedIn => ({ id, step: STEP, value });
  if (world.screen === 'play')
    return world.set === undefined && world.events === undefined
      ? []
      : [handed('gap', { read: 'twinGap', on: 'screen', against: { preset: world.preset } })];
  if (world.screen === 'compare')
    return world.panels.slice(1, 1 + MOST_RESULTS).map((_, i) => {
      const panel = panelId(i + 1);
      return handed(panel, { read: 'twinGap', on: 'screen', panel, against: { panel: panelId(0) } });
    });
  switch (world.kind) {
    case 'vole-trial':
      return [handed('gap', { read: 'armGap', on: 'screen', of: 'mean' })];
    case 'infant-cohort':
      return [handed('association', { read: 'association', on: 'screen' })];
    case 'lineage':
      return { ...defaultDesign('lineage'), ...world.design }.generations < 2
        ? []
        : [handed('gap', { read: 'generationGap', on: 'screen', of: 2 })];
    default:
      return [];
  }
}
