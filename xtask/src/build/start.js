// Unpacks the program that the page carries, and starts it. Nothing is fetched: the policy of the page forbids it. What
// carries it stays where it is: a page that is saved is made of it.
(async () => {
  if (typeof WebAssembly === 'undefined') return;
  const one = (id) => document.getElementById(id);
  // What the reader would lose: what he has written in a box, or the text that came in last, which the program has kept.
  const words = () => one('edit')?.value || one('paste')?.value || one('panic-text').kept || '';
  // Where that is nothing, the page can be loaded anew. It is tried once: the compiler of an engine may fail now and then, as
  // WebKit's does (2.50.6) with some links in a thousand, which opens them the next time. That it is the second time is told
  // by the name of the window, which outlives the page and is there also where nothing can be stored; that it was so stays
  // to be seen at the root.
  const again = 'tigang-again';
  const isAgain = name === again;
  if (isAgain) name = '';
  document.documentElement.toggleAttribute('data-again', isAgain);
  // What kills the program, a fault of its own or of the engine's, shows the part of the page that is made for it. What a
  // stack that is used up is called depends on the engine.
  const die = (error) => {
    if (!/^(Runtime|Range|Internal)Error$/.test(error?.name)) return false;
    if (!isAgain && !words()) {
      name = again;
      location.reload();
      return true;
    }
    one('app').hidden = true;
    one('panic').hidden = false;
    one('panic-text').value = words();
    if (!one('panic-message').textContent) one('panic-message').textContent = error;
    return true;
  };
  addEventListener('error', (event) => die(event.error));
  addEventListener('unhandledrejection', (event) => die(event.reason));
  try {
    const packed = Uint8Array.from(atob(one('wasm').textContent), (letter) => letter.charCodeAt(0));
    await wasm_bindgen({ module_or_path: weave(unpack(packed), packed) });
  } catch (error) {
    console.error(error);
    if (!die(error)) tell(true);
  }
})();
