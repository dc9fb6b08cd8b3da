/** Version of the computed world: raised whenever the same scenario would give other numbers. */
export const MODEL_VERSION = '1.4.0';
/** Version of the saved form of a scenario. */
export const SCENARIO_SCHEMA = 'tend.scenario/1';
