/** Version of the computed world: raised whenever the same scenario would give other numbers. */
export const MODEL_VERSION = '1.4.0';
/** Every version of the model that was ever given out, oldest first; CHANGELOG.md says what each changed. */
export const MODEL_VERSIONS: readonly string[] = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', MODEL_VERSION];
/** Version of the saved form of a scenario. */
export const SCENARIO_SCHEMA = 'tend.scenario/1';
