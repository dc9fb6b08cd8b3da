/**
 * The Class screen. A link to it says nothing of the class: what is shown on a wall has to tell nothing, and the class
 * is its code.
 */
export interface LinkClass {
  readonly screen: 'class';
}
