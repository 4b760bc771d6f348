import { createElement, Fragment } from 'react';
import { fromRight } from './isolated-text.ts';

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
