// Gives the page from the cache, so that it opens without its server. It knows nothing else of the page: what is read there
// is the page's own business. A new version waits until the page says that the reader wants it.
const version = 'VERSION';
// Several pages may live at one origin, each in a folder of its own: what is kept bears the name of the folder.
const mine = `tigang ${registration.scope} `;
const name = mine + version;
const page = registration.scope;
// What another program has shared with the page, until the page asks for it.
let shared;

addEventListener('install', (event) => {
  // Past the browser's own cache, in which the page may be older than this.
  event.waitUntil(caches.open(name).then((cache) => cache.add(new Request(page, { cache: 'reload' }))));
});

addEventListener('activate', (event) => {
  const forget = (names) => names.filter((old) => old.startsWith(mine) && old !== name).map((old) => caches.delete(old));
  event.waitUntil(caches.keys().then((names) => Promise.all(forget(names))));
});

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const address = url.split(/[?#]/)[0];
  if (mode !== 'navigate' || (address !== page && address !== `${page}index.html`)) return;
  event.respondWith(method === 'POST' ? take(event.request) : give(event.request));
});

addEventListener('message', (event) => {
  if (event.data === 'change') {
    skipWaiting();
  } else if (event.data === 'shared' && shared) {
    event.source.postMessage(shared);
    shared = undefined;
  }
});

const give = async (request) => (await (await caches.open(name)).match(page)) || fetch(request);

const take = async (request) => {
  const form = await request.formData();
  shared = form.get('file') || ['title', 'text', 'url'].map((part) => form.get(part)).filter(Boolean).join('\n');
  return Response.redirect(`${page}?shared`, 303);
};
