/** Something that readers ask about: an entity, a section heading or a frequent phrase of the held articles. */
export interface Topic {
  readonly name: string;
  /** In how many sections it occurs. */
  readonly sections: number;
}
