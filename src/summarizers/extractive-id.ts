/** Names the summarizer that quotes. */
export const EXTRACTIVE = 'extractive';
