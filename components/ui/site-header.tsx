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

export function SiteHeader() {
  useEffect(() => {
    // What a reader did before, `public/first-sign.js` does once more.
    (window as { firstSigns?: { listened: () => void } }).firstSigns?.listened();
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
