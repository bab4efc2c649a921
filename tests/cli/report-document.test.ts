import { expect, test } from "vitest";
import { type ReportSection, reportHtml } from "#lib/cli/report-document.ts";

test("a report as a page says its heading once, and a wide table moves by itself on a phone", () => {
  const sections: ReportSection[] = [
    { title: "Release 2 against 1", lines: ["1 page appears"] },
    { title: "Appear", table: { head: ["page"], rows: [["<nurse>/finland"]], bars: [0.5] } },
  ];
  const html = reportHtml("Release 2 against 1", sections);
  expect(html.match(/Release 2 against 1<\/h\d>/g)).toHaveLength(1);
  expect(html).toContain('<meta name="viewport" content="width=device-width">');
  expect(html).toMatch(/<div tabindex="0"><table>[\s\S]*<\/table><\/div>/);
  expect(html).toContain("<td>&lt;nurse&gt;/finland</td>");
  expect(html).toContain('<rect width="80"');
});
