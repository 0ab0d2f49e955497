/**
 * Weights of `focusFeatures`, in their order, learned by `npm run bench -- train-focus` (logistic regression on one half
 * of the macsum pack). The pack has no headings: that weight is set by hand.
 */
export const FOCUS_WEIGHTS: readonly number[] = [
  -2.2, // none
  0.93, // share of the focus's words in the sentence
  0.99, // the same beside the sentence with most of them
  1.52, // whether it holds any
  0.63, // the sentence before
  0.26, // the sentence after
  0.58, // the neighbourhood
  0.39, // likeness to the sentences that hold them: related words
  0.94, // likeness to the whole text
  0.11, // it points back to a sentence that holds them
  -0.2, // its place at the head of the text
  0.37, // its length
  1.2, // the heading above it
  -1.44, // how many sentences hold them: common words tell less
  0.59, // the same where it holds any
];
