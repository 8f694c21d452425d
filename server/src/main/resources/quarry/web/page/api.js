// Requests to the server. What goes wrong arrives as a Failure with words for the reader.

export class Failure extends Error {
  constructor(title, detail, status) {
    super(title);
    this.detail = detail;
    this.status = status;
  }
}

export async function get(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure(
      "The server does not answer",
      "It was stopped, or the connection to it is gone. Start it again with ./quarry, then try again.",
      0,
    );
  }
  let body;
  try {
    body = await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure("The server’s answer broke off", "Try again; the server’s log says more.", response.status);
  }
  if (!response.ok) throw new Failure(body.title ?? "The request failed", body.detail ?? "", response.status);
  return body;
}
