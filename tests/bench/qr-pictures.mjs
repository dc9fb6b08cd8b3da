/**
 * Pictures of ticket codes as a camera might take them: the same bytes each time, so that readers can be compared.
 * Luck comes from a linear congruential generator of its own; nothing here is part of the model.
 */
import { encode } from 'uqr';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters of a ticket, prefix included, whose code has this version at level M. */
const LENGTHS = { 3: 57, 4: 78, 5: 111 };
const QUIET = 4;
/** Samples along each side of a pixel. */
const FINE = 3;

/** Numbers from 0 to 1, the same ones for the same seed. */
export function luck(seed) {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A made-up ticket whose code has that version. */
export function ticketOfVersion(version, seed) {
  const draw = luck(seed);
  const letters = Array.from({ length: LENGTHS[version] - 5 }, () => LETTERS[Math.floor(32 * draw())]);
  return `TEND1${letters.join('')}`;
}

/**
 * A grey picture with codes in it.
 * @param codes each with its text, its middle, pixels a module, turn in degrees and tilt (0: seen straight on)
 * @param conditions of the whole picture; each is absent where it is not named
 */
export function pictureOf({ width, height, codes, seed = 1 }, conditions = {}) {
  const { ground = 255, blur = 0, noise = 0, uneven = 0, dark = 0, light = 255, grid = 0 } = conditions;
  const grey = new Float64Array(width * height).fill(ground);
  for (const code of codes) draw(grey, width, height, code, { dark, light });
  const soft = blur > 0 ? blurred(grey, width, height, blur) : grey;
  const random = luck(seed);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const lit = 1 - uneven * (0.6 * (x / width) + 0.4 * (y / height));
      // A screen's own lines, of almost the width of two pixels of the camera: slow waves over the picture.
      const waves = 1 - grid * (0.5 + 0.25 * Math.sin(x * 2.9) + 0.25 * Math.sin(y * 3.02));
      // Three uniform draws are close enough to a bell.
      const bell = noise > 0 ? 2 * (random() + random() + random() - 1.5) * noise : 0;
      data.fill(soft[y * width + x] * lit * waves + bell, 4 * (y * width + x), 4 * (y * width + x) + 3);
      data[4 * (y * width + x) + 3] = 255;
    }
  return { width, height, data };
}

/** One code on the white of its screen, which reaches two modules beyond the quiet zone. */
function draw(grey, width, height, { text, x, y, px, turn = 0, tilt = 0 }, { dark, light }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const reach = size / 2 + 2;
  const far = Math.ceil(reach * px * 1.6);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  for (let row = Math.max(0, Math.floor(y - far)); row < Math.min(height, y + far); row++)
    for (let column = Math.max(0, Math.floor(x - far)); column < Math.min(width, x + far); column++) {
      let [sum, inside] = [0, 0];
      for (let i = 0; i < FINE * FINE; i++) {
        const [dx, dy] = [column + ((i % FINE) + 0.5) / FINE - x, row + (Math.floor(i / FINE) + 0.5) / FINE - y];
        const depth = 1 - tilt * (dx / (reach * px));
        const [u, v] = [(cos * dx + sin * dy) / (px * depth), (cos * dy - sin * dx) / (px * depth)];
        if (Math.max(Math.abs(u), Math.abs(v)) > reach) continue;
        const isDark = data[Math.floor(v + size / 2)]?.[Math.floor(u + size / 2)] === true;
        sum += isDark ? dark : light;
        inside++;
      }
      const at = row * width + column;
      grey[at] = (sum + (FINE * FINE - inside) * grey[at]) / (FINE * FINE);
    }
}

/** A Gaussian of so many pixels, along rows and then along columns. */
function blurred(grey, width, height, sigma) {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (from, step, steps, at) => {
    const place = (at - (at % step)) / step;
    let sum = 0;
    for (let i = -reach; i <= reach; i++) {
      const other = Math.min(steps - 1, Math.max(0, (place % steps) + i));
      sum += weights[i + reach] * from[at + (other - (place % steps)) * step];
    }
    return sum / all;
  };
  const rows = grey.map((_, at) => along(grey, 1, width, at));
  return rows.map((_, at) => along(rows, width, height, at));
}
