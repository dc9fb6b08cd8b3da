import type { Species } from '../../sim/page.ts';
import type { Say } from './say.ts';

/** Mean length of a month, days. */
export const MONTH = 365.25 / 12;
/** Human ages are counted in days up to here, then in months. */
const DAYS_UNTIL = 120;

/** "Day 21", and for infants from four months on "12 months". */
export function ageText(day: number, species: Species, say: Say): string {
  return species !== 'infant' || day < DAYS_UNTIL
    ? say('day', { day })
    : say('age.months', { months: Math.round(day / MONTH) });
}

/** The same where there is little room: "18 mo". */
export function shortAge(day: number, species: Species, say: Say): string {
  return species !== 'infant' || day < DAYS_UNTIL
    ? say('day', { day })
    : say('age.shortMonths', { months: Math.round(day / MONTH) });
}

/** Days to one unit of the axes of age. */
export function axisUnit(species: Species, days: number): number {
  return species === 'infant' && days >= DAYS_UNTIL ? MONTH : 1;
}
