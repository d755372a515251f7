/** What the analysis says about people, ties and clusters: rhythm, role, evidence. */
export const analysisMessages = {} as const;
