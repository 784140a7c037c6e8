package runrate.claims;

/// What comes of checking a published figure.
public enum Verdict {
  /// Comes out to the last digit, or is an input another document gives as well.
  EXACT,
  /// Comes out after the rounding it was published with.
  ROUNDED,
  /// What comes out lies in the published range.
  DERIVED_RANGE,
  /// Something else comes out of its own inputs.
  INCONSISTENT,
  /// Another place says otherwise, and neither can be worked out.
  CONFLICT,
  /// Comes out only with an assumption the document does not state.
  ASSUMPTION,
  /// Measured, believed or said once: nothing to check it with.
  UNVERIFIABLE
}
