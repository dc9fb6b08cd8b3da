/** Widths that scripts ask for, the same as in src/styles/widths.css; a test compares them. */

/** A phone, or a window as low as a phone on its side: one column, the sliders in a sheet. */
export const PHONE = '(max-width: 640px), (max-width: 900px) and (max-height: 420px)';
/** Columns stand one below the other. */
export const FOLDED = '(max-width: 1119px)';
/** Room for three columns side by side. */
export const ROOMY = '(min-width: 1120px)';
