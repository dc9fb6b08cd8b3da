/** The light door: the parameter table, types, validation, saved forms and display values. For pages and libraries. */
export * from './params/table.ts';
export * from './params/types.ts';
export * from './params/events.ts';
export * from './params/presets.ts';
export * from './params/scenario.ts';
export * from './params/sources.ts';
export * from './params/validate.ts';
export * from './params/version.ts';
export * from './run/protocol.ts';
export * from './run/series.ts';
export { CHANNELS, GIVERS, type Channel, type Giver } from './model/caregivers.ts';
export { landmarkSites, regionMap, REGIONS } from './model/regions.ts';
