import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";

/** Free official resources first; offers, if any, marked as paid for, under the disclosure. */
export function NextStepsSection({ nextSteps }: { nextSteps: CellPage["nextSteps"] }) {
  return (
    <Section id="next-steps" heading="Next steps">
      <h3>Disclosure</h3>
      <p>{nextSteps.disclosure}</p>
      <ul className="resources">
        {nextSteps.resources.map((resource) => (
          <li key={resource.href}>
            <a href={resource.href} rel="noopener">
              {resource.name}
            </a>
            <span className="block text-muted">{resource.what}</span>
          </li>
        ))}
        {nextSteps.offers.map((offer) => (
          <li key={offer.href}>
            <a href={offer.href} rel="sponsored noopener">
              {offer.name}
            </a>
            <span className="block text-muted">
              {offer.what} Paid link: {offer.relation}.
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
