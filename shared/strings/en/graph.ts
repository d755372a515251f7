/** The graph view: legend, hints, descriptions for screen readers. */
export const graphMessages = {} as const;
