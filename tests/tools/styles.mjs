/** How stylesheets are read, for the site, the single file and the gallery: Lightning CSS knows the named widths. */

/** @type {import('vite').CSSOptions} */
export const css = { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true } } };
