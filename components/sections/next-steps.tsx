import { Disclosure } from "#components/ui/disclosure.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CellPage } from "#lib/domain/cell-page.ts";
import { NextLinks } from "./next-links.tsx";

/** Free official resources first; offers, if any, marked as paid for, under the disclosure. */
export function NextStepsSection({ nextSteps }: { nextSteps: CellPage["nextSteps"] }) {
  const { disclosure, resources, offers } = nextSteps;
  const links = [
    ...resources.map((resource) => ({ ...resource, paid: false })),
    ...offers.map(({ href, name, what, relation }) => ({
      href,
      name,
      what: `${what} Paid link: ${relation}.`,
      paid: true,
    })),
  ];
  return (
    <Section id="next-steps" heading="Next steps">
      <h3 className="sr-only">Disclosure</h3>
      <p className="text-muted">{disclosure}</p>
      <Disclosure summary="Where to read on">
        <NextLinks links={links} />
      </Disclosure>
    </Section>
  );
}
