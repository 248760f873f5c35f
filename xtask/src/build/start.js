// Unpacks the program that the page carries, and starts it. Nothing is fetched: the policy of the page forbids it.
(async () => {
  const carrier = document.getElementById('wasm');
  try {
    const packed = Uint8Array.from(atob(carrier.textContent), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const program = await new Response(unpacked).arrayBuffer();
    carrier.remove();
    await wasm_bindgen({ module_or_path: program });
  } catch (error) {
    console.error(error);
    // While the placeholder is there, the program has not drawn anything, and shows no message of its own either.
    const placeholder = document.getElementById('boot');
    if (placeholder && document.getElementById('panic').hidden) {
      placeholder.hidden = true;
      document.getElementById('unsupported').hidden = false;
    }
  }
})();
