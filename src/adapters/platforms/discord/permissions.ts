/** https://discord.com/developers/docs/topics/permissions */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;

/** `default_member_permissions` of commands for managers. */
export const MANAGER_PERMISSIONS = String(MANAGE_GUILD);

/** Whether a permission set, as Discord writes it (a decimal string), lets its holder manage the guild. */
export function mayManage(permissions: string | undefined): boolean {
  if (permissions === undefined || !/^\d+$/.test(permissions)) return false;
  return (BigInt(permissions) & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n;
}
