/**
 * A monkey at the page: clicks, keys, drags, typed nonsense, windows of all sizes, history, reloads and a network that
 * goes
 * away. It knows nothing of the page but what can be pressed, and looks for errors, for parts that could not be drawn,
 * for a page that no longer answers and for one that answers but does nothing any more. The same seed makes the same
 * choices.
 */

/** Where it starts: what follows the address, and which of the page's tabs it presses first. */
export const SCREENS = {
  play: { at: '', tab: 0 },
  compare: { at: '', tab: 1 },
  experiment: { at: '', tab: 2 },
  model: { at: '', tab: 3 },
  embed: { at: '?embed=1&controls=all', tab: null },
};

const SIZES = [
  [1366, 657],
  [390, 844],
  [320, 640],
  [683, 328],
  [844, 390],
  [1920, 1080],
];
const KEYS = [
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageDown',
  'PageUp',
  'Delete',
  'Control+z',
  'Control+y',
  'Control+Shift+z',
];
const TEXTS = [
  '',
  '0',
  '5',
  '88',
  '-1',
  '1e9',
  '0,5',
  '.5',
  '１２',
  'NaN',
  '<img src=x onerror=alert(1)>',
  '"',
  '  ',
  'Wühlmaus',
  '\u202Eabc',
  'x'.repeat(300),
];
const MEDIA = [
  { colorScheme: 'dark' },
  { colorScheme: 'light' },
  { forcedColors: 'active' },
  { forcedColors: 'none' },
  { reducedMotion: 'no-preference' },
  { reducedMotion: 'reduce' },
];
/** How long a network is away, and for how long afterwards what failed meanwhile is no fault. */
const CUT_MS = 3000;
const GRACE_MS = 6000;
/** Words of the browser for what a network that is away brings about. */
const CUT_WORDS =
  /Failed to load resource|net::ERR|dynamically imported module|Unable to preload|Importing a module script failed|Load failed/i;

/** Numbers from 0 to 1 by a seed (mulberry32). */
function randomOf(seed) {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Resolves to the same, or to `late` when the page takes longer than this to say. */
function within(promise, ms, late) {
  let timer;
  return Promise.race([
    promise,
    new Promise((resolve) => {
      timer = setTimeout(() => resolve(late), ms);
    }),
  ]).finally(() => clearTimeout(timer));
}

/**
 * Lets a monkey loose in a page of its own.
 * @param url of the site, with a slash at its end
 * @param patience milliseconds in which the page must answer and a slider must change the world
 * @returns how much was done, and what went wrong with the last acts before it
 */
export async function monkey({ browser, url, screen, seed, seconds, patience = 5000 }) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const context = await browser.newContext({ viewport: { width: 1366, height: 657 }, acceptDownloads: true });
  const page = await context.newPage();
  const trail = [];
  const faults = [];
  const state = { cutUntil: 0, acts: 0 };
  const cut = () => Date.now() < state.cutUntil + GRACE_MS;
  const fault = (what) => {
    if (!faults.some((known) => known.what === what)) faults.push({ what, after: trail.slice(-12) });
  };
  page.on('pageerror', (error) => {
    if (!(cut() && CUT_WORDS.test(error.message))) fault(`error: ${error.message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !(cut() && CUT_WORDS.test(message.text()))) fault(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  page.on('download', (download) => void download.cancel().catch(() => undefined));
  page.on('filechooser', () => undefined);
  page.on('crash', () => fault('the page crashed'));
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined);
  });
  await context.route('**/*', (route) =>
    (Date.now() < state.cutUntil ? route.abort('internetdisconnected') : route.continue()).catch(() => undefined),
  );

  const start = async () => {
    state.cutUntil = Math.min(state.cutUntil, Date.now());
    await page.goto(url + SCREENS[screen].at);
    await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 30_000 });
    await toTab(SCREENS[screen].tab);
  };
  /** Presses a tab of the page, wherever it stands. */
  const toTab = async (tab) => {
    if (tab !== null)
      await page.evaluate((at) => document.querySelectorAll('.tabs')[0]?.querySelectorAll('a')[at]?.click(), tab);
  };
  /** Something that can be pressed, brought into sight; null when there is nothing. */
  const target = (selector) =>
    within(
      page.evaluate(
        ([css, share]) => {
          const all = [...document.querySelectorAll(css)].filter((node) => {
            const foreign =
              node instanceof HTMLAnchorElement && (node.origin !== location.origin || node.target === '_blank');
            return !foreign && !node.matches(':disabled') && node.checkVisibility({ visibilityProperty: true });
          });
          const node = all[Math.floor(share * all.length)];
          if (node === undefined) return null;
          node.scrollIntoView({ block: 'nearest' });
          const { left, top, width, height } = node.getBoundingClientRect();
          const name = (node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 40);
          return { x: left, y: top, width, height, name: `${node.tagName.toLowerCase()} "${name}"` };
        },
        [selector, random()],
      ),
      patience,
      null,
    );
  const spot = ({ x, y, width, height }) => [x + width * random(), y + height * random()];

  const acts = {
    async click() {
      const found = await target(
        'button, a[href], summary, input, select, label, [tabindex="0"], canvas, .chart-svg *',
      );
      if (found === null) return 'nothing to click';
      await page.mouse.click(...spot(found), {
        button: random() < 0.05 ? 'right' : 'left',
        clickCount: random() < 0.1 ? 2 : 1,
      });
      return `click ${found.name}`;
    },
    async key() {
      const key = pick(KEYS);
      await page.keyboard.press(key);
      return `key ${key}`;
    },
    async drag() {
      const found = await target('input[type=range], canvas, .chart-svg, [draggable]');
      if (found === null) return 'nothing to drag';
      await page.mouse.move(...spot(found));
      await page.mouse.down();
      for (let i = 0; i < 4; i++) await page.mouse.move(...spot(found));
      // Now and then it lets go outside of the window, or presses a key meanwhile.
      if (random() < 0.2) await page.keyboard.press(pick(KEYS));
      if (random() < 0.2) await page.mouse.move(-20, -20);
      await page.mouse.up();
      return `drag ${found.name}`;
    },
    async type() {
      const found = await target('input[type=text], input[type=number], input[type=search], textarea');
      if (found === null) return 'nothing to type in';
      const text = pick(TEXTS);
      await page.mouse.click(...spot(found), { clickCount: 3 });
      await page.keyboard.insertText(text);
      await page.keyboard.press(pick(['Enter', 'Tab', 'Escape']));
      return `type ${JSON.stringify(text.slice(0, 30))} into ${found.name}`;
    },
    async slide() {
      const found = await target('input[type=range]');
      if (found === null) return 'nothing to slide';
      await page.mouse.click(...spot(found));
      const key = pick(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp']);
      for (let i = 0; i < 5; i++) await page.keyboard.press(key);
      return `slide ${found.name} by ${key}`;
    },
    async wheel() {
      await page.mouse.wheel(random() * 100 - 50, random() * 1600 - 800);
      return 'wheel';
    },
    async resize() {
      const [width, height] = pick(SIZES);
      await page.setViewportSize({ width, height });
      return `resize to ${width} × ${height}`;
    },
    async history() {
      const forward = random() < 0.4;
      // A step out of the page ends whoever asks for it there.
      await page.evaluate((ahead) => (ahead ? history.forward() : history.back()), forward).catch(() => undefined);
      await page.waitForTimeout(50);
      return forward ? 'forward' : 'back';
    },
    async media() {
      const media = pick(MEDIA);
      await page.emulateMedia(media);
      return `media ${JSON.stringify(media)}`;
    },
    async tab() {
      const tab = Math.floor(random() * 4);
      await toTab(tab);
      return `tab ${tab + 1}`;
    },
    async cutNetwork() {
      state.cutUntil = Date.now() + CUT_MS;
      return `network away for ${CUT_MS} ms`;
    },
    async reload() {
      if (Date.now() < state.cutUntil) return 'no reload without a network';
      await page.reload();
      await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 30_000 });
      return 'reload';
    },
  };
  /** What it does most. */
  const chances = [
    ['click', 40],
    ['key', 18],
    ['drag', 10],
    ['slide', 8],
    ['type', 7],
    ['wheel', 4],
    ['resize', 4],
    ['history', 3],
    ['media', 2],
    ['tab', 2],
    ['cutNetwork', 1],
    ['reload', 1],
  ];
  const everything = chances.reduce((sum, [, chance]) => sum + chance, 0);
  const choose = () => {
    let left = random() * everything;
    return chances.find(([, chance]) => (left -= chance) < 0)[0];
  };

  /** Whether the page still answers, and has drawn what it shows. */
  const look = async () => {
    const seen = await within(
      page
        .evaluate(() => ({
          bare: document.querySelector('#root, body > div')?.childElementCount === 0,
          broken:
            [...document.querySelectorAll('.notice.problem p')]
              .map((node) => node.textContent)
              .find((text) => text.includes('could not be drawn')) ?? null,
        }))
        .catch((error) => ({ lost: error.message })),
      patience,
      'late',
    );
    if (seen === 'late') fault(`the page does not answer within ${patience} ms`);
    else if (seen.bare) {
      fault('the page is empty');
      await start();
    } else if (seen.broken && !cut()) fault(`part not drawn: ${seen.broken}`);
    return seen !== 'late';
  };
  /**
   * Whether a slider still moves the world: everything it left open is closed, and the address must follow a slider on
   * Play.
   */
  const probe = async () => {
    // The network is back now; what it took with it may still be on its way to say so.
    state.cutUntil = Math.min(state.cutUntil, Date.now());
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1366, height: 657 });
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    });
    // A panel stands in place of the care sliders.
    await page.evaluate(() => document.querySelector('.panel-head button')?.click());
    await toTab(screen === 'embed' ? null : 0);
    const moved = await within(
      page
        .evaluate(async (ms) => {
          // What comes late is slow; what does not come in so many times the patience is dead.
          const DEAD = 6;
          const until = async (found) => {
            for (
              const end = performance.now() + DEAD * ms;
              performance.now() < end;
              await new Promise((done) => setTimeout(done, 50))
            )
              if (found()) return true;
            return false;
          };
          const slider = () =>
            [...document.querySelectorAll('#controls input[type=range], .controls input[type=range]')].find(
              (node) => !node.disabled && node.checkVisibility(),
            );
          if (!(await until(() => slider() !== undefined)))
            return document.querySelector('main') === null ? 'there is no screen' : 'there is no slider';
          // A world that is still being opened moves slider and address by itself.
          for (let still = 0, last = ''; still < 20; still = location.hash === last ? still + 1 : 0) {
            last = location.hash;
            await new Promise((done) => setTimeout(done, 50));
          }
          const { hash } = location;
          const node = slider();
          const from = node.value;
          const began = performance.now();
          const middle = (Number(node.min) + Number(node.max)) / 2;
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(
            node,
            String(Number(node.value) < middle ? node.max : node.min),
          );
          for (const type of ['input', 'change', 'pointerup']) node.dispatchEvent(new Event(type, { bubbles: true }));
          if (!(await until(() => location.hash !== hash))) {
            const notices = [...document.querySelectorAll('.notice, [role=alert]')].map((note) =>
              note.textContent.trim(),
            );
            return `the slider ${node.getAttribute('aria-label') ?? node.closest('[data-param]')?.dataset.param} no longer moves the world; it went from ${from} to ${node.value}, the address is ${hash}, the page says: ${notices.join(' | ')}`;
          }
          return performance.now() - began;
        }, patience)
        .catch((error) => `lost: ${error.message}`),
      15 * patience,
      'no answer',
    );
    if (typeof moved === 'string') fault(`dead: after its acts, ${moved}`);
    else if (moved > patience) fault(`slow: a slider moved the world after ${Math.round(moved / 1000)} s`);
    await toTab(SCREENS[screen].tab);
  };

  try {
    await start();
    const end = Date.now() + 1000 * seconds;
    let looked = Date.now();
    let answers = true;
    while (Date.now() < end) {
      const name = choose();
      // An act may end in nothing (its target went away); only what the page then is counts.
      trail.push(
        await within(
          acts[name]().catch((error) => `${name} (${error.message.split('\n')[0]})`),
          4 * patience,
          `${name} (late)`,
        ),
      );
      state.acts += 1;
      // A step back may lead out of the page, and take its time.
      if (!page.url().startsWith(url)) await start();
      if (!(await look())) {
        answers = false;
        break;
      }
      if (Date.now() - looked > 20_000) {
        await probe();
        looked = Date.now();
      }
    }
    if (answers) await probe();
  } catch (error) {
    fault(`the monkey lost the page: ${error.message.split('\n')[0]}`);
  } finally {
    // A page that hangs does not close either.
    await within(
      context.close().catch(() => undefined),
      patience,
      undefined,
    );
  }
  return { screen, seed, acts: state.acts, faults };
}
