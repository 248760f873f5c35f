// What the measurements run in the page, beside page.js. All times are in milliseconds.

// How long the page did not answer, at most, from now until what is returned is called: a beat comes late by that much.
const heartbeat = () => {
  let longest = 0;
  let since = performance.now();
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - since);
    since = now;
  };
  const beats = setInterval(beat, 4);
  return () => {
    clearInterval(beats);
    beat();
    return longest;
  };
};
// The longest task from now until what is returned is called; 0 where none took 50 ms.
const longestTask = () => {
  let longest = 0;
  const note = (list) => list.getEntries().forEach((task) => { longest = Math.max(longest, task.duration); });
  const observer = new PerformanceObserver(note);
  observer.observe({ type: 'longtask' });
  return () => {
    note({ getEntries: () => observer.takeRecords() });
    observer.disconnect();
    return longest;
  };
};
// Resolves when a condition holds of the document, looked at whenever that changes.
const when = (holds) => new Promise((done) => {
  const look = () => {
    if (!holds()) return;
    observer.disconnect();
    done();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  look();
});
// Resolves when what is in the document now is on the screen.
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
// How long it takes from doing something until a condition holds and that is on the screen.
const timed = async (act, holds) => {
  const start = performance.now();
  act();
  await when(holds);
  await painted();
  return performance.now() - start;
};
// The floor: the same text as one element that no style of ours touches, at the top of the page.
const floor = async (text) => {
  const pre = document.createElement('pre');
  const time = await timed(() => {
    pre.textContent = text;
    document.body.prepend(pre);
  }, () => true);
  pre.remove();
  await painted();
  return time;
};
// A text of which the first view is there, with an outline to go by.
const isShown = () => Boolean(document.querySelector('main article :is(h2, h3, h4)[id]') && document.querySelector('nav li a'));
// A text that is there to its last word.
const isWhole = () => isShown() && !document.querySelector('main article > :empty');
const open = (text) => timed(() => paste(document.querySelector('textarea'), text), isShown);
const rest = (time) => new Promise((done) => setTimeout(done, time));
