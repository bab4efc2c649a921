// Loads the page's scripts at the first sign of its reader, or at once where the address or the device holds what only they can
// show. What was done until they listen is done once more then; links, forms and folds have answered (docs/decisions/0220).
(() => {
  const files = document.currentScript.dataset.files.split(" ");
  const heard = ["click", "input", "change", "focusin", "keydown"];
  const signs = [...heard, "pointermove", "pointerdown", "touchstart", "wheel", "scroll"];
  const options = { capture: true, passive: true };
  const kept = [];
  let waiting = true;
  let listened = false;

  const load = () => {
    if (!waiting) return;
    waiting = false;
    for (const file of files) {
      const script = document.createElement("script");
      script.async = true;
      script.src = file;
      document.head.append(script);
    }
  };
  const note = (event) => {
    // A page that comes under a pointer at rest is told of a move as well.
    if (event.type === "pointermove" && event.movementX === 0 && event.movementY === 0) return;
    const { type, target, key } = event;
    // What the field holds is kept with it: the answer to an earlier field may write over it.
    const { value, checked } = target;
    const writes = type === "input" || type === "change";
    if (listened ? writes : heard.includes(type)) kept.push({ type, target, key, value, checked });
    if (!listened) return load();
    // What comes after all that was kept must also be heard after it, and once.
    if (writes) event.stopImmediatePropagation();
    else if (heard.includes(type)) replay();
  };
  const replay = () => {
    for (const sign of signs) removeEventListener(sign, note, options);
    delete window.firstSigns;
    const targets = new Set(kept.map(({ target }) => target));
    for (const target of targets) if (target.isConnected) repeat(target);
    kept.length = 0;
  };
  const repeat = (target) => {
    const own = kept.filter((one) => one.target === target);
    const last = (...types) => own.findLast(({ type }) => types.includes(type));
    const tell = (event) => target.dispatchEvent(event);
    const bubbles = true;
    const change = last("input", "change");
    // A field that takes the focus may select what stands in it: never what a reader is writing.
    if (change) {
      hold(target, change);
      for (const type of ["input", "change"]) tell(new Event(type, { bubbles }));
    } else if (last("focusin") && target === document.activeElement) {
      tell(new FocusEvent("focusin", { bubbles }));
    }
    if (last("click")) target.closest("button[type=button]")?.click();
    if (last("keydown")?.key === "/")
      tell(new KeyboardEvent("keydown", { key: "/", bubbles, cancelable: true }));
  };
  // React takes what stands in a field when it comes as what was always there: the field must change under its eyes.
  const hold = (field, { value, checked }) => {
    if (!(field instanceof HTMLInputElement)) {
      field.value = value;
      return;
    }
    const isChoice = field.type === "radio" || field.type === "checkbox";
    const [name, now] = isChoice ? ["checked", checked] : ["value", value];
    field[name] = isChoice ? !now : now === "" ? " " : "";
    // Of the prototype: React watches the field's own.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name).set.call(field, now);
    // React hears of choices by their click; an event that no mouse made chooses nothing anew.
    if (isChoice) field.dispatchEvent(new Event("click", { bubbles: true }));
  };

  const isChanged = (field) => {
    if (field instanceof HTMLSelectElement) {
      const sent = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
      return field.selectedIndex !== Math.max(0, sent);
    }
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  };

  for (const sign of signs) addEventListener(sign, note, options);
  window.firstSigns = {
    listened: () => {
      listened = true;
      // After every part of the page has begun to listen.
      setTimeout(() => window.firstSigns && replay());
    },
  };
  // What was done before this file came, or filled in by the browser, is seen by what fields hold.
  for (const target of document.querySelectorAll("input, select, textarea"))
    if (isChanged(target)) note({ type: "input", target });
  if (document.activeElement instanceof HTMLInputElement)
    note({ type: "focusin", target: document.activeElement });
  let remembers = false;
  try {
    remembers = localStorage.length > 0;
  } catch {
    // A device that keeps nothing remembers nothing.
  }
  const orders = () => location.search !== "" && document.querySelector("[data-reads-address]");
  if (remembers || orders()) load();
  else if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", () => orders() && load());
})();
