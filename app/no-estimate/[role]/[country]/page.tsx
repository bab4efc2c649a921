import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NearestPages } from "#components/sections/nearest-pages.tsx";
import { missingCell } from "#lib/reports/missing/missing-cell.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

export const generateStaticParams = () => [];

export const metadata: Metadata = { title: "No estimate yet", robots: { index: false } };

type Props = { params: Promise<{ role: string; country: string }> };

/** What the proxy answers, as a 404, for a role and a country without an estimate: see docs/decisions/0043. */
export default async function NoEstimatePage({ params }: Props) {
  const { role, country } = await params;
  const missing = await missingCell(role, country);
  if (!missing) notFound();
  await keepWith(missing.release);
  return <NearestPages missing={missing} />;
}
