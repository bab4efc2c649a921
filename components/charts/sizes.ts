/** Heights of charts in pixels. */
export const seriesHeight = 110;
export const trendHeight = 280;
