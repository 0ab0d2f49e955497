/** Weights of `focusFeatures`, in their order. */
export const FOCUS_WEIGHTS: readonly number[] = [
  -3.5, 1, 2, 0.8, 0.5, 0.4, 0.6, 2, 0, 0.5, 0.3, 0, 1.5, 0, 0,
];
