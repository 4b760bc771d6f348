import { createReadStream, existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The build that is served: dist, or the folder that the environment names. */
export const built = process.env.PLANNER_DIST ?? fileURLToPath(new URL('../dist/', import.meta.url));

/** The strictest policy that the README offers, without the line that says who may embed. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types planner-boot planner-worker',
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Server {
  /** Of its own origin, with the folder and a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A file's content in place of that in the build; undefined leaves it. */
export type Instead = (path: string) => string | undefined;

/**
 * Serves the build from a folder of an origin of its own, with a strict policy and without a header that would allow
 * other origins to load its files.
 */
export async function servePlanner(instead: Instead = () => undefined): Promise<Server> {
  const folder = '/tools/planner/';
  const origin = await listen('localhost', ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = normalize(pathname.slice(folder.length) || 'index.html');
    const file = join(built, path);
    if (!pathname.startsWith(folder) || path.startsWith('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': strictPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const text = instead(path);
    if (text === undefined) createReadStream(file).pipe(response);
    else response.end(text);
  });
  return { ...origin, url: `${origin.url}${folder}` };
}

/** Serves one page to every request: somebody's wiki. */
export const serveHost = (html: () => string): Promise<Server> =>
  listen('127.0.0.1', (_request, response) => {
    response.writeHead(200, { 'content-type': types['.html'] }).end(html());
  });

async function listen(host: string, answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
