// Unpacks the program that the page carries, and starts it. Nothing is fetched: the policy of the page forbids it.
(async () => {
  const carrier = document.getElementById('wasm');
  try {
    const packed = Uint8Array.from(atob(carrier.textContent), (letter) => letter.charCodeAt(0));
    carrier.remove();
    await wasm_bindgen({ module_or_path: weave(unpack(packed)) });
  } catch (error) {
    console.error(error);
    // The placeholder is there until the program draws the page. A program that got so far as to break says so itself.
    const placeholder = document.getElementById('boot');
    if (placeholder && document.getElementById('panic').hidden) {
      placeholder.textContent = placeholder.dataset.failed;
    }
  }
})();
