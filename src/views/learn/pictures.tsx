import type { ComponentType, ReactNode } from 'react';
import { useSay } from '../../state/react.tsx';

/** A small drawing for each card: its own chart, made of marks that give no result away. */

const [WIDTH, HEIGHT] = [320, 82];

function Picture({ dusk = false, children }: { dusk?: boolean; children: ReactNode }) {
  return (
    <svg
      className={`shelf-picture${dusk ? ' dusk' : ''}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

interface HouseProps {
  readonly x: number;
  readonly y: number;
  /** Its width; it is nearly as high. */
  readonly size: number;
  /** Which of its two windows are shut. */
  readonly shut?: readonly [boolean, boolean];
}

/** A cell as a house: two windows for its two copies of the gene. */
function House({ x, y, size, shut = [false, false] }: HouseProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 24})`}>
      <path className="roof" d="M0 9 12 0l12 9z" />
      <path className="wall" d="M2 9h20v14H2z" />
      {shut.map((closed, at) => (
        <g key={at} transform={`translate(${at === 0 ? 4 : 13} 11)`}>
          <path className={closed ? 'shut' : 'lit'} d="M0 0h7v9H0z" />
          {closed ? <path className="bar" d="M-1 3.5h9v2h-9z" /> : null}
        </g>
      ))}
    </g>
  );
}

/** Houses of the town on the story's card, every so many with a closed window. */
const PITCH = 23;
const COLUMNS = Math.ceil(WIDTH / PITCH);

export function StoryPicture() {
  return (
    <Picture dusk>
      {Array.from({ length: 4 * COLUMNS }, (_, i) => {
        const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS];
        const at = (i * 7919) % 11;
        return (
          <House
            key={i}
            x={8 + column * PITCH + (row % 2) * (PITCH / 2) - 4}
            y={4 + row * 20}
            size={16}
            shut={[at === 3 || at === 8, at === 5 || at === 8]}
          />
        );
      })}
    </Picture>
  );
}

/** Two houses with the same letters, and one shutter. */
function Volume() {
  const say = useSay();
  return (
    <Picture dusk>
      <House x={62} y={10} size={62} />
      <House x={196} y={10} size={62} shut={[true, false]} />
      <text x="160" y="38" className="faint">
        {say('shelf.picture.letters')}
      </text>
      <text x="160" y="56">
        {say('shelf.picture.same')}
      </text>
    </Picture>
  );
}

/** Three trials about a line, one of them drawn as it was expected. */
function Luck() {
  const bars = [
    [18, 94, 205, 150],
    [41, 120, 250, 184],
    [64, 144, 208, 173],
  ] as const;
  return (
    <Picture>
      <path className="thin" d="M133 8v66" />
      {bars.map(([y, from, to, at]) => (
        <g key={y}>
          <path className="stroke" d={`M${from} ${y}H${to}M${from} ${y - 6}v12M${to} ${y - 6}v12`} />
          <path className="fill" d={`M${at - 7} ${y}l7 -7l7 7l-7 7z`} />
        </g>
      ))}
      <path className="sketch" d="M205 18h34" />
    </Picture>
  );
}

/** The same block of care early and late, over the wash of the window. No curve. */
function When() {
  return (
    <Picture>
      <defs>
        <linearGradient id="shelf-wash">
          <stop offset="0.25" className="wash" />
          <stop offset="1" className="wash out" />
        </linearGradient>
      </defs>
      <path fill="url(#shelf-wash)" d="M24 10h150v58H24z" />
      <path className="thin" d="M24 68h276" />
      <rect className="box" x="34" y="42" width="48" height="16" rx="5" />
      <rect className="box" x="204" y="42" width="48" height="16" rx="5" />
      <path className="sketch" d="M90 50h104m-7 -5l7 5l-7 5" />
      <text x="58" y="30" className="query">
        ?
      </text>
      <text x="228" y="30" className="query">
        ?
      </text>
    </Picture>
  );
}

/** A course up to the day on which something changes; from there on only the old way is dashed. */
function Back() {
  return (
    <Picture>
      <path className="thin" d="M20 70h280" />
      <path className="stroke" d="M30 54C60 30 90 22 136 20" />
      <path className="thin strong" d="M136 10v60" />
      <path className="dashed" d="M136 20c60 0 110 1 154 2" />
      <path className="sketch" d="M150 30c40 6 80 10 130 12" />
      <text x="292" y="60" className="query">
        ?
      </text>
    </Picture>
  );
}

/** Three boxes; only the arrow in question is open. */
function Cause() {
  const say = useSay();
  const boxes = [
    ['hardship', 160, 20],
    ['care', 62, 62],
    ['marks', 258, 62],
  ] as const;
  return (
    <Picture>
      <path className="stroke slim" d="M132 30 92 50M188 30l40 20" />
      <path className="dotted" d="M108 62h98m-8 -5l8 5l-8 5" />
      {boxes.map(([id, x, y]) => (
        <g key={id}>
          <rect className="box" x={x - 44} y={y - 12} width="88" height="24" rx="12" />
          <text x={x} y={y + 5}>
            {say(`shelf.picture.${id}`)}
          </text>
        </g>
      ))}
    </Picture>
  );
}

/** Sites of a gene, marked at all three grades, and a stretch that is asked about. */
function Marks() {
  const grades = [2, 0, 2, 1, 0, 2, 1, 2, 0, 2, 0, 1, 2, 0, 2];
  return (
    <Picture>
      <path className="stroke slim" d="M24 62h272" />
      {grades.map((grade, i) => {
        const x = 38 + i * 17.5;
        return (
          <g key={i}>
            <path className="thin strong" d={`M${x} 62V36`} />
            <circle className={grade === 2 ? 'fill' : 'hollow'} cx={x} cy="30" r="6" />
            {grade === 1 ? <path className="fill" d={`M${x - 6} 30a6 6 0 0 0 12 0z`} /> : null}
          </g>
        );
      })}
      <path className="dotted" d="M196 72h92" />
      <text x="180" y="77" className="query">
        ?
      </text>
    </Picture>
  );
}

/** Three lines over three generations; what happens at the last is dashed. */
function Repeat() {
  return (
    <Picture>
      {[16, 41, 66].map((y, row) => (
        <g key={y}>
          <path className="stroke slim" d={`M78 ${y}h80`} />
          <path className="dashed" d={`M160 ${y}h80`} />
          <circle className={row === 2 ? 'hollow' : 'fill'} cx="74" cy={y} r="8" />
          <circle className={row === 1 ? 'hollow' : 'fill'} cx="160" cy={y} r="8" />
          <circle className="hollow dash" cx="246" cy={y} r="8" />
        </g>
      ))}
    </Picture>
  );
}

/** By lesson; one that has no drawing goes without. */
export const PICTURES: Readonly<Record<string, ComponentType>> = {
  volume: Volume,
  luck: Luck,
  when: When,
  back: Back,
  cause: Cause,
  marks: Marks,
  repeat: Repeat,
};
