import { join } from "node:path";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import { checkContent } from "./lib/content/check-content.ts";

const development = process.env.NODE_ENV === "development";

/**
 * Everything from our own origin. Next writes scripts into pages: the front puts the hashes of those that a
 * page holds in the place of 'unsafe-inline' (docs/decisions/0104). React's development build, which has no
 * front, evaluates code and styles itself.
 */
const contentSecurityPolicy = (scripts: string) =>
  [
    "default-src 'self'",
    scripts,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const policyHeader = (scripts: string) => ({
  key: "Content-Security-Policy",
  value: contentSecurityPolicy(scripts),
});

const securityHeaders = [
  policyHeader(`script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`),
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  output: "standalone",
  // A page is kept for as long as readers see its release (docs/decisions/0100).
  cacheHandler: join(import.meta.dirname, "lib/site/page-cache.ts"),
  // With the pages' `revalidate` of 20 seconds: other caches ask again then, and serve nothing older first.
  expireTime: 20,
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: {
    "/**": ["content/**/*"],
    "/og/**": ["node_modules/@fontsource/*/files/source-*-latin-{400,600}-normal.woff"],
  },
  turbopack: { root: import.meta.dirname },
  // The front keeps answers, and the disk what was made: this holds no page for long.
  cacheMaxMemorySize: 2_000_000,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // npm test checks the types of everything; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A page of the build that met a busy moment is tried again before the build is given up.
  experimental: { staticGenerationRetryCount: 3 },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    {
      source: "/first-sign.js",
      headers: [{ key: "Cache-Control", value: "public, max-age=3600" }],
    },
    // What is no page holds no script; the front lets these past.
    { source: "/:kind(api|_next)/:path*", headers: [policyHeader("script-src 'self'")] },
  ],
};

/** Whoever builds the site, a mistake in content/ stops it before anything is compiled. */
export default function configFor(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_BUILD) checkContent();
  return config;
}
