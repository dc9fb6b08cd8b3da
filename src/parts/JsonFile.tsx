import type { RefObject } from 'react';

interface JsonFileProps {
  /** Pressed by a button of the caller's. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => Promise<void>;
}

/** A field for one of Tend's own files, without looks. The same file can be chosen twice in a row. */
export function JsonFile({ field, onFile }: JsonFileProps) {
  return (
    <input
      ref={field}
      type="file"
      accept="application/json,.json"
      hidden
      aria-hidden="true"
      tabIndex={-1}
      onChange={(event) => {
        const chosen = event.currentTarget.files?.[0];
        if (chosen !== undefined) void onFile(chosen);
        event.currentTarget.value = '';
      }}
    />
  );
}
