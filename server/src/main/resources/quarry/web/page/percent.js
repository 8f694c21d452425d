// Shares, for people.

export function percent(part, whole) {
  return whole === 0 ? "0 %" : `${Math.round((100 * part) / whole)} %`;
}
