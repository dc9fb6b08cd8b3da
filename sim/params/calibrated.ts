import record from './calibration.json' with { type: 'json' };

/** When the calibrated values were fitted, and in which model: what the tag "calibrated" stands for. */
export const CALIBRATED: { readonly date: string; readonly modelVersion: string } = {
  date: record.date,
  modelVersion: record.modelVersion,
};
