// What the measurements run in the page, beside page.js.

// How long the main thread was busy without a pause, at most, from now until `stop` is called: a beat every few
// milliseconds comes late by that much.
const heartbeat = () => {
  let longest = 0;
  let since = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - since);
    since = now;
  }, 4);
  return () => {
    clearInterval(beat);
    return Math.max(longest, performance.now() - since);
  };
};
// Calls back when a condition holds of the document, looking whenever it changes.
const when = (holds, then) => {
  if (holds()) return then();
  const observer = new MutationObserver(() => {
    if (!holds()) return;
    observer.disconnect();
    then();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
};
// Calls back when what is in the document now is on the screen.
const painted = (then) => requestAnimationFrame(() => setTimeout(then));
// How long it takes from `make` until `holds` and is on the screen, in milliseconds.
const timed = (make, holds) => new Promise((done) => {
  const start = performance.now();
  make();
  when(holds, () => painted(() => done(performance.now() - start)));
});
// The floor: the same text as one element without any style of ours, over the page.
const pre = async (text) => {
  const floor = document.createElement('pre');
  const time = await timed(() => {
    floor.textContent = text;
    document.body.replaceChildren(floor);
  }, () => true);
  return time;
};
// Painted, with an outline to go by.
const isShown = () => document.querySelector('main article :is(h2, h3, h4)[id]') && document.querySelector('nav li a');
const isWhole = () => isShown() && !document.querySelector('[aria-busy=true]');
