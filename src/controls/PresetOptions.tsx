import type { Species } from '../../sim/page.ts';
import { presetMenu } from '../state/species.ts';
import { useSay } from '../state/react.tsx';

/** The ready-made worlds of a species under headings, for a `select`. */
export function PresetOptions({ species }: { species: Species }) {
  const say = useSay();
  return presetMenu(species).map(({ group, ids }) => (
    <optgroup key={group} label={say(`presets.${group}`)}>
      {ids.map((id) => (
        <option key={id} value={id}>
          {say(`preset.${id}.label`)}
        </option>
      ))}
    </optgroup>
  ));
}
