import { PageHeading } from "#components/ui/page-heading.tsx";
import { SmallTableView } from "#components/ui/small-table.tsx";
import type { StandingPage } from "#lib/domain/standing.ts";
import { type DeskNotes, StandingDesk } from "./standing-desk.tsx";
import { standingTable } from "./standing-table.ts";

const limits =
  "It does not cover tax, health insurance, pensions, rents of one city, or what a move costs.";

/** What the tool says whatever is chosen: sent as text, since code for it would load before the tool answers. */
const notes: DeskNotes = {
  examples: "Write it as you would: 85k, 6.500 a month, 12 LPA, 95'000.",
  kept: "Worked out on your device; nothing is sent, and no address holds it.",
  withoutScript:
    "Without JavaScript the tables below serve: find the columns between which your yearly pay lies.",
  parity: `What money buys is compared by purchasing power parity (World Bank, {year}), which weighs the prices of everything an economy makes. ${limits}`,
  noParity: `What money buys is compared only where both countries' purchasing power is held in their own currency. ${limits}`,
};

/** The reader's own pay against every kind of pay of a role in a country, and what equals it elsewhere. */
export function StandingArticle({ page }: { page: StandingPage }) {
  return (
    <article className="standing-page">
      <PageHeading title={page.heading} lead={page.lead} />
      <StandingDesk
        page={page}
        notes={notes}
        table={page.figures && <SmallTableView table={standingTable(page.figures.view)} />}
      />
    </article>
  );
}
