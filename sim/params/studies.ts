/** Studies as data: what each kind sets stands in designs/; what it is besides stands in sim/study/. */

export * from './study-types.ts';
export { LINEAGE_GROUPS, type LineageGroup } from './designs/lineage.ts';
export * from './designs/stress-test.ts';
export { GIVING_ARMS, type GivingArm } from './designs/giving.ts';
