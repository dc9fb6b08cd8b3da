import type { Scenario } from '../scenario.ts';
import { parseScenario } from '../validate.ts';
import { MODEL_VERSION } from '../version.ts';

/** A scenario that was read, and the model version that wrote it. */
export interface Decoded {
  /** Always of this model version: it is this model that will run it. */
  readonly scenario: Scenario;
  readonly madeBy: string;
}

/**
 * Checks what was read and brings it to this model version. Versions that saved other fields get a step of their
 * own here, one per version, each from the one before; 1.0.0 is the first, so there is none yet.
 * @throws InputError
 */
export function readScenario(input: unknown): Decoded {
  const scenario = parseScenario(input);
  return { scenario: { ...scenario, modelVersion: MODEL_VERSION }, madeBy: scenario.modelVersion };
}
