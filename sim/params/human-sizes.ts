/** The day, 18 months, on which families were compared. They differ less before. */
export const SPREAD_DAY = 550;

/**
 * How far families of the usual infant world differ: SD of methylation in the brain on SPREAD_DAY, points of percent,
 * one
 * child a family. What a slider does there is set against it. Measured by `tend calibrate`, which holds it to ±.3.
 */
export const SPREAD_BETWEEN_INFANTS = 4.9;
