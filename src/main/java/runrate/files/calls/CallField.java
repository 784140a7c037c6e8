package runrate.files.calls;

import java.util.Locale;

/// What is read of a line of a log, as text, before it is checked. A format says for each where it stands; what it does
/// not say is unknown.
public enum CallField {
  /// Why the line is no call, where it is none.
  NOT_A_CALL,
  /// What went wrong, where the vendor answered with an error and billed nothing.
  ERROR,
  /// What names the call wherever it is told again.
  CALL_ID,
  /// What the calls of one task of a person have in common.
  TRACE_ID,
  /// The copy of a call with the largest is the one that counts.
  SEQ,
  /// When it began: a date, a time with or without its zone, or seconds and finer since 1970.
  STARTED,
  /// When the time ends that the line is a sum of; absent where it is one call.
  ENDED,
  /// Calls the line is a sum of.
  CALLS,
  VENDOR, MODEL,
  /// `standard`, `batch`, `flex`, `priority`, `fast`, or the word for a cache of one's own.
  TIER,
  REGION, FEATURE, TEAM, AGENT, USER_ID,
  /// The cached prefix it uses: calls of one model that name the same find what any of them wrote.
  PREFIX,
  /// All input, or what was not cached of it: `INSIDE` tells.
  INPUT,
  CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H,
  /// All output, thinking included.
  OUTPUT,
  REASONING, SEARCHES,
  /// `success`, `failure` or nothing.
  OUTCOME,
  ERROR_CLASS, LATENCY_MS,
  /// What the source says it cost, in dollars.
  RECORDED_USD,
  /// Tokens of a prompt that decide its price, where the line is a sum of many.
  PROMPT,
  /// `true` where cached tokens are part of the input, `false` where they stand beside it.
  INSIDE,
  /// What is not sure about the line, in a word or two.
  FLAG;

  /// As the store and the command line have it.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
