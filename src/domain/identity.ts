/** A string that can't be mistaken for another kind of id. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** Who may read a row: a Discord guild, a Slack workspace, one person's direct messages, or everybody (`shared`). */
export type Owner = Branded<'Owner'>;
export type ArticleId = Branded<'ArticleId'>;
export type SourceId = Branded<'SourceId'>;
export type StoryId = Branded<'StoryId'>;
export type SubscriptionId = Branded<'SubscriptionId'>;
export type DeliveryId = Branded<'DeliveryId'>;

/** Rows of this owner come from the operator's configuration and are readable by every owner. */
export const SHARED = 'shared' as Owner;

/** "discord" of "discord:1182", by which every owner but the shared one begins. */
export function platformOf(owner: Owner): string {
  return owner.split(':')[0] ?? '';
}
