/**
 * Questions that the reports of the server answer, to begin with; none where it has or says none.
 *
 * @param regions only of these places; empty: of all.
 */
export async function loadExamples(
  root: string,
  regions: readonly string[],
): Promise<readonly string[]> {
  const address = new URL('api/examples', root);
  for (const region of regions) address.searchParams.append('region', region);
  try {
    const response = await fetch(address);
    const body: unknown = response.ok ? await response.json() : undefined;
    return questionsIn(body);
  } catch {
    return [];
  }
}

function questionsIn(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || !('questions' in body)) return [];
  const { questions } = body;
  return Array.isArray(questions)
    ? questions.filter((question) => typeof question === 'string')
    : [];
}
