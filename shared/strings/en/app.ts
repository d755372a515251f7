/** The frame of the window: rail, bars, banners, palette, welcome. */
export const appMessages = {} as const;
