import '../words/late.ts';
import { useMemo } from 'react';
import type { PresetId } from '../../sim/page.ts';
import { useSay } from '../state/react.tsx';
import { presetSets } from './preset-text.ts';

/**
 * Under the menu of presets: what happens in the one chosen, in two lines of the column, and where the window is high
 * also what it sets otherwise than the first of its species. Sliders and timeline show that as well.
 */
export default function PresetNote({ preset }: { preset: PresetId }) {
  const say = useSay();
  const sets = useMemo(() => presetSets(preset, say), [preset, say]);
  return (
    <>
      {say(`preset.${preset}.help`)} <span>{sets}</span>
    </>
  );
}
