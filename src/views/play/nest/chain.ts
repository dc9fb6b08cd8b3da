/** The setting that says the chain of one bout has been shown. */
export const CHAIN = 'chain';
