import bash from 'refractor/bash';
import bicep from 'refractor/bicep';
import { refractor } from 'refractor/core';
import csv from 'refractor/csv';
import hcl from 'refractor/hcl';
import json from 'refractor/json';
import markdown from 'refractor/markdown';
import markup from 'refractor/markup';
import mermaid from 'refractor/mermaid';
import powershell from 'refractor/powershell';
import yaml from 'refractor/yaml';
import type { Language } from '../../core/export/format.ts';

for (const syntax of [bash, bicep, csv, hcl, json, markdown, markup, mermaid, powershell, yaml]) {
  refractor.register(syntax);
}

/** A piece of a line, and what it is in its language: null where it is nothing in particular. */
export interface Token {
  readonly text: string;
  readonly kind: string | null;
}

type Nodes = ReturnType<typeof refractor.highlight>['children'];

/** The text cut into lines of tokens. Joined again, the tokens are the text. */
export function tokenLines(text: string, language: Language | undefined): readonly (readonly Token[])[] {
  if (language === undefined) return text.split('\n').map((line) => [{ text: line, kind: null }]);
  const lines: Token[][] = [[]];
  collect(refractor.highlight(text, language).children, null, lines);
  return lines;
}

function collect(nodes: Nodes, kind: string | null, lines: Token[][]): void {
  for (const node of nodes) {
    if (node.type === 'element') {
      collect(node.children as Nodes, kindOf(node.properties.className) ?? kind, lines);
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push({ text, kind });
      });
    }
  }
}

/** The first class that names a kind of token; inside a text of a language everything else is plain. */
function kindOf(classes: unknown): string | null {
  if (!Array.isArray(classes)) return null;
  const known = classes.find((name) => typeof name === 'string' && name !== 'token');
  return typeof known === 'string' ? known : null;
}
