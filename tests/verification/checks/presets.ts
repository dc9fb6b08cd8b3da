import record from '../../../sim/params/preset-effects.json' with { type: 'json' };
import { measurePresets } from '../../../sim/calibrate/preset-effects.ts';
import type { Species } from '../../../sim/page.ts';
import { within, type CheckRow } from './row.ts';

/**
 * What MODEL.md says that presets do, against other families: distance in standard errors. @param families of voles
 * and rats; four times as many of infants
 */
export function checkPresets(families: number): CheckRow[] {
  return record.measured.flatMap((said) => {
    const species = said.species as Species;
    const found = measurePresets(species, species === 'infant' ? 4 * families : families, 'verify');
    return found.effects.flatMap(({ preset, points }, row) =>
      points.map(({ value, error }, d) => {
        const stated = said.effects[row]!.points[d]!;
        const spread = Math.sqrt(error * error + stated.error * stated.error);
        return within(
          'own limit',
          `${preset}, day ${said.days[d]}: standard errors from what MODEL.md says`,
          spread > 0 ? (value - stated.value) / spread : 0,
          -4,
          4,
        );
      }),
    );
  });
}
