import type { Metadata } from "next";
import { DirectoryArticle } from "#components/sections/directory-article.tsx";
import { roleDirectory } from "#lib/reports/directory/role-directory.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { releaseTag } from "#lib/site/release-tag.ts";

export const revalidate = 3600;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await roleDirectory());
}

export default async function RolesPage() {
  await releaseTag();
  return <DirectoryArticle directory={await roleDirectory()} />;
}
