/** What a study opens with on the page, and what links and saved work without a word of it mean. */
import { describe, expect, it, vi } from 'vitest';
import {
  createWords,
  defaultDesign,
  ENGLISH,
  newStudy,
  scenarioFromPreset,
  STUDY_KINDS,
  type Runner,
  type Study,
} from '../../../sim/page.ts';
import { decodeLink } from '../../../src/state/read-link.ts';
import { encodeLink } from '../../../src/state/link.ts';
import { isOpeningDesign, openingDesign } from '../../../src/state/opening-design.ts';
import { openWorkbook, workbookNow } from '../../../src/state/kept/snapshot.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld } from '../../../src/state/store.ts';
import { placeDesign, studies } from '../../../src/state/studies.ts';
import { contentText } from '../../../src/views/kept/work-words.ts';
import en from '../../../src/words/en.json' with { type: 'json' };

const say = createWords({ ...ENGLISH, ...en });
const silent = { run: () => new Promise(() => {}) } as unknown as Runner;
const infants = scenarioFromPreset('infant-both-parents', 'opening');

describe('a study as it opens', () => {
  it('has every cause possible: mothers and infants are observed in a mystery world', async () => {
    expect(openingDesign('infant-cohort')).toEqual({ ...defaultDesign('infant-cohort'), mystery: true });
    expect(STUDY_KINDS.filter((kind) => kind !== 'infant-cohort').map((kind) => openingDesign(kind))).toEqual(
      STUDY_KINDS.filter((kind) => kind !== 'infant-cohort').map((kind) => defaultDesign(kind)),
    );
    vi.resetModules();
    const fresh = await import('../../../src/state/studies.ts');
    expect(fresh.studies.getState().designs['infant-cohort'].mystery).toBe(true);
  });

  it('is told from one that somebody changed', () => {
    expect(isOpeningDesign('infant-cohort', openingDesign('infant-cohort'))).toBe(true);
    expect(isOpeningDesign('infant-cohort', defaultDesign('infant-cohort'))).toBe(false);
    expect(isOpeningDesign('infant-cohort', { ...openingDesign('infant-cohort'), dyads: 40 })).toBe(false);
  });
});

describe('links and saved work', () => {
  const store = createWorld(silent, createPage());

  it('that say nothing of a mystery have none, as when they were made', () => {
    const old = encodeLink({ scenario: infants, study: newStudy('infant-cohort', infants) as unknown as Study });
    expect(old).not.toContain('mystery');
    expect(decodeLink(old).study!.design).toMatchObject({ mystery: false, careEffect: true, hardship: false });
    const sealed = encodeLink({
      scenario: infants,
      study: newStudy('infant-cohort', infants, openingDesign('infant-cohort')) as unknown as Study,
    });
    expect(decodeLink(sealed).study!.design).toMatchObject({ mystery: true });
  });

  it('keep what they said: work from before without this study opens it as it was, work from now as it is', () => {
    placeDesign('infant-cohort', openingDesign('infant-cohort'));
    const now = workbookNow(store);
    expect(now.studies.designs['infant-cohort']).toMatchObject({ mystery: true });
    openWorkbook(store, { ...now, studies: { kind: 'infant-cohort', designs: {} } });
    expect(studies.getState().designs['infant-cohort']).toEqual(defaultDesign('infant-cohort'));
    openWorkbook(store, now);
    expect(studies.getState().designs['infant-cohort']).toEqual(openingDesign('infant-cohort'));
  });

  it('do not count a study that nobody touched', () => {
    placeDesign('infant-cohort', openingDesign('infant-cohort'));
    expect(contentText(workbookNow(store), say)).not.toContain('infant cohort');
    placeDesign('infant-cohort', { ...openingDesign('infant-cohort'), dyads: 40 });
    expect(contentText(workbookNow(store), say)).toContain('infant cohort');
    placeDesign('infant-cohort', openingDesign('infant-cohort'));
  });
});
