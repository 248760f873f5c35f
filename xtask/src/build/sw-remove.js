// To be put in the place of sw.js when the page is to be kept by browsers no longer: it forgets what the other kept, and
// then itself. From the next visit on the page comes from its server alone.
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  const mine = `tigang ${registration.scope} `;
  const forget = (names) => names.filter((old) => old.startsWith(mine)).map((old) => caches.delete(old));
  event.waitUntil(caches.keys().then((names) => Promise.all(forget(names))).then(() => registration.unregister()));
});
