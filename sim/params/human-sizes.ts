/**
 * How far families of the usual infant world differ: SD of methylation in the brain at 550 days, points of percent, one
 * child a family. What a slider does there is set against it. Measured by `tend calibrate`, which holds it to ±.3.
 */
export const SPREAD_BETWEEN_INFANTS = 4.9;
