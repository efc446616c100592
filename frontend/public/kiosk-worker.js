// Serves one calm page to a tablet that cannot reach the portal. Nothing else is ever kept.
const CACHE = 'yuetan-offline-1';
const PAGE = '/offline.html';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(new Request(PAGE, { cache: 'reload' }))).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request)
    .then((answer) => ([502, 503, 504].includes(answer.status) ? caches.match(PAGE).then((page) => page ?? answer) : answer))
    .catch(() => caches.match(PAGE)));
});
