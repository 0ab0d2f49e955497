/**
 * Weights of `focusFeatures`, in their order, learned by `npm run bench -- train-focus` (logistic regression on one half
 * of the macsum pack). The pack has no headings: that weight is set by hand.
 */
export const FOCUS_WEIGHTS: readonly number[] = [
  -2.21, // none
  0.93, // share of the focus's words in the sentence
  0.98, // the same beside the sentence with most of them
  1.56, // whether it holds any
  0.61, // the sentence before
  0.26, // the sentence after
  0.59, // the neighbourhood
  0.41, // likeness to the sentences that hold them: related words
  0.93, // likeness to the whole text
  0.21, // it points back to a sentence that holds them
  -0.18, // its place at the head of the text
  0.35, // its length
  1.2, // the heading above it
  -1.41, // how many sentences hold them: common words tell less
  0.58, // the same where it holds any
];
