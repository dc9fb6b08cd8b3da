/** Vite plugin for the site: a content security policy, at build only since the dev server inlines scripts. */
import type { Plugin } from 'vite';

export const sitePolicy = "default-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'";

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
