/**
 * Everybody can read the page: its words are those of grade 8 or below, as a whole and room by room, and no sentence is
 * long. Outside are only words said on the Model screen alone, which is for those who want all of it, and what is said
 * to those who type commands.
 */
import { describe, expect, it } from 'vitest';
import core from '../../../sim/words/en.json' with { type: 'json' };
import en from '../../../src/words/en.json' with { type: 'json' };
import { withoutMarks } from '../../../src/words/marks.ts';
import { gradeOf, readingOf, sentencesOf, wordsOf } from '../../tools/reading-age.ts';
import { EVERYWHERE, roomsOf } from '../../tools/word-rooms.ts';

/** Flesch-Kincaid grade of the page, and of each room. */
const HIGHEST_GRADE = 8;
/** What one text of some length may have: it is read at one go, and nothing beside it makes up for it. */
const HIGHEST_GRADE_OF_A_TEXT = 11;
/** Fewer words say more about how they were counted than about their reader. */
const FEWEST_WORDS_OF_A_TEXT = 15;
const LONGEST_SENTENCE = 22;
/** A room with fewer words in sentences than this is measured only with the whole. */
const FEWEST_WORDS_OF_A_ROOM = 60;

/** Why a word is allowed its syllables. */
const EXPLAINED = 'the page is about it, and its glossary explains it';
/** Words that are allowed their syllables, and why each. */
const ALLOWED: Readonly<Record<string, string>> = {
  methylation: EXPLAINED,
  oxytocin: EXPLAINED,
  receptor: EXPLAINED,
  receptors: EXPLAINED,
  simulated: EXPLAINED,
  corticosterone: EXPLAINED,
  correlation: EXPLAINED,
  temperament: 'what the published study of infants measured',
};
/** With more of them the measure would say little. */
const MOST_ALLOWED = 12;
const allowed = new Set(Object.keys(ALLOWED));

/** What a text can have wrong with it, by itself. */
function faultsOf(text: string): readonly string[] {
  const long = sentencesOf(text)
    .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
    .filter(({ words }) => words > LONGEST_SENTENCE)
    .map(({ sentence, words }) => `${words} words: ${sentence}`);
  const reading = readingOf([text], allowed);
  const grade = gradeOf(reading);
  const hard = reading.words >= FEWEST_WORDS_OF_A_TEXT && grade > HIGHEST_GRADE_OF_A_TEXT;
  return [...long, ...(hard ? [`grade ${grade.toFixed(1)}: ${text}`] : [])];
}

const catalogue: Readonly<Record<string, string>> = { ...core, ...en };
const rooms = roomsOf(Object.keys(catalogue));
/** An option of the command line stands in it. */
const isOfCommandLine = (text: string) => / --\w/.test(text);
const isOfModel = (key: string) => rooms.get(key)!.length > 0 && rooms.get(key)!.every((room) => room === 'model');
const said = Object.entries(catalogue)
  .filter(([key, text]) => !isOfModel(key) && !isOfCommandLine(text))
  .map(([key, text]) => [key, withoutMarks(text)] as const);

describe('reading age', () => {
  it('of the whole page is grade 8 or below', () => {
    const reading = readingOf(
      said.map(([, text]) => text),
      allowed,
    );
    expect(reading.words).toBeGreaterThan(10_000);
    expect(gradeOf(reading)).toBeLessThan(HIGHEST_GRADE);
  });

  it('of each room is grade 8 or below', () => {
    const texts = new Map<string, string[]>();
    for (const [key, text] of said)
      for (const room of rooms.get(key)!) texts.set(room, [...(texts.get(room) ?? []), text]);
    const readings = [...texts]
      .map(([room, all]) => ({ room, reading: readingOf(all, allowed) }))
      .filter(({ reading }) => reading.words >= FEWEST_WORDS_OF_A_ROOM);
    expect(readings.map(({ room }) => room)).toEqual(
      expect.arrayContaining([EVERYWHERE, 'play', 'compare', 'experiment', 'cell', 'frame', 'tissue']),
    );
    const hard = readings.filter(({ reading }) => gradeOf(reading) > HIGHEST_GRADE);
    expect(hard.map(({ room, reading }) => `${room}: ${gradeOf(reading).toFixed(1)}`)).toEqual([]);
  });

  it('of each text is no higher than that of a long sentence, and no sentence is longer than 22 words', () => {
    expect(said.flatMap(([key, text]) => faultsOf(text).map((fault) => `${key}: ${fault}`))).toEqual([]);
  });

  it('leaves out the Model screen alone', () => {
    const left = Object.keys(catalogue).filter(isOfModel);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((key) => !key.startsWith('model.'))).toEqual([]);
  });

  it('allows its syllables to a word that is said, and to few', () => {
    const words = new Set(said.flatMap(([, text]) => wordsOf(text).map((word) => word.toLowerCase())));
    expect([...allowed].filter((word) => !words.has(word))).toEqual([]);
    expect(allowed.size).toBeLessThanOrEqual(MOST_ALLOWED);
    const glossary = Object.entries(catalogue)
      .filter(([key]) => key.startsWith('word.'))
      .map(([, text]) => text)
      .join(' ');
    const explained = Object.keys(ALLOWED).filter((word) => ALLOWED[word] === EXPLAINED);
    expect(explained.filter((word) => !glossary.includes(word.replace(/s$/, '')))).toEqual([]);
  });
});

/** What a person of fifteen stumbles over: what the page says instead, and how it once stood there. */
const ODD = [
  { instead: 'pup, child or infant', odd: /\byoung ones?\b/i, was: 'Young ones in the litter' },
  { instead: 'group A', odd: /\barms? [AB]\b/, was: 'higher in arm A than in arm B' },
  { instead: 'A minus B', odd: /\b(A|dose|little|half) less\b/i, was: 'Dose less placebo' },
  { instead: 'the same pup under …', odd: /\bitself under\b/, was: 'one pup minus itself under High care' },
  { instead: 'it cannot be worked out', odd: /\bnot computable\b/i, was: 'Not computable, because …' },
  { instead: 'Unpin', odd: /\blet go of\b/i, was: 'Let go of A' },
  { instead: 'Export', odd: /\btake away\b/i, was: 'Take away' },
  { instead: 'OK', odd: /\ball right\b/i, was: 'All right' },
  { instead: 'Events', odd: /\bdated\b/i, was: 'Dated events' },
  { instead: 'Saved automatically', odd: /\bkept by itself\b/i, was: 'Kept by itself' },
];

describe('words', () => {
  it('are those that everybody knows', () => {
    const found = ODD.flatMap(({ instead, odd }) =>
      said.filter(([, text]) => odd.test(text)).map(([key, text]) => `${key}: ${text} (say: ${instead})`),
    );
    expect(found).toEqual([]);
    expect(ODD.filter(({ odd, was }) => !odd.test(was))).toEqual([]);
  });
});

describe('the measure', () => {
  it('finds a sentence that was planted among easy ones', () => {
    const long =
      'The mother licks the pup and the pup lies in the nest and the day goes on and on until the night comes and all of them sleep.';
    expect(faultsOf(`It is day one. ${long}`)).toEqual([`${wordsOf(long).length} words: ${long}`]);
    const hard =
      'Standardised cross-lagged coefficients quantify reciprocal associations between involvement and hydroxymethylation, conditional on autoregressive stability.';
    expect(faultsOf(hard)).toEqual([expect.stringMatching(/^grade \d\d\.\d: Standardised/)]);
    expect(
      faultsOf('The pup is licked for 40 minutes. Then it sleeps in the nest with its mother until day {day}.'),
    ).toEqual([]);
  });

  it('comes to the grade of a text that was counted by hand', () => {
    // 2 sentences, 11 words, 13 syllables: The-mo-ther-licks-her-pup. It-sleeps-in-the-warm-lit-ter.
    const reading = readingOf(['The mother licks her pup. It sleeps in the warm litter.'], new Set());
    expect(reading).toEqual({ sentences: 2, words: 11, syllables: 13 });
    expect(gradeOf(reading)).toBeCloseTo(0.39 * 5.5 + (11.8 * 13) / 11 - 15.59, 10);
  });

  it('counts figures and placeholders as words, and does not end a sentence at an abbreviation', () => {
    expect(wordsOf('At {age}, −2.6 to 4,000 of the mother’s 5′ sites.')).toEqual([
      'At',
      '{age}',
      '−2.6',
      'to',
      '4,000',
      'of',
      'the',
      'mother’s',
      '5',
      'sites',
    ]);
    expect(sentencesOf('It fell (Krol et al. 2019). Did it? “Yes.” None')).toEqual([
      'It fell (Krol et al. 2019).',
      'Did it?',
      '“Yes.”',
    ]);
    expect(sentencesOf('Half-marked sites')).toEqual([]);
    expect(sentencesOf('this pup minus the same pup under High care')).toHaveLength(1);
  });
});
