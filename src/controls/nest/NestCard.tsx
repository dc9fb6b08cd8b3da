import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { ENTRY_BY_ID, type Giver, type ParamId, type Species } from '../../../sim/page.ts';
import { useCome } from '../../parts/useCome.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { usePhone } from '../../parts/usePhone.ts';
import { useSpecies, useWorld } from '../../state/react.tsx';
import { readSetting, writeSetting } from '../../state/settings.ts';
import { WhoIsHere } from '../WhoIsHere.tsx';
import { STROKED } from './stroking.ts';

/** The drawing is loaded when the first curve stands; its room is kept free. */
const NestScene = lazyPart(() => import('./NestScene.tsx'), { missing: MissingQuietly });

/** Chips stand under their own figures: helpers between the parents of a nest, and beside them at a lap. */
const FIGURES: Readonly<Record<Species, readonly Giver[]>> = {
  vole: ['dam', 'helpers', 'sire'],
  infant: ['dam', 'sire', 'helpers'],
  rat: ['dam'],
};

/** From this height of the window on the card stands open, even where sliders have to be scrolled to. */
const OPEN_FROM = 640;
const OPEN_FROM_ON_PHONES = 740;
/** Below this height the page scrolls and the column has no height of its own. */
const PAGE_SCROLLS_BELOW = 600;
/** What folding gives to the sliders, px. */
const SAVED = 113;
const CHOICE = 'nest';

/** The head of the care column: the preset by name, the nest, and who is here. @param children the menu of presets */
export function NestCard({ children }: { children: ReactNode }) {
  const card = useRef<HTMLElement>(null);
  const [folded, fold] = useFolded(card);
  const species = useSpecies();
  // Once it is here it stays, whatever is being simulated.
  const come = useCome();
  return (
    <section ref={card} className={`nest-card of-${species}${folded ? ' folded' : ''}`}>
      {children}
      <div className="nest-room">{come ? <NestScene folded={folded} onFold={fold} /> : null}</div>
      <WhoIsHere order={FIGURES[species]} />
    </section>
  );
}

/**
 * Whether the card is folded: as somebody chose, else where sliders would not fit below it. In a world of infants, with
 * its many sliders, it stands open until something has been moved.
 */
function useFolded(card: RefObject<HTMLElement | null>): [folded: boolean, fold: (folded: boolean) => void] {
  const [choice, setChoice] = useState(() => readSetting(CHOICE));
  const [crowded, setCrowded] = useState(false);
  const phone = usePhone();
  const infants = useSpecies() === 'infant';
  const slid = useSlid();
  const folded = choice === null ? crowded : choice === 'folded';
  useLayoutEffect(() => {
    const judge = () => {
      const column = card.current!.parentElement!;
      const lacks = lackOf(column, card.current!.classList.contains('folded') ? SAVED : 0) > 0;
      const low = innerHeight < OPEN_FROM;
      setCrowded(
        phone
          ? innerHeight < OPEN_FROM_ON_PHONES
          : innerHeight < PAGE_SCROLLS_BELOW || (lacks && (low || (infants && slid))),
      );
    };
    judge();
    addEventListener('resize', judge);
    return () => removeEventListener('resize', judge);
  }, [card, phone, infants, slid]);
  return [
    folded,
    (next) => {
      writeSetting(CHOICE, next ? 'folded' : 'open');
      setChoice(next ? 'folded' : 'open');
    },
  ];
}

/** Whether a slider has been moved and let go. Stroking is no such slide: nothing folds under the hand that strokes. */
function useSlid(): boolean {
  const slides = useWorld(
    ({ drag, moved }) =>
      drag === null &&
      moved !== null &&
      moved.param !== STROKED.infant &&
      ENTRY_BY_ID.get(moved.param as ParamId)?.kind === 'number',
  );
  const [slid, setSlid] = useState(slides);
  if (slides && !slid) setSlid(true);
  return slid;
}

/** By how many px the column is too low for all that stands in it with the card open. */
function lackOf(column: HTMLElement, saved: number): number {
  const gap = Number.parseFloat(getComputedStyle(column).rowGap) || 0;
  const rows = Array.from(column.children, (row) => {
    const { position, display, overflowY } = getComputedStyle(row);
    if (display === 'none' || position === 'absolute') return 0;
    return gap + (overflowY === 'auto' ? row.scrollHeight : (row as HTMLElement).offsetHeight);
  });
  return rows.reduce((sum, row) => sum + row, saved - gap) - column.clientHeight;
}
