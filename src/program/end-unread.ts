/** Ends the process where whoever reads its output has stopped, as `head` does: nobody is left to print for. */
export function endUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
