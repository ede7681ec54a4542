// Keeps what a visitor has read, so that it can be read and searched offline.
//
// Files with a digest in their names never change: they come from the cache. All else comes from the network,
// and from the cache where there is none.
const cacheName = "serai-1";
const most = 600;
const isFixed = (url) => /\/assets\/[^/]+\.[0-9a-f]{12}\.|\/search\/index\//.test(url.pathname);
const isOurs = (url) => url.origin === location.origin
  && url.pathname.startsWith(new URL(registration.scope).pathname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keep = async (request, response) => {
  if (!response.ok || response.type !== "basic") return;
  const cache = await caches.open(cacheName);
  await cache.put(request, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
};

self.addEventListener("message", (event) => {
  const urls = (event.data?.keep ?? []).filter((url) => isOurs(new URL(url)));
  event.waitUntil(Promise.all(urls.map(async (url) => {
    if (await caches.match(url)) return;
    await keep(url, await fetch(url).catch(() => Response.error()));
  })));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !isOurs(url)) return;
  event.respondWith((async () => {
    if (isFixed(url)) {
      const kept = await caches.match(event.request);
      if (kept) return kept;
    }
    try {
      const response = await fetch(event.request);
      event.waitUntil(keep(event.request, response.clone()));
      return response;
    } catch (error) {
      const kept = await caches.match(event.request, { ignoreSearch: true });
      if (kept) return kept;
      throw error;
    }
  })());
});
