"use client";

import { useState } from "react";
import type { ShareDialog } from "./share-dialog.tsx";

/** Opens what shares the page and saves its charts; the code comes when it is first asked for. */
export function ShareButton() {
  const [opened, setOpened] = useState<{ Dialog: typeof ShareDialog } | null>(null);
  const open = async () => {
    const { ShareDialog: Dialog } = await import("./share-dialog.tsx");
    setOpened({ Dialog });
  };
  return (
    <>
      <button type="button" className="needs-script" onClick={open}>
        Share, embed, save charts
      </button>
      {opened ? <opened.Dialog onClose={() => setOpened(null)} /> : null}
    </>
  );
}
