/**
 * The door of classes: what the page loads when Class is opened, when a pupil joins one, or when something is handed
 * in. Like lessons.ts it holds no engine, it is not part of the library, and nothing of it may be in the first script.
 */
export * from './classroom/carried.ts';
export * from './classroom/board-csv.ts';
export * from './classroom/board-states.ts';
export * from './classroom/class.ts';
export * from './classroom/class-file.ts';
export * from './classroom/code.ts';
export * from './classroom/collector-protocol.ts';
export * from './classroom/dry.ts';
export * from './classroom/find.ts';
export * from './classroom/gates.ts';
export * from './classroom/handed.ts';
export * from './classroom/hands.ts';
export * from './classroom/judge.ts';
export * from './classroom/judged.ts';
export * from './classroom/layout.ts';
export * from './classroom/own-class.ts';
export * from './classroom/own-link.ts';
export * from './classroom/own-setup.ts';
export * from './classroom/pool-results.ts';
export * from './classroom/pool-seats.ts';
export * from './classroom/pool.ts';
export * from './classroom/runs.ts';
export * from './classroom/ticket.ts';
export type * from './classroom/pool-answers.ts';
