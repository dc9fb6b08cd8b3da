/**
 * A robot that plays lessons by keyboard. It knows roles and names, the words of the lesson, and the engine: what it
 * answers it computes from the world that the address names, so another seed changes its answers.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { runNow } from '../../sim/engine.ts';
import {
  fieldsOf,
  judge,
  keyOf,
  laidOver,
  loadLesson,
  madeClass,
  movedTo,
  optionsThatHold,
  ownSeat,
  readingOf,
  jobsOf,
  jobsOfAsk,
  startOf,
  isRead,
  type Answer,
  type Ask,
  type Context,
  type Lesson,
  type OnScreen,
  type Option,
  type Results,
  type Seat,
  type Step,
} from '../../sim/lessons.ts';
import { ENTRY_BY_ID, InputError, type AnyResult, type Job, type NumberEntry, type ParamId } from '../../sim/page.ts';
import { createEnglish, learn } from '../../src/words/say.ts';
import '../../src/words/late.ts';

const say = createEnglish();
const results = new Map<string, AnyResult | InputError>();

/** Runs what was not run yet, as the page's workers do. */
function answered(jobs: Iterable<Job>): Results {
  for (const job of jobs) {
    const key = keyOf(job);
    if (results.has(key)) continue;
    try {
      results.set(key, runNow(job));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      results.set(key, error);
    }
  }
  return results;
}

export interface Robot {
  readonly page: Page;
  readonly lesson: Lesson;
  /** Its seat in a class; its own, which the address names, without. */
  readonly seat?: Seat;
  /** What it answered, step by step, in words. */
  readonly said: string[];
  /** Called in every state of a step. */
  readonly look: (state: string) => Promise<void>;
}

/** Opens a lesson by its address. */
export async function openLesson(page: Page, url: string, id: string, seat: string): Promise<void> {
  await page.goto(`${url}#lesson=${id}&seat=${seat}`);
  await page.getByRole('region', { name: /^Lesson: / }).waitFor();
}

export async function robotOf(page: Page, id: string, look: Robot['look'] = async () => undefined): Promise<Robot> {
  const loaded = (await loadLesson(id))!;
  learn(loaded.words);
  return { page, lesson: loaded.lesson, said: [], look };
}

/** The seed of the seat, from the page's own address. */
function seatOn(page: Page): string {
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('seat')!;
}

const column = (page: Page): Locator => page.getByRole('region', { name: /^Lesson: / });
const button = (page: Page, name: string | RegExp): Locator => column(page).getByRole('button', { name });

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.press(key);
}

/** Plays a lesson to its end, every answer as the engine has it. */
export async function playWhole(robot: Robot): Promise<void> {
  for (const step of robot.lesson.steps) await playStep(robot, step);
  await playExits(robot);
  await robot.look('end');
}

/** Answers the last three questions. */
export async function playExits(robot: Robot): Promise<void> {
  const { page, lesson } = robot;
  for (const [which, question] of lesson.exit.entries()) {
    const context = contextOf(robot, null, null);
    const words = `lesson.${lesson.id}.exit${which + 1}`;
    await heading(page, /Last questions/);
    const right = rightOf(question.options, context) ?? 0;
    await choose(robot, words, right, undefined, say(`${words}.text`));
    await robot.look(`exit ${which + 1}`);
    await checkAndGoOn(robot, `exit ${which + 1}`);
  }
  await heading(page, /Done/);
}

async function heading(page: Page, name: RegExp): Promise<void> {
  await column(page).getByRole('heading', { name }).waitFor();
}

export async function playStep(robot: Robot, step: Step): Promise<void> {
  const { page, lesson, look } = robot;
  const number = lesson.steps.indexOf(step) + 1;
  await heading(page, new RegExp(`Step ${number} of ${lesson.steps.length}`));
  await look(`${step.id} opened`);
  const seen = new Seen(robot, step);
  for (const id of step.permit.params ?? []) await moveToEnd(robot, id, seen);
  for (const ask of step.asks) await answer(robot, step, ask, seen);
  if (step.because !== undefined)
    await choose(robot, `lesson.${lesson.id}.${step.id}`, 0, 'because.1', say('column.because'));
  await look(`${step.id} answered`);
  if (step.phase === 'predict') {
    await press(button(page, /Lock my prediction/));
    await look(`${step.id} locked`);
    await press(button(page, 'Next ▸'));
  } else await checkAndGoOn(robot, step.id);
}

async function checkAndGoOn({ page, look }: Robot, place: string): Promise<void> {
  await press(button(page, 'Check'));
  const next = button(page, 'Next ▸');
  const without = button(page, 'Check').and(page.locator('[aria-disabled="false"]'));
  await expect.poll(async () => (await next.count()) + (await without.count()), { timeout: 60_000 }).toBe(1);
  if ((await next.count()) === 0)
    throw new Error(`${place}: ${await column(page).getByRole('status').allInnerTexts()}`);
  await look(`${place} checked`);
  await press(next);
}

/** What stands on the screen, as the robot itself has set it. */
class Seen {
  screen: OnScreen;
  families = 0;
  constructor(
    readonly robot: Robot,
    readonly step: Step,
  ) {
    this.screen = startOf(robot.lesson, step, seatOfRobot(robot));
  }
  lay(laid: Record<string, unknown>): void {
    // Of several worlds side by side the first is edited, until another one is chosen.
    if (this.screen.screen !== 'compare') this.screen = laidOver(this.screen, laid);
    else {
      const [first, ...others] = this.screen.panels;
      const moved = laidOver({ ...this.screen, panels: [first!] }, laid) as typeof this.screen;
      this.screen = { ...this.screen, panels: [...moved.panels, ...others] };
    }
  }
}

function seatOfRobot({ page, lesson, seat }: Robot): Seat {
  return seat ?? ownSeat(lesson, seatOn(page));
}

function contextOf(robot: Robot, step: Step | null, screen: OnScreen | null): Context {
  const { lesson } = robot;
  const seat = seatOfRobot(robot);
  return { lesson, step, seat, screen, seats: madeClass(lesson, seat), revealed: step?.reveals === true };
}

function rightOf(options: readonly Option[], context: Context): number | null {
  const plan = optionsThatHold(options, context);
  const found = plan.read(answered(plan.jobs));
  const at = found.findIndex((each) => each === 'holds' || each === 'concept');
  return at < 0 ? null : at;
}

/** A radio button by the name that the lesson's words give it. */
async function choose(
  robot: Robot,
  words: string,
  option: number,
  key = 'abcdefghij'[option]!,
  group = say(`${words}.label`),
): Promise<void> {
  const text = say(`${words}.${key}`);
  robot.said.push(text);
  const asked = column(robot.page).getByRole('group', { name: group, exact: true });
  const radio = asked.getByRole('radio', { name: text, exact: true });
  await press(radio, 'Space');
  expect(await radio.isChecked()).toBe(true);
}

async function answer(robot: Robot, step: Step, ask: Ask, seen: Seen): Promise<void> {
  const { page, lesson } = robot;
  const words = `lesson.${lesson.id}.${step.id}.${ask.id}`;
  const context = () => contextOf(robot, step, seen.screen);
  switch (ask.kind) {
    case 'choice':
      return choose(robot, words, rightOf(ask.options, context()) ?? 0);
    case 'direction':
      return choose(robot, words, 0);
    case 'marks':
    case 'curve':
      for (const slider of await column(page).getByRole('slider').all()) await press(slider, 'ArrowRight');
      return;
    case 'sureness':
      return press(column(page).getByRole('slider', { name: say(`${words}.label`) }), 'ArrowRight');
    case 'number':
      return typeNumber(robot, step, ask, words, context());
    case 'order':
      return putInOrder(robot, ask, words, context());
    case 'pick':
      return pick(robot, words, seen);
    case 'keep':
      return keepAll(robot, step, ask, seen);
    case 'claim': {
      await choose(robot, words, rightOf(ask.options, context()) ?? 0);
      for (const row of await column(page).getByRole('checkbox').all()) await press(row, 'Space');
      if (ask.reasons.length > 0) await choose(robot, words, 0, 'reason.1', say('column.fits'));
    }
  }
}

type Of<K extends Ask['kind']> = Extract<Ask, { readonly kind: K }>;

async function typeNumber(robot: Robot, step: Step, ask: Of<'number'>, words: string, context: Context): Promise<void> {
  const { page } = robot;
  const label = say(`${words}.label`);
  if (step.phase === 'predict') return press(column(page).getByRole('slider').first(), 'ArrowRight');
  let value = ask.from;
  if (ask.value !== undefined) {
    const read = readingOf(ask.value, context, answered(jobsOf(ask.value, context).values()));
    if (isRead(read)) value = Math.round(read.estimate / ask.step) * ask.step;
  } else if (ask.holds !== undefined) value = settingThatHolds(ask, context);
  robot.said.push(String(value));
  const box = column(page).getByRole('spinbutton', { name: label, exact: true });
  await box.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(String(Number(value.toFixed(4))));
}

/** A setting that makes the test hold, found by trying. */
function settingThatHolds(ask: Of<'number'>, context: Context): number {
  for (let value = ask.from; value <= ask.to; value += ask.step) {
    const given: Answer = { kind: 'number', value };
    const { verdict } = judgedBy(ask, given, context);
    if (verdict === 'holds') return value;
  }
  return ask.from;
}

function judgedBy(ask: Ask, given: Answer, context: Context) {
  return judge(ask, given, context, { rows: [] }, answered(jobsOfAsk(ask, context, given).values()));
}

async function putInOrder(robot: Robot, ask: Of<'order'>, words: string, context: Context): Promise<void> {
  const sizes = ask.values.map((value) => {
    const read = readingOf(value, context, answered(jobsOf(value, context).values()));
    return isRead(read) ? read.estimate : 0;
  });
  const wanted = sizes.map((_, i) => i).toSorted((a, b) => sizes[b]! - sizes[a]!);
  const shown = sizes.map((_, i) => i);
  for (const [at, item] of wanted.entries())
    for (let from = shown.indexOf(item); from > at; from--) {
      const name = say(`${words}.${'abcdefghij'[item]!}`);
      await press(column(robot.page).getByRole('button', { name: say('column.order.up', { item: name }) }));
      [shown[from - 1], shown[from]] = [shown[from]!, shown[from - 1]!];
    }
  const take = column(robot.page).getByRole('button', { name: say('column.order.take') });
  if ((await take.count()) > 0) await press(take);
  robot.said.push(wanted.join());
}

async function pick(robot: Robot, words: string, seen: Seen): Promise<void> {
  const list = column(robot.page).getByRole('combobox', { name: say(`${words}.label`) });
  await expect.poll(() => list.getByRole('option').count(), { timeout: 30_000 }).toBeGreaterThan(1);
  await list.focus();
  await robot.page.keyboard.press('ArrowDown');
  const text = await list.locator('option:checked').innerText();
  const cell = Number(/\d+/.exec(text.replaceAll(',', ''))![0]) - 1;
  if (seen.screen.screen === 'play') seen.screen = { ...seen.screen, cell };
  robot.said.push(text);
}

/** Keeps every reading that an ask wants, with the settings that it wants. */
async function keepAll(robot: Robot, step: Step, ask: Of<'keep'>, seen: Seen): Promise<void> {
  const wheres = ask.rows.flatMap((rule) => ('where' in rule ? [rule.where] : []));
  for (const where of wheres) {
    for (const [name, value] of Object.entries(where)) await setTo(robot, name, value, seen);
    await runAndKeep(robot, step);
  }
  const least = Math.max(...ask.rows.map((rule) => ('least' in rule ? rule.least : 1)));
  const lot = ask.rows.some((rule) => 'drawn' in rule);
  for (let kept = wheres.length; kept < least; kept++) {
    if (kept > wheres.length && step.permit.families) {
      await press(button(robot.page, say('column.families')));
      seen.families++;
    }
    if (kept === least - 1 && lot && step.permit.design?.includes('assignment'))
      await setTo(robot, 'assignment', 'lot', seen);
    if (step.permit.cells !== undefined && kept > 0) await robot.page.keyboard.press('ArrowDown');
    await runAndKeep(robot, step);
  }
  if (seen.families > 0 && seen.screen.screen === 'experiment') {
    const { study } = seen.screen;
    const seed = `${seatOn(robot.page)}.${seen.families}`;
    seen.screen = { screen: 'experiment', study: { ...study, scenario: { ...study.scenario, seed } } as never };
  }
}

async function runAndKeep({ page, look }: Robot, step: Step): Promise<void> {
  if (step.permit.run) await press(button(page, 'Run'));
  const kept = column(page).getByText(/^Kept in this step: /);
  const count = async () => ((await kept.count()) === 0 ? '' : await kept.innerText());
  const before = await count();
  // Whoever keeps too soon is told so, and tries again.
  for (let tries = 0; tries < 100 && (await count()) === before; tries++) {
    await page.waitForTimeout(200);
    await press(button(page, say('column.keep')));
  }
  expect(await count()).not.toBe(before);
  await look(`${step.id} kept`);
}

/** Moves a slider of the world to its end. */
async function moveToEnd({ page }: Robot, id: ParamId, seen: Seen): Promise<void> {
  const slider = column(page).getByRole('slider').first();
  if (await slider.isDisabled()) return;
  await press(slider, 'End');
  seen.lay({ set: { [id]: (ENTRY_BY_ID.get(id) as NumberEntry).explore[1] } });
}

/** Sets one thing by the control that has its name. */
async function setTo(robot: Robot, name: string, value: number | string, seen: Seen): Promise<void> {
  const { page } = robot;
  if (name === 'start') {
    const box = column(page).getByRole('spinbutton', { name: say('column.block') });
    await box.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(String(value));
    if (seen.screen.screen === 'play') {
      const { world } = seen.screen;
      seen.screen = { ...seen.screen, world: { ...world, events: movedTo(world.events, Number(value), world.days) } };
    }
    return;
  }
  if (seen.screen.screen !== 'experiment') return;
  const { kind, design } = seen.screen.study;
  const now = (design as unknown as Record<string, unknown>)[fieldsOf(name)[0]!];
  if (typeof now === 'boolean') {
    if (now !== Boolean(value))
      await press(column(page).getByRole('switch', { name: say(`design.${kind}.${name}.label`) }), 'Space');
    seen.lay({ [name]: Boolean(value) });
  } else if (typeof now === 'string') {
    await column(page)
      .getByRole('combobox', { name: say(`design.${kind}.${name}.label`) })
      .selectOption(String(value));
    seen.lay({ [name]: value });
  } else seen.lay({ [name]: value });
}
