import type { Metadata } from "next";
import { NotFoundHelp } from "#components/ui/not-found-help.tsx";

export const metadata: Metadata = { title: "No such page", robots: { index: false } };

export default function NotFound() {
  return <NotFoundHelp />;
}
