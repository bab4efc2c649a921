import type { Metadata } from "next";
import { TrackRecordArticle } from "#components/sections/track-record-article.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { trackRecord } from "#lib/reports/track-record/track-record.ts";
import { datasetJsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await trackRecord());
}

export default async function TrackRecordPage() {
  const page = await trackRecord();
  await keepWith(page.release);
  return (
    <>
      <JsonLd data={datasetJsonLd(page)} />
      <TrackRecordArticle page={page} />
    </>
  );
}
