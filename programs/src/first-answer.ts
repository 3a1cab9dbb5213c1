/** What the public may ask of each of the three agencies, and of one through another. */
const question = `{
  implementingAgencies(first: 1) { nodes { code } }
  congressionalNotifications(first: 1) { nodes { transmittalNumber publication { citation } } }
  publicStatistics(groupBy: []) { groups { count } }
}`;

/** A machine that needs more would not answer anybody in time. */
const triesMax = 5;

/**
 * Asks the graph at an address until a small public question that reaches every agency is answered
 * whole. The first one pays for the plan, the connections and the prepared statements, and may be late;
 * nobody's question after it is late for that. Throws a sentence with the last complaint if a few tries
 * do not bring the answer.
 */
export async function awaitFirstAnswer(address: string): Promise<void> {
  let complaint: string | null = null;
  for (let tries = 0; tries < triesMax; tries += 1) {
    complaint = await complaintOf(address);
    if (complaint === null) {
      return;
    }
  }
  throw new Error(`The graph started, but does not answer: ${complaint}`);
}

/** What is wrong with the answer; null if nothing is. */
async function complaintOf(address: string): Promise<string | null> {
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
    });
    const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
    return errors?.[0]?.message ?? null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
