/** What a task is given; `data` is an unpacked folder. */
export interface BenchOptions {
  readonly data: string | null;
  readonly peers: boolean;
  /** Writes one JSON object a line to `--out`; does nothing without it. */
  readonly writePredictions: (predictions: readonly object[]) => void;
  readonly rest: readonly string[];
}
