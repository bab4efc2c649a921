/**
 * Does once more what a reader did while the scripts were on their way: turned to a field, wrote in it, chose, pressed a
 * button or "/". Links, forms and folds are native and have answered already. Loaded only where there is something to do.
 */
export function replaySigns(events: readonly Event[]): void {
  for (const target of new Set(events.map((event) => event.target))) {
    if (!(target instanceof HTMLElement) || !target.isConnected) continue;
    const last = (...types: string[]) =>
      events.findLast((event) => event.target === target && types.includes(event.type));
    // A field that takes the focus may select what stands in it: never what a reader is writing.
    if (last("input", "change")) tellOfValue(target);
    else if (last("focusin") && target === document.activeElement)
      target.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    if (last("click")) target.closest<HTMLElement>("button[type=button]")?.click();
    const key = last("keydown");
    if (key instanceof KeyboardEvent && key.key === "/")
      target.dispatchEvent(
        new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true }),
      );
  }
}

/** React takes what stands in a field when it comes as what was always there: the field must change under its eyes. */
function tellOfValue(field: HTMLElement): void {
  if (field instanceof HTMLInputElement) {
    const choice = field.type === "radio" || field.type === "checkbox";
    const [name, other] = choice
      ? (["checked", !field.checked] as const)
      : (["value", ""] as const);
    const own = field[name];
    Reflect.set(field, name, other);
    // Of the prototype: React watches the field's own.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name)?.set?.call(field, own);
    // React hears of choices by their click; an event that no mouse made chooses nothing anew.
    if (choice) field.dispatchEvent(new Event("click", { bubbles: true }));
  }
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}
