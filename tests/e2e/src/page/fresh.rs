//! How a check begins: as at a first visit; and how the page is loaded again.

use anyhow::ensure;
use serde_json::json;

use super::{Page, Size, THERE};
use crate::site::AROUND;

/// From now on nothing is kept, and what was kept is gone. A library of ours is emptied and stays: to make one takes `WebKit`
/// so long that the next page would often be left before it is made, of which its database gets stuck.
const FORGET: &str = "const done = arguments[0]; \
    localStorage.clear(); localStorage.setItem('tigang.kept', '0'); \
    const there = indexedDB.open('tigang'); let isNew = false; \
    Storage.prototype.setItem = () => {}; IDBFactory.prototype.open = () => { throw new Error('no more') }; \
    there.onupgradeneeded = () => { isNew = true; there.transaction.abort() }; \
    there.onerror = () => done(isNew || String(there.error)); \
    there.onsuccess = () => { \
      const kept = there.result, stores = [...kept.objectStoreNames]; \
      if (kept.version === 1 && String(stores) === 'cards,texts') { \
        const clear = kept.transaction(stores, 'readwrite'); \
        stores.forEach((name) => clear.objectStore(name).clear()); \
        clear.onabort = () => done(String(clear.error)); \
        clear.oncomplete = () => { kept.close(); done(true) }; \
      } else { \
        kept.close(); \
        const gone = indexedDB.deleteDatabase('tigang'); \
        gone.onsuccess = () => done(true); gone.onerror = () => done(String(gone.error)); \
      } \
    }; \
    setTimeout(() => done('stuck'), 30000)";
/// The program has died, or has once and was started anew.
const DIED: &str =
    "return document.documentElement.hasAttribute('data-again') || shown(document.querySelector('#panic'))";
/// The text that is read is kept, or is not to be.
const SETTLED: &str =
    "const said = document.querySelector('.Kept'); return !said || !said.textContent.includes('正在')";

impl Page<'_> {
    /// Loads the page again, as a reader does, with all that it remembers; the text that is read is kept by then, where it
    /// is to be.
    ///
    /// # Errors
    ///
    /// It does not come to life.
    pub fn reload(&self) -> anyhow::Result<()> {
        self.wait("a text that is kept", SETTLED, &[])?;
        self.run("document.body.dataset.old = ''; location.reload()", &[])?;
        let there = ["if ('old' in document.body.dataset) return false; ", THERE].concat();
        self.wait("the page, after a reload", &there, &[]).map(drop)
    }

    /// Whether a check has met one of the two faults that `WebKit` 2.50.6 has now and then, whatever page is open: its
    /// compiler miscalculates, of which the program dies, in some of a thousand loads; and its database gives no answer for
    /// half an hour, as long as it keeps a page that was left.
    pub fn has_fallen(&self) -> bool {
        self.is_stuck.get() || self.run(DIED, &[]).is_ok_and(|died| died == json!(true))
    }

    /// Has the browser forget all that an earlier check has left: settings, places and the library, but that speeches are
    /// kept was told already. It is done beside the page where that can be, else in it; what the page would still write as
    /// it goes is not written.
    ///
    /// # Errors
    ///
    /// It does not.
    pub(super) fn forget(&self, address: &str, size: Size) -> anyhow::Result<()> {
        if let Ok(served) = self.site.address()
            && address.starts_with(&served)
        {
            self.session().enter_frame(None)?;
            self.session().open(&[&served, AROUND].concat())?;
        } else {
            self.load(address, size, THERE)?;
        }
        let forgotten = self.session().run_async(FORGET, &[])?;
        self.is_stuck.set(forgotten == json!("stuck"));
        ensure!(forgotten == json!(true), "the browser does not forget: {forgotten}");
        // What was asked for on this way is none of the page's.
        self.site.forget_requests();
        Ok(())
    }
}
