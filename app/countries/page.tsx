import type { Metadata } from "next";
import { DirectoryArticle } from "#components/sections/directory-article.tsx";
import { countryDirectory } from "#lib/reports/directory/country-directory.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { releaseTag } from "#lib/site/release-tag.ts";

export const revalidate = 3600;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await countryDirectory());
}

export default async function CountriesPage() {
  await releaseTag();
  return <DirectoryArticle directory={await countryDirectory()} />;
}
