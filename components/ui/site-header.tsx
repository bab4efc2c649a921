"use client";

import { BrandMark } from "./brand-mark.tsx";
import { SearchForm } from "./search-form.tsx";

const links = [
  { href: "/salaries", text: "Roles" },
  { href: "/countries", text: "Countries" },
  { href: "/compare", text: "Compare" },
  { href: "/methodology", text: "Method" },
];

export function SiteHeader() {
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
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
