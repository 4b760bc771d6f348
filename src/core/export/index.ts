import { adr } from './adr.ts';
import { arm } from './arm.ts';
import { azcli } from './azcli.ts';
import { bicep } from './bicep.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { mermaid } from './mermaid.ts';
import { networkPolicy } from './network-policy.ts';
import { nsg } from './nsg.ts';
import { powershell } from './powershell.ts';
import { runbook } from './runbook.ts';
import { svg } from './svg.ts';
import { terraform } from './terraform.ts';
import { wayScript } from './way-script.ts';

/**
 * Every export format, in the order in which they are offered. A page for a wiki is none of them: it
 * carries the link of the plan, which is not the core's to write, so the share dialog offers it.
 */
export const formats: readonly ExportFormat[] = [
  azcli,
  powershell,
  bicep,
  arm,
  terraform,
  runbook,
  wayScript,
  networkPolicy,
  nsg,
  markdown,
  adr,
  csv,
  svg,
  mermaid,
  json,
];
