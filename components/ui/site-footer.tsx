import type { ReactNode } from "react";

const links = [
  { href: "/methodology", text: "Method, sources and licences" },
  { href: "/track-record", text: "Track record" },
  { href: "/about", text: "About and corrections" },
];

/** What stands under every page. @param children further entries of its list. */
export function SiteFooter({ children }: { children?: ReactNode }) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p>
          Fairband shows what a role pays in a country, how sure that is, and where it is heading,
          with the evidence behind each number. No account, no tracking.
        </p>
        <nav aria-label="Footer">
          <ul className="nav-links">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
            {children}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
