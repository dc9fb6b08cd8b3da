import type { Study } from '../params/studies.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import type { Scenario } from '../params/scenario.ts';
import { LINK_VERSION, type LinkPair, type ScreenInLink } from '../params/codec/link.ts';
import { readLiteral } from '../params/codec/literal.ts';
import { readScenario, type Decoded } from '../params/codec/migrate.ts';
import { parted, unwrapped } from '../params/codec/passed.ts';
import { END } from '../params/codec/plain.ts';
import { fromPairs } from '../params/codec/v1/read-link.ts';
import { isOfStudy, studyFromPairs } from './read-study.ts';
import { PAGE_SCREENS, type PageScreen, type ScreenKeys } from '../params/codec/v1/screens.ts';

/** Longest link that is looked at, in characters. A world with 200 events has about 40,000. */
export const LONGEST_LINK = 65_536;

/** A world read from a link, and whatever else it held; null where it held nothing. */
export interface DecodedLink<Page = ScreenInLink> extends Decoded {
  readonly checksum: string | null;
  readonly day: number | null;
  readonly study: Study | null;
  readonly page: Page | null;
}

/**
 * Reads what a link says of a screen that holds no study.
 * @param pairs the screen's own keys alone
 * @throws InputError when they say what the screen refuses
 */
type ReadPage<Page> = (screen: PageScreen, pairs: readonly LinkPair[], world: Scenario) => Page;

/** The screens of the page, seen alike whatever their keys. */
const screensOfPage = (): readonly (ScreenKeys & { readonly screen: PageScreen })[] => PAGE_SCREENS;

/**
 * Reads a link, with or without its leading "#", also as mails and chats pass it on: escaped once more, or with signs
 * and foreign keys behind its end. Nothing is guessed: every part must be known, given once and whole. What belongs to
 * a screen of the page alone comes back as text, which `encodeLink` takes again.
 * @throws InputError with every problem found.
 */
export function decodeLink(text: string): DecodedLink {
  return readLink<ScreenInLink>(text, (screen, pairs) => ({ screen, pairs }));
}

/**
 * The same, with what the link says of a screen read as well.
 * @throws InputError with every problem found.
 */
export function readLink<Page>(text: string, readPage: ReadPage<Page>): DecodedLink<Page> {
  const screens = screensOfPage();
  const keys = screens.flatMap((each) => each.keys);
  const repeated = ['event', ...screens.flatMap((each) => each.repeated)];
  const pairs = splitLink(text.replace(/^#/, ''), keys, repeated);
  checkLinkVersion(pairs.get('v'));
  const rest = [...pairs]
    .filter(([key]) => !['v', 'day', 'check'].includes(key))
    .flatMap(([key, values]) => values.map((value) => [key, value] as const));
  const isOfScreen = (key: string) => isOfStudy(key) || keys.includes(key);
  const decoded = readScenario(fromPairs(rest.filter(([key]) => !isOfScreen(key))));
  const screen = rest.filter(([key]) => isOfScreen(key));
  const page = readScreen(screen, decoded.scenario, readPage);
  return {
    ...decoded,
    checksum: readChecksum(pairs.get('check')),
    day: readDay(pairs.get('day'), decoded.scenario.days),
    study: page === null ? studyFromPairs(screen, decoded.scenario, screens) : null,
    page,
  };
}

/** What a link says of the screen that it opens; null where that one is none of these. */
function readScreen<Page>(pairs: readonly LinkPair[], world: Scenario, readPage: ReadPage<Page>): Page | null {
  const named = pairs.find(([key]) => key === 'screen')?.[1];
  const found = screensOfPage().find(({ screen }) => screen === named);
  if (found === undefined) return null;
  const own = pairs.filter(([key]) => key !== 'screen');
  const stray = own.find(([key]) => !found.keys.includes(key))?.[0];
  if (stray !== undefined) refuse({ code: 'unknown-field', path: `link.${stray}`, allowed: ['screen', ...found.keys] });
  return readPage(found.screen, own, world);
}

/** Values by key in the order met. @param keys of screens @param repeated what may come more than once */
function splitLink(given: string, keys: readonly string[], repeated: readonly string[]): Map<string, string[]> {
  if (given.length > LONGEST_LINK)
    refuse({ code: 'link-too-long', path: 'link', got: given.length, allowed: [0, LONGEST_LINK] });
  const text = unwrapped(given);
  if (!text.startsWith('v=')) refuse({ code: 'not-a-link', path: 'link', got: text.split('&')[0] });
  const link = parted(text, keys);
  if (link === null) return refuse({ code: 'link-cut-off', path: 'link', got: text.slice(-20), allowed: [`&${END}`] });
  if (link.more !== '') refuse({ code: 'link-goes-on', path: 'link', got: link.more, allowed: [`&${END}`] });
  const pairs = new Map<string, string[]>();
  for (const part of link.whole.split('&').slice(0, -1)) {
    const cut = part.indexOf('=');
    if (cut < 1) refuse({ code: 'not-a-link', path: 'link', got: part });
    const key = unescaped(part.slice(0, cut));
    if (pairs.has(key) && !repeated.includes(key)) refuse({ code: 'repeated-key', path: `link.${key}` });
    pairs.set(key, [...(pairs.get(key) ?? []), unescaped(part.slice(cut + 1))]);
  }
  return pairs;
}

/** A plus sign would be a blank to some readers and a plus to others, so it is never written and never read. */
function unescaped(text: string): string {
  try {
    if (!text.includes('+')) return decodeURIComponent(text);
  } catch {
    // Said below.
  }
  return refuse({ code: 'broken-escape', path: 'link', got: text });
}

function checkLinkVersion(values: readonly string[] | undefined): void {
  const problem = { path: 'link.v', got: values?.[0], allowed: [LINK_VERSION] };
  const version = readLiteral(values?.[0] ?? '');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    refuse({ code: 'not-one-of', ...problem });
  if ((version as number) > LINK_VERSION) refuse({ code: 'newer-link', ...problem });
}

function readChecksum(values: readonly string[] | undefined): string | null {
  if (values === undefined) return null;
  if (!/^[0-9a-f]{32}$/.test(values[0]!)) refuse({ code: 'not-a-checksum', path: 'link.check', got: values[0] });
  return values[0]!;
}

function readDay(values: readonly string[] | undefined, days: number): number | null {
  if (values === undefined) return null;
  const day = readLiteral(values[0]!);
  const problem = { path: 'link.day', got: day, allowed: [0, days], unit: 'days' } as const;
  if (typeof day !== 'number') return refuse({ code: 'not-a-number', ...problem });
  if (!Number.isInteger(day)) return refuse({ code: 'not-a-whole-number', ...problem });
  return day < 0 || day > days ? refuse({ code: 'out-of-range', ...problem }) : day;
}

function refuse(problem: InputProblem): never {
  throw new InputError([problem]);
}
