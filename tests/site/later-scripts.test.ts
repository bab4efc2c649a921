import { expect, test } from "vitest";
import { withDataOnce, withLaterScripts } from "#lib/site/front/later-scripts.ts";

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

test("a page keeps its data for search engines once, in the script that holds it", () => {
  const data = JSON.stringify({ name: 'A "b"', list: [{ is: "c" }] });
  const props = { type: "application/ld+json", dangerouslySetInnerHTML: { __html: data } };
  const flight = JSON.stringify(JSON.stringify([["$", "script", null, props], "after"]));
  const whole = `<script type="application/ld+json">${data}</script><script>push([1,${flight}])</script>`;
  const once = withDataOnce(whole);
  expect(once).toContain(`<script type="application/ld+json">${data}</script>`);
  const left = JSON.parse(
    JSON.parse(once.slice(once.indexOf("push([1,") + 8, -"])</script>".length)),
  );
  const nothing = { ...props, dangerouslySetInnerHTML: { __html: "" } };
  expect(left).toEqual([["$", "script", null, nothing], "after"]);
});
