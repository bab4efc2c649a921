"use client";

import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { fileKinds, pageCharts, saveChart } from "#components/charts/picture/save-chart.ts";

/** Sections of the page that have an address of their own. */
function pageSections(): { id: string; heading: string }[] {
  return [...document.querySelectorAll("main :is(section, aside)[id]")].map((section) => ({
    id: section.id,
    heading: section.querySelector("h2, h3")?.textContent ?? section.id,
  }));
}

/** The image that stands for the page where it is shared, with its words. */
function pageImage() {
  const content = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="${name}"]`)?.content ?? "";
  return { url: content("og:image"), alt: content("og:image:alt"), page: content("og:url") };
}

function embedCode({ url, alt, page }: ReturnType<typeof pageImage>): string {
  const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<a href="${text(page)}"><img src="${text(url)}" width="600" height="315" alt="${text(alt)}"></a>`;
}

/** Links to the page's sections, its image and the code that embeds it, and its charts as files. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState("");
  const [section, setSection] = useState("");
  const [charts] = useState(pageCharts);
  const [sections] = useState(pageSections);
  const [image] = useState(pageImage);
  useEffect(() => dialog.current?.showModal(), []);

  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied.`);
    } catch {
      setSaid(`The browser copies nothing here: ${text}`);
    }
  };
  const address = `${location.origin}${location.pathname}${location.search}`;
  const save = async (place: number, kind: (typeof fileKinds)[number]) => {
    const chart = charts[place];
    if (chart === undefined) return;
    try {
      await saveChart(chart, kind);
      setSaid(`${kind} saved.`);
    } catch {
      setSaid(`The ${kind} could not be made in this browser.`);
    }
  };
  // In the body: the footer's list would style its links and buttons.
  return createPortal(
    <dialog ref={dialog} className="share-dialog" aria-labelledby="share-heading" onClose={onClose}>
      <h2 id="share-heading">Share this page</h2>
      <p>
        <label htmlFor="share-section">Link to</label>
        <select
          id="share-section"
          value={section}
          onChange={({ target }) => setSection(target.value)}
        >
          <option value="">the whole page</option>
          {sections.map(({ id, heading }) => (
            <option key={id} value={`#${id}`}>
              {heading}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={() => copy(address + section, "Link")}>
          Copy link
        </button>
      </p>
      {image.url === "" ? null : (
        <>
          <img src={new URL(image.url).pathname} alt={image.alt} width="1200" height="630" />
          <p>
            <a href={new URL(image.url).pathname} download="fairband.png">
              Save the image
            </a>
            <button
              type="button"
              className="button"
              onClick={() => copy(embedCode(image), "Embed code")}
            >
              Copy embed code
            </button>
          </p>
        </>
      )}
      {charts.length > 0 ? (
        <>
          <h3>Charts of this page, and the data behind them</h3>
          <ul>
            {charts.map(({ title }, place) => (
              <li key={title}>
                <span>{title}</span>
                <div>
                  {fileKinds.map((kind) => (
                    <button
                      key={kind}
                      type="button"
                      className="button"
                      aria-label={`${kind} of ${title}`}
                      onClick={() => save(place, kind)}
                    >
                      {kind}
                    </button>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p role="status">{said}</p>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>,
    document.body,
  );
}
