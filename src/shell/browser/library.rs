//! The library, in a database of the browser: cards in one store, texts in the other, both by the ids of the speeches.
//!
//! Each order is one transaction: it happens as a whole or not at all, also where several windows have the library open.
//! Whatever was changed in one of them is told to the others.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, DomException, IdbDatabase, IdbRequest, IdbTransaction, IdbTransactionMode};
use yew::Callback;
use yew::platform::spawn_local;

use super::gone;
use super::json::{of_js, to_js};
use crate::shell::gesture::Gesture;
use crate::shell::library::Trouble;
use crate::shell::library::card::Card;
use crate::shell::library::json::Json;
use crate::shell::library::order::{Answer, Change, Order, after};

/// The name of the database, and of what tells the other windows.
const NAME: &str = "tigang";

/// The version of the stores, and their names.
const VERSION: u32 = 1;
const STORES: [&str; 2] = ["cards", "texts"];

thread_local! {
    static DATABASE: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    /// What was begun and may not be done yet: of several, one waits for the other.
    static ONGOING: RefCell<Vec<IdbTransaction>> = const { RefCell::new(Vec::new()) };
    /// How often the page has let go of all that.
    static LET_GO: Cell<u32> = const { Cell::new(0) };
    /// What tells the other windows, where the browser has it.
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(NAME).ok();
}

/// From now on it is told when the library was changed by another window.
pub fn heed_library(tell: &Callback<Gesture>) {
    let tell = tell.clone();
    let changed = Closure::<dyn Fn()>::new(move || order(Order::List, &tell)).into_js_value();
    CHANNEL.with(|channel| channel.as_ref().map(|channel| channel.set_onmessage(Some(changed.unchecked_ref()))));
}

/// Does what an order says, and tells what became of it.
pub fn order(order: Order, tell: &Callback<Gesture>) {
    let tell = tell.clone();
    spawn_local(async move {
        let (writes, is_heard) = (order.writes(), order.is_heard());
        let told = loop {
            if gone::is_gone() {
                let _ = gone::again().await;
            }
            let times = LET_GO.get();
            let told = begin(order.clone(), writes).await;
            // Where the page has gone meanwhile, and what it had begun with it, that is begun anew.
            if told.is_ok() || times == LET_GO.get() {
                break told;
            }
        };
        if told.is_ok() && writes {
            CHANNEL.with(|channel| channel.as_ref().map(|channel| channel.post_message(&JsValue::NULL)));
        }
        tell.emit(Gesture::Shelf(told.map_err(|error| (trouble(&error), is_heard))));
    });
}

/// What became of an order: what there is then, and the answer.
type Outcome = Result<(Rc<[Rc<Card>]>, Answer), JsValue>;

async fn begin(order: Order, writes: bool) -> Outcome {
    let database = database().await?;
    let mode = if writes { IdbTransactionMode::Readwrite } else { IdbTransactionMode::Readonly };
    let stores = STORES.map(JsValue::from).into_iter().collect::<Array>();
    // Where it was closed, by the browser or for a later version, the next order opens it anew.
    let transaction =
        database.transaction_with_str_sequence_and_mode(&stores, mode).inspect_err(|_| drop(DATABASE.take()))?;
    ONGOING.with_borrow_mut(|ongoing| ongoing.push(transaction.clone()));
    let told = carry_out(order, writes, &transaction).await;
    ONGOING.with_borrow_mut(|ongoing| ongoing.retain(|one| *one != transaction));
    told
}

async fn carry_out(order: Order, writes: bool, transaction: &IdbTransaction) -> Outcome {
    let [cards, texts] = STORES.map(|name| transaction.object_store(name));
    let (cards, texts) = (cards?, texts?);
    let keys = Array::from(&done(&cards.get_all_keys()?).await?);
    let records = Array::from(&done(&cards.get_all()?).await?);
    // A text that has no card, or one that cannot be read, is kept all the same.
    let all = Array::from(&done(&texts.get_all_keys()?).await?);
    let card = |key: JsValue| {
        let record = u32::try_from(keys.index_of(&key, 0)).map_or(JsValue::NULL, |at| records.get(at));
        Some(Rc::new(Card::read(&key.as_string()?, &of_js(&record))))
    };
    let known: Vec<Rc<Card>> = all.iter().filter_map(card).collect();
    let mut needed = Vec::new();
    for card in known.iter().filter(|card| order.needs(&card.id)) {
        needed.push(done(&texts.get(&(&*card.id).into())?).await?.as_string());
    }
    let (changes, answer) = order.carry_out(&known, needed, super::clock().now);
    let put = |change: &Change| match change {
        Change::Put(card, text) => {
            let key = JsValue::from(&*card.id);
            cards.put_with_key(&to_js(&Json::record(card.record())), &key)?;
            text.as_ref().map_or(Ok(()), |text| texts.put_with_key(&text.into(), &key).map(drop))
        }
        Change::Delete(id) => {
            cards.delete(&(&**id).into())?;
            texts.delete(&(&**id).into()).map(drop)
        }
    };
    let all_put = changes.iter().try_for_each(put);
    if all_put.is_err() {
        let _ = transaction.abort();
    }
    all_put?;
    if writes {
        let committed = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        if committed.await.is_err() {
            return Err(transaction.error().into());
        }
    }
    Ok((after(known, &changes), answer))
}

/// The database, open until a later version of the page wants it.
async fn database() -> Result<IdbDatabase, JsValue> {
    if let Some(open) = DATABASE.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(NAME, VERSION)?;
    let fresh = request.clone();
    let upgrade = Closure::once(move || {
        let database = fresh.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        database.map(|database| STORES.map(|name| database.create_object_store(name).is_ok()));
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = done(&request).await?.dyn_into()?;
    let open = database.clone();
    let close = Closure::<dyn Fn()>::new(move || {
        open.close();
        DATABASE.take();
    });
    database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
    DATABASE.set(Some(database.clone()));
    Ok(database)
}

/// The page goes, and its browser may keep it as it is: what it has begun would hold up all others then, also other windows,
/// for half an hour in `WebKit`. So it is given up, and the database closed; the next order opens it anew.
pub(super) fn let_go() {
    LET_GO.set(LET_GO.get() + 1);
    for ongoing in ONGOING.take() {
        let _ = ongoing.abort();
    }
    if let Some(database) = DATABASE.take() {
        database.close();
    }
}

/// What comes of a request.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match answered.await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error()?.into()),
    }
}

/// What an error means to the reader.
fn trouble(error: &JsValue) -> Trouble {
    match &*error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default() {
        "QuotaExceededError" => Trouble::Full,
        "VersionError" => Trouble::Later,
        // None: the browser has no databases, or not for this page.
        "SecurityError" | "InvalidStateError" | "NotAllowedError" | "" => Trouble::Refused,
        _ => Trouble::Broken,
    }
}
