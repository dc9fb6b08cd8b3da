/** The inner door of the page: everything it needs of the simulation but the engine. Not part of the library. */
export * from './params/table.ts';
export * from './params/types.ts';
export { UNITS, type Unit } from './params/units.ts';
export * from './params/events.ts';
export * from './params/presets.ts';
export * from './params/scenario.ts';
export { SPREAD_BETWEEN_INFANTS, SPREAD_DAY } from './params/human-sizes.ts';
export * from './params/designs/infant-cohort.ts';
export * from './params/designs/vole-trial.ts';
export * from './params/studies.ts';
export { parseStudy } from './study/parse.ts';
export type { StudyForm } from './params/designs/kit.ts';
export { worldOfStudy } from './params/study-world.ts';
export * from './params/sweep.ts';
export * from './params/schedule.ts';
export * from './params/sources.ts';
export * from './params/twins.ts';
export * from './params/validate.ts';
export * from './params/version.ts';
export { CALIBRATED } from './params/calibrated.ts';
export { TARGETS, type Target, type TargetId } from './params/targets.ts';
export { checksum } from './run/checksum.ts';
export * from './run/protocol.ts';
export * from './run/litter-series.ts';
export * from './run/series.ts';
export { dayTable, type DayTable } from './run/day-table.ts';
export * from './run/story-phrases.ts';
export type { Bout } from './model/bouts.ts';
export type { DaySpanOfFamily, PersonDay, PersonId } from './model/day.ts';
export type { Outcome, Outcomes } from './model/outcome.ts';
export * from './params/plan.ts';
export * from './params/channels.ts';
export * from './params/species.ts';
export * from './study/lineage/analyse.ts';
export * from './study/stress-test/analyse.ts';
export * from './study/giving/analyse.ts';
export * from './study/infant-cohort/analyse/cohort.ts';
export * from './study/infant-cohort/analyse/cohorts.ts';
export {
  behindCohort,
  chanceFinds,
  COHORT_LOOKED,
  noiseOfChange,
  whoChangesMore,
  type BehindCohort,
  type CohortLooked,
} from './study/infant-cohort/analyse/behind.ts';
export { cohortLeavers, type Leavers } from './study/infant-cohort/analyse/leavers.ts';
export { ownDyads, type OwnDyads } from './study/infant-cohort/analyse/own-dyads.ts';
export { causesOf } from './study/infant-cohort/causes.ts';
export * from './study/infant-cohort/piece.ts';
export { cohortCsv, cohortTruthCsv } from './study/infant-cohort/csv.ts';
export * from './study/vole-trial/analyse/trial.ts';
export * from './study/vole-trial/analyse/again.ts';
export * from './study/vole-trial/analyse/foster.ts';
export * from './study/vole-trial/analyse/power.ts';
export * from './study/vole-trial/analyse/sites.ts';
export * from './study/vole-trial/piece.ts';
export type { GivingResult } from './study/giving/play.ts';
export type { TrialResult } from './study/vole-trial/jobs.ts';
export {
  armDifferences,
  trialCauses,
  worldTruth,
  type ArmDifferences,
  type WorldTruth,
} from './study/vole-trial/worlds.ts';
export type { MainEffect } from './stats/main-effect.ts';
export type { Computed, Estimate, NotComputable } from './stats/result.ts';
export * from './params/published-trial.ts';
export { csvLead, csvRow } from './data/csv-cell.ts';
export { decodeJsonText, decodeText, type DecodedText, type Encoding } from './data/decode-text.ts';
export type { Decimal } from './data/number-cell.ts';
export type { Reading } from './data/columns.ts';
export { typedNumber } from './data/typed-number.ts';
export { readTable } from './data/read-table.ts';
export { refused, TABLE_LIMITS, type Table, type TableRow } from './data/table.ts';
export { readShape, type DyadTable, type LitterTable } from './data/shapes.ts';
export * from './params/arm-rules.ts';
export * from './params/arms.ts';
export { kindOfDifference, REARING, REARING_IDS } from './params/rearing.ts';
export * from './params/trial.ts';
export { LANDMARKS, landmarkSites, regionMap, REGIONS } from './model/regions.ts';
export { ENGLISH } from './words/english.ts';
export { fieldName, harmless, originText, renderProblem } from './words/render.ts';
export { createWords, unitWords, type Catalogue, type Say, type WordValues } from './words/say.ts';
export { referenceText } from './words/reference.ts';
export * from './params/codec/file.ts';
export * from './params/codec/link.ts';
export * from './study/read-link.ts';
export { PAGE_SCREENS, type PageScreen } from './params/codec/v1/screens.ts';
export { toPairs } from './params/codec/v1/link.ts';
export { fromPairs } from './params/codec/v1/read-link.ts';
export { readScenario } from './params/codec/migrate.ts';
export { readJson } from './params/codec/json.ts';
export { dayCsv } from './run/csv.ts';
export { MARKED_STRANDS, provenance } from './data/provenance.ts';
export { SALIVA_COLUMNS, salivaCsv } from './run/saliva-csv.ts';
export { minuteCsv } from './run/minute-csv.ts';
export { studyProvenance } from './study/table.ts';
export { sweepChecksum, sweepCsv, sweepProvenance } from './run/sweep-csv.ts';
export { asAsked, canBeCut, JOBS, joinPieces, type RangeJob } from './run/jobs.ts';
export type { FromWorker, ToWorker } from './run/messages.ts';
export * from './study/analyse/replicates.ts';
export { trialTruthCsv } from './study/vole-trial/csv.ts';
export { studyChecksum } from './run/study-checksum.ts';
export { isWholeStudy, rulesOf, studyCourse, studyCsv, type StudyResult, type StudyResultOf } from './study/kinds.ts';
export type { Course } from './study/record.ts';
