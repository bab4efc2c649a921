const sections = [
  ["where-do-i-stand", "And me?"],
  ["seniority", "Levels"],
  ["sources", "Sources"],
  ["intelligence", "Market"],
  ["checklist", "To do"],
  ["roadmap", "Roadmap"],
  ["faq", "Questions"],
  ["elsewhere", "Elsewhere"],
  ["evidence", "Evidence"],
] as const;

/** Links to the sections of a role page, in view on wide screens. */
export function PageContents({
  playbookHref,
  without,
}: {
  playbookHref: string;
  /** Sections that this page does not have. */
  without: string[];
}) {
  return (
    <nav id="contents" className="page-contents" aria-label="On this page">
      <ul>
        {sections
          .filter(([id]) => !without.includes(id))
          .map(([id, text]) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        <li>
          <a href={playbookHref}>Negotiation playbook</a>
        </li>
      </ul>
    </nav>
  );
}
