// What the checks ask of the page. They lean on what any reader's tool would lean on: lists, links, headings, states.
const boxOf = (element) => element.getBoundingClientRect();
const shown = (element) => {
  const box = element && boxOf(element);
  return Boolean(box) && box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible'
    && box.right > 0 && box.left < innerWidth;
};
// The outline's rows in their order. What belongs to a row is what no nested row holds.
const rows = () => [...document.querySelectorAll('nav li')].map((item) => {
  const own = (selector) => [...item.querySelectorAll(selector)].filter((found) => found.closest('li') === item);
  const link = own('a[href^="#"]')[0];
  const fold = own('button[aria-expanded]')[0];
  const label = link || own('span')[0];
  return {
    words: own('span, a').filter((found) => !found.firstElementChild).map((found) => found.textContent).join(' '),
    anchor: link ? decodeURIComponent(link.hash.slice(1)) : null,
    current: own('[aria-current="location"]').length,
    expanded: fold ? fold.getAttribute('aria-expanded') === 'true' : null,
    shown: shown(label),
    heading: link ? /^H[1-6]$/.test((document.getElementById(decodeURIComponent(link.hash.slice(1))) || {}).tagName) : false,
  };
});
const linkTo = (anchor) => [...document.querySelectorAll('nav a[href^="#"]')]
  .find((link) => decodeURIComponent(link.hash.slice(1)) === anchor);
const foldOf = (anchor) => linkTo(anchor).closest('li').querySelector('button[aria-expanded]');
// How far the top of a place in the text lies below the bottom of the header, in CSS pixels.
const below = (anchor) => boxOf(document.getElementById(anchor)).top - boxOf(document.querySelector('header')).bottom;
const headings = () => [...document.querySelectorAll('main article :is(h2, h3, h4, h5, h6)[id]')];
const paste = (target, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Firefox takes the text in two members of its own instead.
  const init = { clipboardData, data: text, dataType: 'text/plain', bubbles: true, cancelable: true };
  target.dispatchEvent(new ClipboardEvent('paste', init));
};
// What marks the hits of this name, as ranges or, in browsers without highlights, as boxes over the text.
const marks = (name) => [...(CSS.highlights ? CSS.highlights.get(name) || [] : document.querySelectorAll(`i.${name}`))];
