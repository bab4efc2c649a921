/** The call to the playbook: stays in sight, beside the text where there is room, below it on a phone. */
export function PlaybookCall({ href }: { href: string }) {
  return (
    <aside className="playbook-call" aria-label="Negotiation playbook">
      <a href={href}>Negotiation playbook</a>
      <span>your range, your target, what to say; printable</span>
      <a href="#contents" className="only-phone">
        Contents
      </a>
    </aside>
  );
}
