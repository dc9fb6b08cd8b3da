import { useCallback, useMemo } from 'react';
import { createBarcode } from '../../../charts/lollipop/barcode.ts';
import type { BarcodeData } from '../../../charts/lollipop/barcode-data.ts';
import { useSay } from '../../../state/react.tsx';
import { barcodeOf, closedCopies, isClosed, markedSites, masksOn } from '../../cell/cell-data.ts';
import { House } from '../../cell/House.tsx';
import { BeatChart, Stage, strong, type BeatProps } from './Stage.tsx';
import { reopened, STREET_SOURCE, STREET_VALUES, turnsOf, useCellLife, useStreet } from './street.ts';
import { STREET } from './worlds.ts';

/** One copy through a childhood: it closes, and it opens again. */
export function ShutterBeat({ value: day, onValue }: BeatProps) {
  const say = useSay();
  const street = useStreet();
  const followed = useMemo(() => (street.result === null ? null : reopened(street.result)), [street.result]);
  const { result, current } = useCellLife(followed?.cell ?? null);
  const life = result?.here ?? null;
  const copy = followed?.copy ?? 0;
  const data = useMemo<BarcodeData | null>(
    () => (life === null ? null : barcodeOf(life, copy, STREET, day, null, null, say)),
    [life, copy, day, say],
  );
  const says =
    life === null
      ? null
      : say(`beat.shutter.says.${isClosed(life, day, copy) ? 'closed' : 'open'}`, {
          day,
          marks: strong(String(markedSites(masksOn(life, day, copy)))),
          sites: STREET_VALUES['site.dyads'],
          turns: strong(String(turnsOf((morning) => isClosed(life, morning, copy), day))),
        });
  return (
    <Stage species="vole" says={says} current={current}>
      <div className="beat-shutter">
        {life === null ? null : (
          <House
            who={say('beat.shutter.house', { house: life.cell + 1 })}
            world={say('beat.shutter.day', { day })}
            closed={closedCopies(life, day)}
          />
        )}
        <BeatChart
          create={useCallback((host: HTMLElement) => createBarcode(host, { onScrub: onValue }), [onValue])}
          data={data}
          figure={{ id: 'story', title: say('beat.shutter.title'), source: STREET_SOURCE }}
        />
      </div>
    </Stage>
  );
}
