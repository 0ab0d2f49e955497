export interface HttpRequest {
  readonly url: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Media types that are wanted, for the Accept header. */
  readonly accept?: string;
  /** Largest body after decoding, in bytes; the adapter's own limit when left out. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** Where the body came from, after redirects. */
  readonly url: string;
  /** Where the address moved to for good (301, 308 only); `null` otherwise. */
  readonly movedTo: string | null;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** From Retry-After or max-age, in milliseconds from now; `null` where the server asks for nothing. */
  readonly retryAfterMs: number | null;
  /** Decoded (gzip, br, zstd), empty for 304. */
  readonly body: Uint8Array;
}

/**
 * The only way out of the product but the platforms and the model. Public addresses alone; limits on size, time and
 * redirects. Answers of every status resolve; what brings no answer rejects with a `BroadsheetError`.
 */
export interface Http {
  get(request: HttpRequest): Promise<HttpAnswer>;
}
