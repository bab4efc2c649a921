/** The narrowest drawings that the stylesheet shows, in pixels: on a small phone and from 40rem on. */
export const narrowest = { phone: 318, wide: 590 };
