"use client";

/** A failed read is an error, never an empty page. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="column">
      <h1>This page could not be made</h1>
      <p className="lead">
        Something on our side failed, most likely the database. Pages that were read before still
        work. Try again in a minute.
      </p>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </div>
  );
}
