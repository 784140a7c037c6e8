package runrate.inputs;

/// What the number of an input counts. How it is typed and shown is the window's business.
public enum Quantity {
  AGENTS, CALLS, TOKENS, SHARE, USD, USD_PER_HOUR, USD_PER_REQUEST, DAYS, HOURS, SECONDS, TIMES,
  COUNT, SCORE, AMOUNT, TOKENS_PER_SECOND
}
