import type { PageScreen } from '../../sim/page.ts';

/**
 * A screen of the page. Links know most of them by name. A link that holds a world alone leads to Play, and a link with
 * a study leads to Experiment.
 */
export type ScreenId = 'play' | 'experiment' | PageScreen;
