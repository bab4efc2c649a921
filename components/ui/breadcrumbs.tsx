import type { Link } from "#lib/domain/page.ts";

/** The way here; the last name is the page itself. */
export function Breadcrumbs({ trail, here }: { trail: Link[]; here: string }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumbs">
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
