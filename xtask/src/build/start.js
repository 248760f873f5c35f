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
    // The words are in index.html; what went wrong follows them, for a report.
    const boot = document.getElementById('boot');
    if (boot) {
      boot.hidden = false;
      boot.textContent = `${boot.dataset.failed || ''} (${error})`;
    }
    throw error;
  }
})();
