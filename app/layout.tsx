import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ShareButton } from "#components/sections/share-button.tsx";
import { SharedShapes } from "#components/ui/shared-shapes.tsx";
import { SiteFooter } from "#components/ui/site-footer.tsx";
import { SiteHeader } from "#components/ui/site-header.tsx";
import { siteMetadata } from "#lib/seo/metadata.ts";
import { sourceSans, sourceSerif, sourceSerifText } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = siteMetadata();

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#121415" },
  ],
};

const fonts = [sourceSerif, sourceSerifText, sourceSans].map(({ variable }) => variable).join(" ");

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fonts}>
      <body>
        <a href="#main" className="skip-link">
          Skip to content
        </a>
        <SharedShapes />
        <SiteHeader />
        <main id="main" className="page">
          {children}
        </main>
        <SiteFooter>
          <li>
            <ShareButton />
          </li>
        </SiteFooter>
      </body>
    </html>
  );
}
