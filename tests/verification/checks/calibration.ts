/** Published figures that the model was fitted to or is held against, measured as the calibration measures them. */
import { checkFit, type FitId } from '../../../sim/calibrate/procedure.ts';
import { TARGETS, type TargetId } from '../../../sim/params/targets.ts';
import { SOURCES } from '../../../sim/params/sources.ts';
import { within, type CheckRow } from './row.ts';

/**
 * The limits are the published targets, not four standard errors; where a direction was published and no figure, they are our own.
 * @param size see Fit.measure
 */
export function checkCalibration(fit: FitId, size: number): CheckRow[] {
  return checkFit(fit, size).figures.filter(({ id }) => id in TARGETS).map(({ id, value }) => {
    const { low, high, source, published } = TARGETS[id as TargetId];
    return within(published === null ? 'own limit' : 'published', `${id}, ${SOURCES[source].label}${published === null ? '' : `, published ${published}`}`, value, low, high);
  });
}
