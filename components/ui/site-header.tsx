"use client";

import { useEffect } from "react";
import { BrandMark } from "./brand-mark.tsx";
import { MoneySwitch } from "./money-switch.tsx";
import { SearchForm } from "./search-form.tsx";

/** `short` is what a phone says instead, so that the links keep to one line; empty where it leaves one to the footer. */
const links: { href: string; text: string; short?: string }[] = [
  { href: "/salaries", text: "Roles" },
  { href: "/countries", text: "Countries" },
  { href: "/compare", text: "Compare" },
  { href: "/where-do-i-stand", text: "Where do I stand", short: "My pay" },
  { href: "/methodology", text: "Method", short: "" },
];

/** What readers did before the scripts were there, kept by `public/first-sign.js`. */
type FirstSigns = { events: Event[]; end: () => void };

async function takeSigns(): Promise<void> {
  const waited = window as { firstSigns?: FirstSigns };
  const signs = waited.firstSigns;
  delete waited.firstSigns;
  signs?.end();
  if (!signs?.events.length) return;
  const { replaySigns } = await import("./replay-signs.ts");
  replaySigns(signs.events);
}

export function SiteHeader() {
  useEffect(() => {
    // After every part of the page has begun to listen.
    const begun = setTimeout(takeSigns);
    return () => clearTimeout(begun);
  }, []);
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a href="/" className="brand">
          <BrandMark />
          Fairband
        </a>
        <SearchForm id="header-search" />
        <nav aria-label="Site">
          <ul className="nav-links">
            {links.map((link) => (
              <li key={link.href} className={link.short === "" ? "only-wide" : undefined}>
                <a href={link.href}>
                  {link.short === undefined || link.short === "" ? (
                    link.text
                  ) : (
                    <>
                      <span className="only-wide">{link.text}</span>
                      <span className="only-phone">{link.short}</span>
                    </>
                  )}
                </a>
              </li>
            ))}
            <li>
              <MoneySwitch />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
