import { chartScale } from '../parts/scale.ts';
import type { TownOver } from '../parts/types.ts';

/**
 * The lamp of the house that is followed. Its size is that of the screen and not of the houses, so that it is found in
 * the whole town too. A diamond on a post is no other sign of the town: changes have circles, the keyboard a frame.
 */

/** Half the lamp from corner to corner, the length of its post, and how far its light reaches; px of a laptop. */
const HALF = 6;
const POST = 9;
const LIGHT = 30;
/** Room between the house and the frame round it; px of a laptop. */
const GAP = 2.5;
/** How much of the light is seen. */
const SHINE = 0.45;
/** A dark line under a thin light one: it stands out from walls and from windows. */
const CASED = [
  ['dusk', 5],
  ['onDusk', 2],
] as const;

const traceDiamond = (ink: CanvasRenderingContext2D, x: number, y: number, half: number): void => {
  ink.moveTo(x, y - half);
  ink.lineTo(x + half, y);
  ink.lineTo(x, y + half);
  ink.lineTo(x - half, y);
  ink.closePath();
};

/** Light on what lies about a point. */
const shine = (ink: CanvasRenderingContext2D, x: number, y: number, reach: number, colour: string): void => {
  const light = ink.createRadialGradient(x, y, 0, x, y, reach);
  light.addColorStop(0, colour);
  light.addColorStop(1, 'transparent');
  ink.globalAlpha = SHINE;
  ink.fillStyle = light;
  ink.fillRect(x - reach, y - reach, 2 * reach, 2 * reach);
  ink.globalAlpha = 1;
};

/** Paints the lamp of a cell, above its house, or below where there is no room above. */
export const lampOf =
  (cell: number): TownOver =>
  (ink, houseOf, ratio, colours) => {
    const house = houseOf(cell);
    if (house === null) return;
    const px = ratio * chartScale();
    const [gap, half, post] = [GAP * px, HALF * px, POST * px];
    const x = house.x + house.width / 2;
    const [top, foot] = [house.y - gap, house.y + house.height + gap];
    const above = top - post - 2 * half > 0;
    const from = above ? top : foot;
    const y = above ? top - post - half : foot + post + half;
    shine(ink, x, y, LIGHT * px, colours.onDusk);
    for (const [colour, thick] of CASED) {
      ink.beginPath();
      ink.rect(house.x - gap, top, house.width + 2 * gap, foot - top);
      ink.moveTo(x, from);
      ink.lineTo(x, y);
      traceDiamond(ink, x, y, half);
      ink.strokeStyle = colours[colour];
      ink.lineWidth = thick * px;
      ink.stroke();
    }
    ink.beginPath();
    traceDiamond(ink, x, y, half);
    ink.fillStyle = colours.onDusk;
    ink.fill();
  };
