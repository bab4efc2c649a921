import type { TextBlock } from "#lib/domain/page.ts";
import { InlineLinks } from "./inline-links.tsx";

/** What a block of a plain page says under its heading: paragraphs, a list, links. */
export function TextBlockBody({ block }: { block: TextBlock }) {
  return (
    <>
      {block.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {block.list.length > 0 ? (
        <ul className="plain-list">
          {block.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      {block.links.length > 0 ? (
        <p>
          <InlineLinks links={block.links} />
        </p>
      ) : null}
    </>
  );
}

/** A block as a part of a section. */
export function TextBlockView({ block }: { block: TextBlock }) {
  return (
    <div id={block.id} className="subsection">
      <h3>{block.heading}</h3>
      <TextBlockBody block={block} />
    </div>
  );
}
