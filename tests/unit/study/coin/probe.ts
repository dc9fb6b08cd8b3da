/** What page, library and command line use of studies, bundled together with the study that the test adds. */
export * from '../../../../sim/page.ts';
export { runNow } from '../../../../sim/engine.ts';
export { studyOptions } from '../../../../sim/cli/study.ts';
