// Loads the page's scripts once its reader moves, points, scrolls, types or turns to a field, or at once where the address or
// the device holds what only they can show (docs/decisions/0220). components/ui/site-header.tsx takes `firstSigns`.
(() => {
  const files = document.currentScript.dataset.files.split(" ");
  const heard = ["click", "input", "change", "focusin", "keydown"];
  const signs = [...heard, "pointermove", "pointerdown", "touchstart", "wheel", "scroll"];
  const options = { capture: true, passive: true };
  const events = [];
  let waiting = true;
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
    if (heard.includes(event.type)) events.push(event);
    load();
  };
  const end = () => {
    for (const sign of signs) removeEventListener(sign, note, options);
  };
  for (const sign of signs) addEventListener(sign, note, options);
  window.firstSigns = { events, end };
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
