/** The lessons on the shelf, in their order. Their words stand in the catalogue under `learn.lesson.<id>.`. */
export const SHELF = ['volume', 'luck', 'when', 'back', 'cause', 'marks', 'repeat'] as const;

export type ShelfId = (typeof SHELF)[number];
