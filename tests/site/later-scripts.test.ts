import { expect, test } from "vitest";
import { withLaterScripts } from "#lib/site/front/later-scripts.ts";

const page = [
  '<html><head><link rel="preload" href="/a.woff2" as="font"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/old.js" noModule=""></script></head><body><p>Text</p>',
  '<script src="/_next/static/chunks/b.js?v=1" id="_R_" async=""></script>',
  '<script>self.__next_f.push([1,"$&"])</script></body></html>',
].join("");

test("a page names its files to one script that waits, in their order, and keeps all else", () => {
  const later = withLaterScripts(page);
  expect(later).toMatch(
    /<script src="\/first-sign\.js" async="" data-files="\/_next\/static\/chunks\/a\.js \/_next\/static\/chunks\/b\.js\?v=1"><\/script><\/body><\/html>$/,
  );
  expect(later).not.toMatch(/src="\/_next[^>]* async|as="script"/);
  for (const kept of ['as="font"', 'noModule=""', "<p>Text</p>", '[1,"$&"]'])
    expect(later).toContain(kept);
});

test.each(["", "<p>No page</p>", "<html><body><script>own()</script></body></html>"])(
  "what loads no files of the build stays as it is: %s",
  (html) => expect(withLaterScripts(html)).toBe(html),
);
