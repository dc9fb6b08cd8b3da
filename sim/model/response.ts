import { power } from '../numeric/elementary.ts';
import type { ParamValues } from '../params/table.ts';

/**
 * Response of the tissue to oxytocin, by the operational model of agonism (Black & Leff 1983):
 * E = E_max·τⁿAⁿ / ((K_A + A)ⁿ + τⁿAⁿ) with τ in proportion to receptors. Because τ is well above 1, losing a few
 * receptors changes almost nothing (receptor reserve), losing many does.
 *
 * @param receptors mean receptors per cell; τ = `response.transduction` at 100.
 * @param oxytocin ligand A in units of K_A.
 * @returns response in the units of E_max.
 */
export function tissueResponse(receptors: number, values: ParamValues, oxytocin = values['response.oxytocin']): number {
  const n = values['response.slope'];
  const drive = power((values['response.transduction'] * receptors * oxytocin) / 100, n);
  const resistance = power(1 + oxytocin, n);
  return (values['response.maximum'] * drive) / (resistance + drive);
}
