/** How parts of a reply are set off; plain where the output is no terminal. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly heading: (text: string) => string;
}

export interface Layout {
  /** Columns. */
  readonly width: number;
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string;
  readonly style: Style;
}
