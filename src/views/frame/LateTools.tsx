import { useStore } from 'zustand';
import { SCREENS } from '../../state/screen-table.ts';
import { screens } from '../../state/screens.ts';
import PresentButton from './PresentButton.tsx';
import Resets from './Resets.tsx';
import { FRAMES } from './screen-frames.tsx';
import SeedField from './SeedField.tsx';
import ThemeButton from './ThemeButton.tsx';
import UndoRedo from './UndoRedo.tsx';

/**
 * Tools of the head that come with the first world's rest: nobody needs another animal, or a step back, before there is
 * one. @param at in the head itself or in the menu of a phone, before the buttons that are always there or behind them
 */
export default function LateTools({ at }: { readonly at: 'head' | 'menu' | 'head end' | 'menu end' }) {
  const open = useStore(screens, (state) => state.open);
  const { isWorld, seeded } = FRAMES[open];
  if (at === 'head end') return <PresentButton className="quiet not-phone" sign />;
  if (at === 'menu end')
    return (
      <>
        <ThemeButton />
        <PresentButton />
      </>
    );
  const className = at === 'head' ? 'not-phone' : '';
  return (
    <>
      {seeded ? <SeedField gives={isWorld ? 'animal' : 'luck'} className={className} /> : null}
      {isWorld ? (
        at === 'menu' ? (
          <Resets />
        ) : (
          <span className="restarts not-phone">
            <Resets />
          </span>
        )
      ) : null}
      {SCREENS[open].undo === null ? null : <UndoRedo className={className} />}
      {at === 'head' ? <ThemeButton className={className} /> : null}
    </>
  );
}
