// Unpacks the program that the page carries, and starts it. Nothing is fetched: the policy of the page forbids it. What
// carries it stays where it is: a page that is saved is made of it.
(async () => {
  if (typeof WebAssembly === 'undefined') return;
  try {
    const packed = Uint8Array.from(atob(document.getElementById('wasm').textContent), (letter) => letter.charCodeAt(0));
    await wasm_bindgen({ module_or_path: weave(unpack(packed), packed) });
  } catch (error) {
    console.error(error);
    // A program that got so far as to break says so itself.
    if (document.getElementById('panic').hidden) tell(true);
  }
})();
