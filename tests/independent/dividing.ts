/**
 * Tissues whose cells divide, rebuilt from the text of sim/MODEL.md alone ("Tissues that divide"): one site of one
 * person, cell by cell.
 */
import type { Values } from './care.ts';
import type { Uniform } from './random.ts';

/** Days between two divisions of a cell at an age. */
export function intervalOn(day: number, values: Values): number {
  const v = (name: string) => values[`division.${name}`] as number;
  return day >= v('slowsUntil')
    ? v('intervalLater')
    : v('intervalAtBirth') + ((v('intervalLater') - v('intervalAtBirth')) * day) / v('slowsUntil');
}

/**
 * Chance that a site of the new strand is marked, by whether the template's is. @param e stops at ±.95 before it comes
 * here.
 */
export function chanceOfMark(marked: boolean, maintenance: number, deNovo: number, e: number): number {
  return marked ? 1 - (1 - maintenance) * (1 - e) : deNovo * (1 + e);
}

/** Share of strands that carry a mark in balance. */
export function restOf(maintenance: number, deNovo: number): number {
  return deNovo / (1 + deNovo - maintenance);
}

/** Percent of strands marked at one site of one person after so many days. @param e by day. */
export function siteOfPerson(
  tissue: string,
  values: Values,
  days: number,
  cells: number,
  e: (day: number) => number,
  uniform: Uniform,
): number {
  const [maintenance, deNovo] = [values[`${tissue}.maintenance`] as number, values[`${tissue}.deNovo`] as number];
  const rest = restOf(maintenance, deNovo);
  // A founder's two copies: each strand pair as a division in balance leaves it.
  const copy = (): [boolean, boolean] => {
    const template = uniform() < rest;
    return [template, uniform() < chanceOfMark(template, maintenance, deNovo, 0)];
  };
  const founders = Array.from({ length: values['division.clones'] as number }, () => [copy(), copy()] as const);
  let marks = 0;
  for (let cell = 0; cell < cells; cell++) {
    const copies = founders[cell % founders.length]!.map(([p, q]) => [p, q]);
    for (let day = 0; day < days; day++) {
      // Moments of division come at random, so a day may hold several.
      for (
        let left = -Math.log(1 - uniform()) * intervalOn(day, values);
        left < 1;
        left -= Math.log(1 - uniform()) * intervalOn(day, values)
      )
        for (const strands of copies) {
          const template = strands[uniform() < 0.5 ? 0 : 1]!;
          strands[0] = template;
          strands[1] = uniform() < chanceOfMark(template, maintenance, deNovo, e(day));
        }
    }
    for (const [p, q] of copies) marks += Number(p) + Number(q);
  }
  return (100 * marks) / (4 * cells);
}
