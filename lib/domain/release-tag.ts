/** Cache tag of everything that shows the published release; publishing revalidates it. */
export const releaseTag = "release";
