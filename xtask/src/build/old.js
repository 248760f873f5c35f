// Says whether this browser can run the program, before that is unpacked. What stands in the page for browsers that cannot,
// and for those that run no scripts at all, is the first of the two; a reading of a speech that the page carries stays.
// This is written for the browsers that it speaks to: nothing in it is younger than they are.
function tell(refused) {
  var words = document.getElementById('refused'), boot = document.getElementById('boot');
  // The program takes both of them away when it draws the page.
  if (boot) {
    words.hidden = !refused;
    boot.hidden = refused;
  }
}
tell(typeof WebAssembly === 'undefined');
// A script that is too young for the browser does not begin at all.
window.addEventListener('load', function () {
  if (typeof wasm_bindgen === 'undefined') tell(true);
});
