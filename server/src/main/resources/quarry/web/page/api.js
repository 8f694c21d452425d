// What the server is asked for. A failure carries a sentence for the reader.

export class Failure extends Error {}

async function get(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure("The server does not answer. Start it again with ./quarry, then reload this page.");
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Failure(problem.detail ?? `The server answered with ${response.status}.`);
  }
  return response.json();
}

export const search = (parameters, signal) => get(`/api/search?${parameters}`, signal);
export const entry = (id, signal) => get(`/api/entries/${encodeURIComponent(id)}?html=true`, signal);
export const coverage = (signal) => get("/api/coverage", signal);
