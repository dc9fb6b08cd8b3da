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
 * The screens of the page that a link opens by their names, each with the keys that are its own. The form of links
 * belongs to the library. So the library reads the world of every link, and refuses a key that nobody knows.
 */
export const PAGE_SCREENS = [
  { screen: 'compare', keys: ['view', 'panel'], repeated: ['panel'] },
  { screen: 'learn', keys: ['beat'], repeated: [] },
  { screen: 'class', keys: [], repeated: [] },
  { screen: 'model', keys: ['parameter'], repeated: [] },
] as const satisfies readonly ScreenKeys[];

/** The name of one of them. */
export type PageScreen = (typeof PAGE_SCREENS)[number]['screen'];
