/** Something that readers ask about: an entity, a section heading or a frequent phrase of the held articles. */
export interface Topic {
  readonly name: string;
  /** In how many sections it occurs. */
  readonly sections: number;
}

/** Topics to ask instead: those nearest to what was asked or, where none is near, the most frequent ones. */
export interface OfferedTopics {
  /** Whether the first one bears a word of what was asked. */
  readonly areNamed: boolean;
  readonly areNear: boolean;
  readonly names: readonly string[];
}
