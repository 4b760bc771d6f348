import { wikiHtml } from './wiki-html.ts';
import { planDiagramIn, type WikiPage } from './wiki-page.ts';

/**
 * The page in Confluence's storage format: its headings, tables and lists are those of XHTML. The diagram
 * stands folded as code, because Confluence itself draws no Mermaid.
 */
export function confluenceStorage(page: WikiPage): string {
  const diagram = planDiagramIn(page);
  return diagram === undefined ? wikiHtml(page) : wikiHtml(page) + folded('Diagram (Mermaid)', code(diagram));
}

const folded = (title: string, body: string): string =>
  `<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">${title}</ac:parameter><ac:rich-text-body>${body}</ac:rich-text-body></ac:structured-macro>\n`;

const code = (text: string): string =>
  `<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[${text}]]></ac:plain-text-body></ac:structured-macro>`;
