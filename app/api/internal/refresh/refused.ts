/** The answer to whoever lacks the token. */
export function refused(): Response {
  return Response.json({ error: "The token is missing or wrong." }, { status: 401 });
}
