// Keeps the page for use without a network. The build puts `build` before this: a name that stands for the content
// of all files, and their paths.
/* global build */

const PREFIX = `aks-network-planner ${registration.scope} `;
const CACHE = PREFIX + build.name;
const page = registration.scope;

self.addEventListener('install', (event) => {
  // All or nothing, and past the browser's own cache, so that the files of one version are never mixed.
  const requests = [page, ...build.files].map((path) => new Request(path, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  // A new version waits until the old one is shown nowhere, or a person asks for it. Then other tabs may still
  // show the version before it, so that one is kept.
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
      return Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'use-now') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    const { pathname } = new URL(page);
    const isPage = url.pathname === pathname || url.pathname === `${pathname}index.html`;
    // Frames in other pages have no service worker of their own, and see what the server has.
    if (isPage && !url.searchParams.has('embed')) event.respondWith(kept(page, request));
  } else if (url.href.startsWith(page)) {
    event.respondWith(kept(request, request));
  }
});

/** From this version, then from one that another tab still shows, then from the network. */
async function kept(key, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(key)) ?? (await caches.match(key)) ?? fetch(request);
}
