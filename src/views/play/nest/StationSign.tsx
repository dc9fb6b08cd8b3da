/** The four stations of the chain, each with a small sign. */
export const STATIONS = ['touch', 'oxytocin', 'marks', 'window'] as const;
export type Station = (typeof STATIONS)[number];

const SIGNS: Readonly<Record<Station, readonly (readonly [as: string, d: string])[]>> = {
  touch: [
    ['body', 'M10 29C5 21 12 13 25 13C34 13 42 16 45 22C47 27 44 29 39 29Z'],
    ['line', 'M38 21l4 1M34 14q3-4 6-.5'],
    ['glow-line', 'M15 10q4-5 9-2M23 8q4-5 9-2M31 8q4-5 9-2'],
  ],
  oxytocin: [
    ['halo', 'M10 19a18 18 0 1 0 36 0a18 18 0 1 0-36 0'],
    ['drop', 'M28 7C34 15 36 19 36 22a8 8 0 1 1-16 0C20 19 22 15 28 7Z'],
  ],
  marks: [
    ['line', 'M4 30H52M10 30V18M19 30V18M28 30V18M37 30V18M46 30V18'],
    ['body', 'M6 14a4 4 0 1 0 8 0a4 4 0 1 0-8 0M15 14a4 4 0 1 0 8 0a4 4 0 1 0-8 0M42 14a4 4 0 1 0 8 0a4 4 0 1 0-8 0'],
    ['line', 'M33 14a4 4 0 1 0 8 0a4 4 0 1 0-8 0'],
    ['ring', 'M21 14a7 7 0 1 0 14 0a7 7 0 1 0-14 0'],
    ['line', 'M24 14a4 4 0 1 0 8 0a4 4 0 1 0-8 0'],
  ],
  window: [
    ['roof', 'M8 17 28 5 48 17Z'],
    ['wall', 'M12 17H44V34H12Z'],
    ['pane', 'M16 20h10v11H16ZM30 20h10v11H30Z'],
    ['ring', 'M26 25.500a9 9 0 1 0 18 0a9 9 0 1 0-18 0'],
  ],
};

export function StationSign({ of }: { of: Station }) {
  return (
    <svg viewBox="0 0 56 38" width="3.5rem" height="2.375rem" aria-hidden="true">
      {SIGNS[of].map(([as, d]) => (
        <path key={d} className={as} d={d} />
      ))}
    </svg>
  );
}
