"use client";

const sections = [
  ["overview", "Market overview"],
  ["seniority", "Seniority distribution"],
  ["intelligence", "Market intelligence"],
  ["checklist", "Strategic checklist"],
  ["roadmap", "Seniority roadmap"],
  ["faq", "Questions"],
  ["next-steps", "Next steps"],
  ["elsewhere", "Elsewhere"],
] as const;

/** Links to the sections of a role page. A client component for its weight alone, as LinkedText is. */
export function PageContents() {
  return (
    <nav id="contents" aria-label="On this page">
      <p className="rail-heading">On this page</p>
      <ul>
        {sections.map(([id, text]) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
