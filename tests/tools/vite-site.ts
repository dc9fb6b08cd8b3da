/** What the page's head gets when the site is built: its content security policy, and the card of a shared link. */
import type { Plugin } from 'vite';

export const sitePolicy = "default-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'";

/** At build only, since the dev server inlines scripts. */
export function sitePolicyPlugin(): Plugin {
  return {
    name: 'tend-site-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: sitePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Size of `public/preview.png`, pixels; `npm run movie` makes it. */
const PREVIEW = { width: 1200, height: 630 };

/**
 * The picture on the card that chats and class boards show for a shared link; its words stand in `index.html`. They
 * load it from a whole address only: whoever publishes the site says where it will stand,
 * `TEND_SITE=https://example.org/tend/ npm run build`. Without it the address is relative, which some of them resolve.
 */
export function previewCardPlugin(site = process.env['TEND_SITE'] ?? ''): Plugin {
  const home = site === '' ? '' : new URL(site.endsWith('/') ? site : `${site}/`).href;
  const card = {
    ...(home === '' ? {} : { 'og:url': home }),
    'og:image': `${home}preview.png`,
    'og:image:width': String(PREVIEW.width),
    'og:image:height': String(PREVIEW.height),
  };
  return {
    name: 'tend-preview-card',
    apply: 'build',
    transformIndexHtml: () =>
      Object.entries(card).map(([property, content]) => ({
        tag: 'meta',
        attrs: { property, content },
        injectTo: 'head' as const,
      })),
  };
}
