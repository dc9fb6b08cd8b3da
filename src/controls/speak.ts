import '../words/late.ts';

/**
 * What controls need once the first curve stands: their sentences with the words, and the reader of typed numbers.
 * Loaded late.
 */
export { SPEAKER } from './sentences.ts';
export { typedValue } from './typed.ts';
