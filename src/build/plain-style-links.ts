import type { Plugin } from 'vite';

/** Takes `crossorigin` off the links to style sheets, which frames of opaque origin would be refused with it. */
export function plainStyleLinks(): Plugin {
  return {
    name: 'plain-style-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll(/<link rel="stylesheet" crossorigin /g, '<link rel="stylesheet" '),
    },
  };
}
