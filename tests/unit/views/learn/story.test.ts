/** The story as data and words: short enough, sure of its sources, never with less warning for infants. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../../sim/engine.ts';
import {
  cohortAnalysis,
  cohortSample,
  isComputed,
  SOURCES,
  type CohortsResult,
  type InfantCohortResult,
  type Source,
} from '../../../../sim/page.ts';
import { decodeLink } from '../../../../src/state/read-link.ts';
import { placeOfLink } from '../../../../src/state/screen-table.ts';
import { BEATS, type Beat } from '../../../../src/views/learn/story/beats.ts';
import { optionOf } from '../../../../src/views/learn/story/told.ts';
import { cohortIn, linkOfBeat } from '../../../../src/views/learn/story/worlds.ts';
import { createEnglish } from '../../../../src/words/say.ts';
import words from '../../../../src/words/en/learn.json' with { type: 'json' };

const catalogue: Readonly<Record<string, string>> = words;
const say = createEnglish();
const beats: readonly Beat[] = BEATS;
const count = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const WORDS_A_MINUTE = 180;
const MINUTES = 6;
const MOST_WORDS = 45;

/** All that a reader of a beat meets: question, text, control, the longest answer, claims with sources, ways on. */
function wordsOf({ id, claims, control, species }: Beat): number {
  const own = (part: string) => catalogue[`beat.${id}.${part}`]!;
  const options = control.kind === 'choice' ? control.options.map((option) => own(`option.${option}`)) : [];
  const longest = (texts: readonly string[]) => texts.toSorted((a, b) => count(b) - count(a))[0]!;
  const answers = Object.entries(catalogue).filter(([key]) => key.startsWith(`beat.${id}.says`));
  const [ofOptions, others] = [true, false].map((is) =>
    answers.filter(([key]) => options.length > 0 && `beat.${id}.option.${key.split('.').at(-1)}` in catalogue === is),
  );
  // Somebody who tries every option reads its answer. Of answers that shut each other out the longest one is read.
  const rest = others!.map(([, text]) => text);
  const read = [...ofOptions!.map(([, text]) => text), ...(rest.length > 0 ? [longest(rest)] : [])];
  const sources = claims.map(({ source }) => (source === null ? catalogue['beat.noSource']! : SOURCES[source].label));
  const frame = [
    own('title'),
    own('text'),
    own('control'),
    say(`subject.${species}`),
    catalogue[`beat.limit.${species}`]!,
  ];
  return [...frame, ...options, ...read, ...sources, ...claims.map((_, i) => own(`claim${i + 1}`))]
    .map(count)
    .reduce((sum, each) => sum + each, 0);
}

describe('the story', () => {
  it(`is read in ${MINUTES} minutes at ${WORDS_A_MINUTE} words a minute, all answers too`, () => {
    const all = beats.map(wordsOf).reduce((sum, each) => sum + each, 0);
    expect(all).toBeGreaterThan(500);
    expect(all / WORDS_A_MINUTE).toBeLessThanOrEqual(MINUTES);
  });

  it.each(beats.map(({ id }) => id))(`asks a question and says it in ${MOST_WORDS} words: %s`, (id) => {
    expect(catalogue[`beat.${id}.title`]).toMatch(/\?$/);
    const length = count(catalogue[`beat.${id}.text`]!);
    expect(length).toBeGreaterThan(15);
    expect(length).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('names a study and its year for all that is measured or contested, and none for what is assumed', () => {
    for (const { claims, mark } of beats) {
      expect(claims.length).toBeGreaterThanOrEqual(2);
      expect(claims.map((claim) => claim.mark)).toContain(mark);
      for (const claim of claims) {
        const source: Source | null = claim.source === null ? null : SOURCES[claim.source];
        expect(source === null).toBe(claim.mark === 'assumed');
        if (source !== null) expect(source.label).toMatch(/^[\p{L}\p{M} ,.&-]+ (19|20)\d\d/u);
      }
    }
  });

  it('never shows infants with less warning than voles', () => {
    const [infant, vole] = [catalogue['beat.limit.infant']!, catalogue['beat.limit.vole']!];
    expect(count(infant)).toBeGreaterThan(count(vole));
    expect(infant).toMatch(/never predicts a child/i);
    for (const species of ['infant', 'vole']) expect(say(`subject.${species}`)).toMatch(/simulated/);
    // What is contested or assumed of infants says so at each of their beats but where a study with them is shown.
    for (const { species, claims } of beats)
      if (species === 'infant') expect(claims.some(({ mark }) => mark !== 'measured')).toBe(true);
  });

  it('names fathers too, and blames and foretells nothing', () => {
    const text = Object.values(catalogue).join(' ');
    expect(text).toMatch(/[Ff]ather/);
    expect(text).not.toMatch(/\b(good|bad) mothers?\b|damaged|programmed|healthy|for ever|too late/i);
  });

  it.each(beats)('lands in its own world by a link that can be read: $id', (beat) => {
    const { control } = beat;
    const values = control.kind === 'choice' ? control.options.map((_, at) => at) : [control.from, control.to];
    for (const value of values) {
      const link = decodeLink(linkOfBeat(beat.id, value, optionOf(beat, value)));
      expect(placeOfLink(link).open).toMatch(/^(play|compare|experiment)$/);
      expect(link.scenario.seed).toBe(decodeLink(linkOfBeat(BEATS[0].id, 0, 'cuddle')).scenario.seed);
    }
  });

  it('shows 101 pairs that are a usual draw: their link is close to the mean over many draws', () => {
    const study = cohortIn('care');
    const pairs = runNow({ kind: 'infant-cohort', study, from: 0, to: study.design.dyads }) as InfantCohortResult;
    const { change, n } = cohortAnalysis(cohortSample(pairs.observed, study.design));
    const many = runNow({ kind: 'cohorts', study, from: 0, to: 200 }) as CohortsResult;
    const { estimate } = many.estimates.change;
    const mean = estimate.reduce((sum, each) => sum + each, 0) / estimate.length;
    expect(n).toBe(101);
    if (!isComputed(change)) throw new Error(`not computed: ${change.notComputable}`);
    // Half of what one draw differs from the mean by luck.
    expect(Math.abs(change.estimate - mean)).toBeLessThan(0.05);
  }, 60_000);
});
