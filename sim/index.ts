/**
 * The public door of the library: what one needs to describe a world, to run it by the other door, and to read what
 * came out. It holds no engine. The page has a wider door of its own, page.ts, which may change from day to day.
 */

// What the model has.
export { ENTRIES, ENTRY_BY_ID, type ParamId, type ParamValue, type ParamValues } from './params/table.ts';
export { InputError, type InputProblem, type ParameterEntry } from './params/types.ts';
export { SOURCES, type Source } from './params/sources.ts';
export { TARGETS, type Target } from './params/targets.ts';
export { MODEL_VERSION } from './params/version.ts';

// Worlds: presets, scenarios, files and links.
export { PRESET_IDS, PRESETS, type Preset, type PresetId } from './params/presets.ts';
export { resolveValues, scenarioFromPreset, type Scenario } from './params/scenario.ts';
export type { CareEvent } from './params/events.ts';
export type { Species } from './params/channels.ts';
export { parseScenario } from './params/validate.ts';
export { decodeFile, encodeFile } from './params/codec/file.ts';
export { encodeLink } from './params/codec/link.ts';
export { decodeLink } from './study/read-link.ts';

// Studies and sweeps.
export { newStudy, STUDY_KINDS, type Design, type Study, type StudyKind } from './params/study-types.ts';
export { parseStudy } from './study/parse.ts';
export { checkSweep, type Sweep } from './params/sweep.ts';

// What is asked of the engine, and what comes back.
export type { Job, JobKind, LifeJob, LifeResult, ResultOf, Runner } from './run/protocol.ts';
export type { NamedArray } from './run/named-array.ts';
export { canBeCut, joinPieces } from './run/jobs.ts';
export { studyCourse, studyCsv, type StudyResult } from './study/kinds.ts';
export { checksum } from './run/checksum.ts';
export { studyChecksum } from './run/study-checksum.ts';

// Display values and tables.
export { allSeries, litterQuantiles } from './run/litter-series.ts';
export { seriesOf, type DaySeries } from './run/series.ts';
export { SERIES, type SeriesId } from './run/series-ids.ts';
export { dayCsv } from './run/csv.ts';
export { sweepChecksum, sweepCsv } from './run/sweep-csv.ts';

// What a study reads of what was observed.
export { cohortAnalysis, cohortSample } from './study/infant-cohort/analyse/cohort.ts';
export { publishedAnalysis, trialTest, TRIAL_MEASURES } from './study/vole-trial/analyse/trial.ts';
export { givingSummary } from './study/giving/analyse.ts';
export { lineageSummary } from './study/lineage/analyse.ts';
export { stressTestSummary } from './study/stress-test/analyse.ts';

// Words, as the page and the command line say them.
export { ENGLISH } from './words/english.ts';
export { renderProblem } from './words/render.ts';
export { createWords, unitWords } from './words/say.ts';
