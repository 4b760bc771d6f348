import type { ExportFormat } from './format.ts';
import { planDiagram } from './plan-diagram.ts';

/** The topology as a Mermaid diagram. */
export const mermaid: ExportFormat = {
  id: 'mermaid',
  name: 'Mermaid',
  extension: '.mmd',
  language: 'mermaid',
  fileName: 'topology',
  write: planDiagram,
  notes: () => ['Boxes are not drawn to scale: the SVG map is.'],
};
