package runrate.claims;

/// What a verdict rests on.
public enum Ground {
  /// The figure was computed.
  COMPUTED,
  /// One of the claim's readings comes to the published figure.
  ANOTHER_READING,
  /// The figure comes out, with an input that was chosen so.
  CHOSEN_INPUT,
  /// Other claims say otherwise.
  CONTRADICTED,
  /// A claim of another document says the same.
  SAID_ELSEWHERE,
  /// Another claim comes out right with this figure.
  BORNE_OUT,
  /// It is laid down by its document, and nothing speaks against it.
  LAID_DOWN,
  /// There is nothing to hold it against.
  ALONE
}
