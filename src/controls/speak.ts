import '../words/late.ts';

/** The sentences with their words; loaded late. */
export { SPEAKER } from './sentences.ts';
