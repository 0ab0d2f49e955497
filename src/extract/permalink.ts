/** The sign that leads to a heading's own address, in documentation. */
const PERMALINK = /\s?¶$/;

/** A heading as it was written. */
export function withoutPermalink(heading: string): string {
  return heading.replace(PERMALINK, '');
}
