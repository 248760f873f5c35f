// Runs before the page does. The program calls the browser for all that it shows, and for nothing while it reads a text:
// the longest time between two of its calls tells how long that takes, without a byte for it in the page.
(() => {
  const instantiate = WebAssembly.instantiate;
  let since = 0;
  const enter = () => { since = performance.now(); };
  const leave = () => { window.longest = Math.max(window.longest, performance.now() - since); };
  const wrapped = (functions, before, behind) => Object.fromEntries(Object.entries(functions).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value];
    const call = (...values) => {
      before();
      try {
        return value(...values);
      } finally {
        behind();
      }
    };
    return [name, call];
  }));
  window.longest = 0;
  WebAssembly.instantiate = async (program, imports) => {
    const told = Object.entries(imports).map(([name, functions]) => [name, wrapped(functions, leave, enter)]);
    const { instance } = await instantiate.call(WebAssembly, program, Object.fromEntries(told));
    return { instance: { exports: wrapped(instance.exports, enter, leave) } };
  };
})();
