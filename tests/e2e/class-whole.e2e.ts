/**
 * A whole class goes through lesson 2 with sealed truth: a pupil over plain http, one from the single file, one on
 * paper, others by what they pasted; then by a collector. The board's figures are those of `tend class`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { long } from '../long.ts';
import {
  classOf,
  codeOfSetup,
  gateWord,
  openTicket,
  parseSetup,
  SETUP_SCHEMA,
  shownCode,
  writeCode,
  writeSetup,
} from '../../sim/classroom.ts';
import { seatOf } from '../../sim/lessons.ts';
import { findChromium } from '../tools/chromium.mjs';
import { runOf, textOf } from '../unit/classroom/some-class.ts';
import { serveSite, siteFolder, singleFile } from './browser.ts';
import { playExits, playStep, robotOf } from './lesson-robot.ts';
import { LAPTOP } from './play.ts';
import { paste } from './class-teacher.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'dist-cli/tend.js');

/** The short plan: steps 1, 2, 3, 6 and 7, with gates before 2 and 7. */
const CODE = writeCode({
  format: 'lesson',
  lesson: 2,
  revision: 1,
  plan: 'core',
  pace: 'gates fail open',
  truth: 'class',
  salt: 4711,
});
const of = await classOf(CODE, 24);

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let folder: string;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'tests/tools/build-cli.mjs')], { cwd: root, stdio: 'pipe' });
  folder = mkdtempSync(join(tmpdir(), 'tend-class-'));
  // A name that is not of this machine: what it serves by http is no secure context, as on a school server.
  const args = ['--host-resolver-rules=MAP tend.test 127.0.0.1', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  [browser, site] = await Promise.all([chromium.launch({ executablePath: await findChromium(), args }), serveSite()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a profile of its own. */
async function openPage(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: LAPTOP, reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const column = (page: Page) => page.getByRole('region', { name: /^Lesson: / });

async function openGate(page: Page, gate: string): Promise<void> {
  await column(page).getByRole('heading', { name: 'Wait for the word' }).waitFor();
  await page.getByRole('textbox', { name: 'The word' }).fill(gateWord(CODE, gate));
  await page.keyboard.press('Enter');
}

/** A pupil joins by the link of a seat and goes to the gate behind the last result; what is handed in there. */
async function playSeat(page: Page, seat: number) {
  await column(page).waitFor();
  const robot = { ...(await robotOf(page, 'luck')), lesson: of.lesson, seat: seatOf(of.lesson, CODE, seat) };
  const [first, ...rest] = of.lesson.steps;
  await playStep(robot, first!);
  await openGate(page, 's2');
  for (const step of rest.slice(0, 3)) await playStep(robot, step);
  await column(page).getByRole('heading', { name: 'Wait for the word' }).waitFor();
  return robot;
}

async function ticketOn(page: Page): Promise<string> {
  await column(page).getByRole('button', { name: 'Hand in' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hand in' });
  return dialog.getByRole('textbox', { name: 'Your ticket' }).inputValue({ timeout: 60_000 });
}

/** The teacher's page with the class of the code. */
async function openTeacher(url: string): Promise<Page> {
  const page = await openPage(url);
  await page.getByRole('link', { name: 'Class', exact: true }).press('Enter');
  await page.getByLabel('Or type a code').fill(shownCode(CODE).toLowerCase());
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.class-code').innerText()).toBe(shownCode(CODE));
  return page;
}

const sum = async (page: Page) =>
  JSON.parse((await page.locator('.tickets-sum').getAttribute('data-sum'))!) as Record<string, number>;

interface Said {
  readonly counts: Readonly<Record<string, number>>;
  readonly tickets: readonly {
    readonly seat: number;
    readonly status: string;
    readonly pooled: boolean;
    readonly results: readonly { readonly estimate: number }[];
  }[];
}

/** What the command line says of a file. */
function tendClass(path: string): Said {
  const args = [bundle, 'class', path, '--code', CODE, '--seats', '24', '--format', 'json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Said;
}

/** The class is saved by the page, and judged by the command line: both say the same. */
async function agrees(page: Page): Promise<Said> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the class' }).press('Enter');
  const path = join(folder, 'class.json');
  await (await saving).saveAs(path);
  const said = tendClass(path);
  const { all, good } = await sum(page);
  const papers = (JSON.parse(readFileSync(path, 'utf8')) as { paper: readonly unknown[] }).paper.length;
  expect(Object.values(said.counts).reduce((a, b) => a + b, 0) + papers).toBe(all);
  expect(said.counts['good']! + papers).toBe(good);
  return said;
}

/** Goes forward on the board until it says this. */
async function forwardTo(page: Page, text: string | RegExp): Promise<void> {
  const board = page.locator('.class-board');
  for (let step = 0; step < 12 && (await board.getByText(text).count()) === 0; step++) {
    await board.getByRole('button', { name: /^(Go on|Reveal) ▸/ }).press('Enter');
    const sure = board.getByRole('button', { name: 'Reveal', exact: true });
    if ((await sure.count()) > 0) await sure.press('Enter');
  }
  await board.getByText(text).first().waitFor();
}

/** What seat 3 comes to, by the engine. */
function ofPaper(): number {
  return (runOf(of, 3)[0] as { readonly estimate: number }).estimate;
}

long(
  'goes from the code to the reveal; the board says what the command line says',
  async () => {
    const teacher = await openTeacher(site.url);
    const http = new URL(site.url);
    http.hostname = 'tend.test';
    const insecure = await openPage(`${http.href}#class=${CODE}&seat=1`);
    const alone = await openPage(`${pathToFileURL(singleFile).href}#class=${CODE}&seat=2`);
    expect(await insecure.evaluate(() => isSecureContext)).toBe(false);
    const robot = await playSeat(insecure, 1);
    await playSeat(alone, 2);
    const early = await ticketOn(insecure);
    const fromFile = await ticketOn(alone);
    await insecure.keyboard.press('Escape');

    // Seat 3 worked on paper: marks, then letters; the page runs it. Four more come from a chat.
    await teacher.getByRole('button', { name: 'Paper seats' }).press('Enter');
    await teacher.getByLabel('Seat and answers').fill('3 33 30 b');
    await teacher.keyboard.press('Enter');
    const others = [4, 5, 6, 7].map((seat) => textOf(of, seat, { stage: 1, answers: {}, because: {} }));
    await paste(teacher, [`Seat one: ${early}`, fromFile, ...others].join('\nThanks!\n'));
    await expect.poll(async () => (await sum(teacher))['running'], { timeout: 30_000 }).toBe(0);
    expect(await sum(teacher)).toMatchObject({ all: 7, good: 7 });

    await openGate(insecure, 's7');
    await playStep(robot, of.lesson.steps.at(-1)!);
    await playExits(robot);
    const late = await ticketOn(insecure);
    const heads = [early, late].map((text) => (openTicket(text) as { head: object }).head);
    expect(heads).toMatchObject([{ stage: 1 }, { stage: 2 }]);
    await paste(teacher, late);
    await expect.poll(async () => (await sum(teacher))['all']).toBe(8);
    const said = await agrees(teacher);
    expect(said.counts).toMatchObject({ good: 6, earlier: 1 });

    const board = teacher.locator('.class-board');
    expect(await board.innerText()).not.toMatch(/The truth|on average/);
    await forwardTo(teacher, /on average/);
    // All seats in one table; the mean that the board says is theirs.
    const own = [...said.tickets.filter(({ pooled }) => pooled).map(({ results }) => results[0]!.estimate), ofPaper()];
    expect(own).toHaveLength(7);
    const average = own.reduce((all, each) => all + each, 0) / own.length;
    const finding = await board
      .getByText(/on average/)
      .first()
      .innerText();
    expect(Number(/on average ([+−\d.]+\d)/.exec(finding)![1]!.replace('−', '-'))).toBeCloseTo(average, 1);
    await forwardTo(teacher, 'The truth');
  },
  180_000,
);

/** A collector with its links for pupils and teacher. */
async function collect(...which: readonly string[]) {
  const child = spawn(process.execPath, [bundle, 'class', '--serve', '--port', '0', '--folder', siteFolder, ...which]);
  const said = await new Promise<string>((done) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('Stops')) done(text);
    });
  });
  const [, pupils] = /Pupils\s+(\S+)/.exec(said)!;
  const [, teachers] = /You\s+(\S+)/.exec(said)!;
  return { child, pupils, teachers };
}

it('with a collector a pupil hands in by one press, and the ticket stands on the board', async () => {
  const { child, pupils, teachers } = await collect('--code', CODE, '--out', join(folder, 'collected.txt'));
  try {
    const teacher = await openPage(teachers!);
    await expect.poll(() => teacher.locator('.class-code').innerText(), { timeout: 20_000 }).toBe(shownCode(CODE));
    expect(new URL(teacher.url()).hash).not.toContain('collect');
    const pupil = await openPage(`${pupils}&seat=8`);
    await playSeat(pupil, 8);
    const text = await ticketOn(pupil);
    await pupil.getByRole('button', { name: /Send to your teacher/ }).press('Enter');
    await pupil.getByText(/^Handed in\./).waitFor();
    expect(readFileSync(join(folder, 'collected.txt'), 'utf8')).toBe(`${text}\n`);
    await teacher.getByText('Handed in so far: 1').waitFor();
    await expect.poll(async () => (await sum(teacher))['good'], { timeout: 20_000 }).toBe(1);
    writeFileSync(join(folder, 'copy.txt'), text);
    expect(tendClass(join(folder, 'copy.txt')).counts['good']).toBe(1);

    // The machine goes away: the ticket stays with its pupil, who is told so.
    child.kill('SIGKILL');
    await pupil.keyboard.press('Escape');
    await openGate(pupil, 's7');
    await column(pupil)
      .getByRole('heading', { name: /Step 5 of 5/ })
      .waitFor();
    await teacher.getByText(/does not answer/).waitFor();
  } finally {
    child.kill('SIGKILL');
  }
}, 120_000);

long(
  'with a collector a class of the teacher’s own is joined, handed in and judged, all by two links',
  async () => {
    const made = parseSetup({
      schema: SETUP_SCHEMA,
      question: 'How much licking halves the closed copies?',
      world: { screen: 'play', preset: 'both-parents', cells: 50, day: 21, set: { 'care.licking': 60 } },
      permit: { params: ['care.licking'] },
    });
    writeFileSync(join(folder, 'own.json'), writeSetup(made));
    const { child, pupils, teachers } = await collect(
      '--setup',
      join(folder, 'own.json'),
      '--out',
      join(folder, 'own.txt'),
    );
    try {
      const teacher = await openPage(teachers!);
      await expect.poll(() => teacher.locator('.class-code').innerText()).toBe(shownCode(codeOfSetup(made)));
      expect(new URL(teacher.url()).hash).not.toMatch(/collect|setup/);
      const pupil = await openPage(`${pupils}&seat=8`);
      await column(pupil).getByText(made.question).waitFor();
      await column(pupil).getByRole('button', { name: 'Next' }).press('Enter');
      await ticketOn(pupil);
      await pupil.getByRole('button', { name: /Send to your teacher/ }).press('Enter');
      await pupil.getByText(/^Handed in\./).waitFor();
      await expect.poll(async () => (await sum(teacher))['good'], { timeout: 20_000 }).toBe(1);
    } finally {
      child.kill('SIGKILL');
    }
  },
  120_000,
);
