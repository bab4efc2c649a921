import type { Metadata } from "next";
import { DirectoryArticle } from "#components/sections/directory-article.tsx";
import { countryDirectory } from "#lib/reports/directory/directories.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { keepWith } from "#lib/site/keep-with.ts";

export const revalidate = 20;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await countryDirectory());
}

export default async function CountriesPage() {
  const page = await countryDirectory();
  await keepWith(page.release);
  return <DirectoryArticle directory={page} />;
}
