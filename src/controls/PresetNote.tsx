import '../words/late.ts';
import { useMemo } from 'react';
import type { PresetId } from '../../sim/page.ts';
import { useSay } from '../state/react.tsx';
import { presetText } from './preset-text.ts';

/**
 * Under the menu of presets: what happens in the one chosen, and what it sets otherwise than the first of its species.
 */
export default function PresetNote({ preset }: { preset: PresetId }) {
  const say = useSay();
  const text = useMemo(() => presetText(preset, say), [preset, say]);
  return <span title={text}>{text}</span>;
}
