import { createElement, Fragment } from 'react';

/** Words of scripts that are written from right to left, with what stands between them. */
const fromRight =
  /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\w\s.-]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])*)/;

/**
 * A sentence in which names that run from right to left keep to themselves. Else the browser takes figures beside such
 * a name for a part of it, and shows "name 12 10.0.0.0/12" as "10.0.0.0/12 12 name".
 */
export const Isolated = ({ children }: { readonly children: string }) =>
  createElement(
    Fragment,
    null,
    // Every second part is what the pattern found.
    ...children.split(fromRight).map((part, index) => (index % 2 ? createElement('bdi', null, part) : part)),
  );
