/** Structured data for search engines. `<` is escaped, so that no text can close the script. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // The script's content is ours and is not HTML: React would escape its quotes otherwise.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
