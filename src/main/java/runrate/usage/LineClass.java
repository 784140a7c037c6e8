package runrate.usage;

/// What became of a line of a log. Every line is of exactly one class, so that the classes add up to the lines.
public enum LineClass {
  /// A call with a price.
  PRICED,
  /// A call whose model, mode or day has no price: it costs an unknown amount, never nothing.
  UNPRICED,
  /// A row of a bill, which is kept beside the calls and is none.
  BILL,
  /// A copy of a call or of a row of a bill that is counted elsewhere.
  DUPLICATE,
  /// Something else a log has lines of: a question, a total, an empty bucket.
  NOT_A_CALL,
  /// A call the vendor answered with an error, so that nothing was used.
  ERROR,
  /// A line that could not be understood.
  REFUSED
}
