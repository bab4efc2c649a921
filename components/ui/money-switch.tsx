"use client";

import { useEffect, useState } from "react";

/** Where the choice is kept: on the reader's device, read by this page alone. */
const key = "money";

const choices = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "INR", "BRL", "JPY", "SGD"];

/** In what money amounts are shown on every page: as sent, in a currency, or by what money buys. */
export function MoneySwitch() {
  const [choice, setChoice] = useState("");
  useEffect(() => {
    const kept = remembered();
    if (kept !== "") show(kept, setChoice);
  }, []);
  return (
    <label className="money-switch">
      <span className="sr-only">Money in which amounts are shown</span>
      <select value={choice} onChange={({ target }) => show(target.value, setChoice)}>
        <option value="">Local</option>
        {choices.map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
        <option value="PPP">PPP $</option>
      </select>
    </label>
  );
}

async function show(choice: string, setChoice: (choice: string) => void): Promise<void> {
  setChoice(choice);
  try {
    const { showIn } = await import("./money-live.ts");
    await showIn(choice === "" ? null : choice);
    if (choice === "") localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Without rates or storage amounts stay as they were sent.
    setChoice("");
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
