// Puts the policy of the page in force, as the first thing that the page does: the one that stands in the <noscript> before
// this, which browsers without scripts obey. Browsers that do not know its word for Wasm, as Chromium before 97, would refuse
// the program: they get the word that they know, which allows more. A frame that is gone at once tells which browser it is, where
// that is in doubt.
{
  const head = document.head;
  const [written] = new DOMParser().parseFromString(document.querySelector('noscript').textContent, 'text/html').head.children;
  const obey = (place, policy) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = written.httpEquiv;
    meta.content = policy;
    place.append(meta);
  };
  let policy = written.content;
  // Every engine learned the word before this function, and need not be asked: a frame takes some 20 milliseconds.
  if (!Array.fromAsync) {
    const frame = document.createElement('iframe');
    head.append(frame);
    try {
      obey(frame.contentDocument.head, "script-src 'wasm-unsafe-eval'");
      new frame.contentWindow.WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      policy = policy.replace("'wasm-unsafe-eval'", "'unsafe-eval'");
    }
    frame.remove();
  }
  obey(head, policy);
}
