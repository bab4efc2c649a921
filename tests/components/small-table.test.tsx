import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SmallTableView } from "#components/ui/small-table.tsx";

test("a table that may scroll can be focused and has a name, and rows of one name are told apart", () => {
  const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const html = renderToStaticMarkup(
    <SmallTableView
      table={{
        caption: "Scores by confidence",
        columns: ["Cells", "Miss"],
        rows: [
          ["High confidence", "5%"],
          ["High confidence", "7%"],
        ],
        holds: "figures",
        more: null,
      }}
    />,
  );
  const [opening = ""] = html.split(">");
  expect(opening).toMatch(/^<section /);
  expect(opening).toMatch(/tabindex="0"/i);
  expect(opening).toContain('aria-label="Scores by confidence"');
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});
