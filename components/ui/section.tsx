import type { ReactNode } from "react";

/** A section of a page under a heavy rule, with its heading and its anchor. */
export function Section({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="section">
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}
