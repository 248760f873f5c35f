//! The worker of the browser that keeps the page, so that it opens without its server: where the browser has workers and
//! lets this page have one. What the system opens in the page, or other programs share with it, comes from there too.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{history, window};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    File, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};
use yew::Callback;

use super::file;
use crate::shell::gesture::Gesture;

/// The page asks for its worker so many milliseconds after it has come up: there is more urgent work before.
const LATER: u32 = 1_000;

/// What stands behind the address where another program has shared something.
const SHARED: &str = "?shared";

thread_local! {
    /// The newer worker that waits until the reader wants it.
    static WAITING: RefCell<Option<ServiceWorker>> = const { RefCell::new(None) };
}

/// Has the browser keep the page, and tells when a newer one waits and what is opened in this one. Where the browser refuses,
/// the page is one like any other.
pub fn keep_page(tell: &Callback<Gesture>) {
    launched(tell.clone());
    let Some(workers) = workers() else { return };
    shared(&workers, tell.clone());
    let tell = tell.clone();
    Timeout::new(LATER, move || {
        then(&workers.register("sw.js"), move |registration| watch(registration.unchecked_ref(), tell));
    })
    .forget();
}

/// Loads the page anew: the newer one that waits, if any.
pub fn renew() {
    let reload = || {
        let _ = window().location().reload();
    };
    let Some(worker) = WAITING.take() else { return reload() };
    // It may be in its last state before it is told of the one before.
    let mut waiting = Some(worker.clone());
    EventListener::new(&worker, "statechange", move |_| {
        if waiting.take_if(|worker| worker.state() == ServiceWorkerState::Activated).is_some() {
            reload();
        }
    })
    .forget();
    let _ = worker.post_message(&"change".into());
}

/// Where the browser has workers, and the page is where its worker would be. Some browsers throw where a page may have none.
fn workers() -> Option<ServiceWorkerContainer> {
    let path = window().location().pathname().ok()?;
    let at_home = path.ends_with('/') || path.ends_with("/index.html");
    let workers = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    (at_home && workers.is_object()).then(|| workers.unchecked_into())
}

/// Tells when a newer worker waits, now or later.
fn watch(registration: &ServiceWorkerRegistration, tell: Callback<Gesture>) {
    let look = move |registration: &ServiceWorkerRegistration| {
        // The first worker that there is waits for nobody.
        if let (Some(waiting), Some(_)) = (registration.waiting(), registration.active())
            && WAITING.replace(Some(waiting.clone())) != Some(waiting)
        {
            tell.emit(Gesture::Newer);
        }
    };
    look(registration);
    let of = registration.clone();
    EventListener::new(registration, "updatefound", move |_| {
        let (of, look) = (of.clone(), look.clone());
        if let Some(coming) = of.installing() {
            EventListener::new(&coming, "statechange", move |_| look(&of)).forget();
        }
    })
    .forget();
}

/// Takes what another program has shared with the page from the worker, which was given it.
fn shared(workers: &ServiceWorkerContainer, tell: Callback<Gesture>) {
    let location = window().location();
    if location.search().as_deref() != Ok(SHARED) {
        return;
    }
    let _ = history().replace_state_with_url(&JsValue::NULL, "", location.pathname().ok().as_deref());
    let Some(worker) = workers.controller() else { return };
    EventListener::once(workers, "message", move |event| {
        let data = event.unchecked_ref::<MessageEvent>().data();
        match data.as_string() {
            Some(text) => tell.emit(Gesture::Text(text)),
            None => open(data, tell),
        }
    })
    .forget();
    let _ = worker.post_message(&"shared".into());
}

/// Takes the file that the system was told to open in the page.
fn launched(tell: Callback<Gesture>) {
    let Ok(queue) = Reflect::get(&window(), &"launchQueue".into()) else { return };
    let Some(set) = function(&queue, "setConsumer") else { return };
    let consume = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let files = Reflect::get(&launch, &"files".into()).unwrap_or_default();
        let first = files.dyn_ref::<Array>().map(|files| files.get(0)).unwrap_or_default();
        let read = function(&first, "getFile").and_then(|get| get.call0(&first).ok()?.dyn_into::<Promise>().ok());
        if let Some(file) = read {
            let tell = tell.clone();
            then(&file, move |file| open(file, tell));
        }
    });
    let _ = set.call1(&queue, consume.as_ref());
    consume.forget();
}

fn open(file: JsValue, tell: Callback<Gesture>) {
    if let Ok(file) = file.dyn_into::<File>() {
        file::read(file.into(), tell);
    }
}

/// The method of this name, where the object is one and has it.
fn function(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Does something with what is promised, once it is there. That it never comes is no fault.
fn then(promise: &Promise, kept: impl FnOnce(JsValue) + 'static) {
    let (kept, ignore) = (Closure::once(kept), Closure::once(|_| {}));
    let _ = promise.then2(&kept, &ignore);
    kept.forget();
    ignore.forget();
}
