/** Milliseconds of processor time that this thread has spent: fair on a machine that others use too. */
export function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
