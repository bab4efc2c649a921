/**
 * Loads the page's scripts once its reader moves, points, scrolls, types or turns to a field, or at once where the
 * address or the device holds what only they can show. It runs in the browser as the text that it is, so it uses nothing from outside;
 * `components/ui/replay-signs.ts` takes what was done meanwhile from `firstSigns`.
 */
export function awaitSign(files: string[]) {
  const heard = ["click", "input", "change", "focusin", "keydown"];
  const signs = [...heard, "pointermove", "pointerdown", "touchstart", "wheel", "scroll"];
  const options = { capture: true, passive: true };
  const events: Event[] = [];
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
  const note = (event: Event) => {
    // A page that comes under a pointer at rest is told of a move as well.
    if (event instanceof PointerEvent && event.type === "pointermove")
      if (event.movementX === 0 && event.movementY === 0) return;
    if (heard.includes(event.type)) events.push(event);
    load();
  };
  const end = () => {
    for (const sign of signs) removeEventListener(sign, note, options);
  };
  for (const sign of signs) addEventListener(sign, note, options);
  Object.assign(window, { firstSigns: { events, end } });
  let remembers = false;
  try {
    remembers = localStorage.length > 0;
  } catch {
    // A device that keeps nothing remembers nothing.
  }
  if (remembers || (location.search && document.querySelector("[data-reads-address]"))) load();
}
