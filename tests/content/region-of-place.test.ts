import { expect, test } from "vitest";
import { regionOfPlace } from "#lib/content/search/region-of-place.ts";

const regionOf = regionOfPlace();

test.each([
  ["Austin, TX, United States", "US-TX"],
  ["San Francisco, California, US", "US-CA"],
  ["Toronto, Ontario, Canada", "CA-ON"],
  ["Houston, United States", "US-TX"],
  ["Remote", null],
  ["Helsinki, Finland", null],
])("%s lies in %s", (place, region) => {
  expect(regionOf(place)).toBe(region);
});
