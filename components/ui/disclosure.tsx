"use client";

import type { ReactNode } from "react";

/** More on demand. Native, so it works without JavaScript, opens for an anchor inside and prints open. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
