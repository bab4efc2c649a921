"use client";

/** A link of the next steps, ready to print. */
export type NextLink = { href: string; name: string; what: string; paid: boolean };

/** Draws the next steps; a paid link says so to readers and to search engines. A client component for its weight alone. */
export function NextLinks({ links }: { links: NextLink[] }) {
  return (
    <ul className="resources cards">
      {links.map(({ href, name, what, paid }) => (
        <li key={href}>
          <a href={href} rel={paid ? "sponsored noopener" : "noopener"}>
            {name}
          </a>
          <span className="block text-muted">{what}</span>
        </li>
      ))}
    </ul>
  );
}
