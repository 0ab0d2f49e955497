import { MAX_CUSTOM_ID } from './limits.ts';
import type { ButtonComponent, ContainerChild, SelectComponent } from './payload.ts';

/** Stands between an id and its number where one id comes twice in a message, which Discord refuses. */
const MARK = '\u2042';

type Pressable = ButtonComponent | SelectComponent;

/** Numbers ids that come twice; one that is too long for a number is left out. */
export function withUniqueIds(children: readonly ContainerChild[]): readonly ContainerChild[] {
  const seen = new Map<string, number>();
  return children.flatMap((child): readonly ContainerChild[] => {
    if (child.type !== 1) return [child];
    const components = child.components.flatMap((component) => number(component, seen));
    return components.length === 0 ? [] : [{ ...child, components }];
  });
}

function number(component: Pressable, seen: Map<string, number>): readonly Pressable[] {
  const count = (seen.get(component.custom_id) ?? 0) + 1;
  seen.set(component.custom_id, count);
  const id = count === 1 ? component.custom_id : `${component.custom_id}${MARK}${count}`;
  return id.length > MAX_CUSTOM_ID ? [] : [{ ...component, custom_id: id }];
}

/** The id as the bot gave it. */
export function plainId(customId: string): string {
  return customId.replace(/\u2042\d+$/u, '');
}
