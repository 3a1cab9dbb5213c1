/** Settles like the work, or rejects with the given error when the deadline passes first. */
export async function withinDeadline<Value>(
  work: Promise<Value>,
  deadlineMs: number,
  timeout: () => Error,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timeout()), deadlineMs);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
    // A rejection after the deadline has nobody left to hear it.
    work.catch(() => undefined);
  }
}
