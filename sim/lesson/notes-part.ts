/** A table of texts. */
export interface NotesTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of the notes under a heading of its own. */
export interface NotesPart {
  readonly id: string;
  readonly heading: string;
  readonly lead?: readonly string[];
  readonly list?: readonly string[];
  readonly table?: NotesTable;
}
