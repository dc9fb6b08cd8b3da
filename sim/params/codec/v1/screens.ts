/** The keys of a link that belong to one screen of the page. */
export interface ScreenKeys {
  /** Its name in a link, the value of the key `screen`. */
  readonly screen: string;
  /** All keys that may stand beside it. */
  readonly keys: readonly string[];
  /** Those that may come more than once. */
  readonly repeated: readonly string[];
}

/**
 * The screens of the page that a link may open and that hold no study. Known here by their keys alone, so that the
 * library reads the world of every link and still refuses a key that nobody knows.
 */
export const PAGE_SCREENS: readonly ScreenKeys[] = [
  { screen: 'compare', keys: ['view', 'panel'], repeated: ['panel'] },
  { screen: 'model', keys: ['parameter'], repeated: [] },
];
