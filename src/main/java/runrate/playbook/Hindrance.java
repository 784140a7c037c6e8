package runrate.playbook;

/// Why a step is not for a scenario.
public enum Hindrance {
  /// Its vendor sells no smaller model.
  NO_SMALLER_MODEL,
  /// Every kind of work has models somebody chose for it.
  CHOSEN_MODELS,
  /// A model of the mix cannot hold what would be sent to it.
  TOO_SMALL_A_MODEL,
  /// Bounds of what may change forbid it.
  OUT_OF_BOUNDS,
  /// No part of the context stays the same from call to call.
  NOTHING_SHARED,
  /// No kind of work can wait.
  NOBODY_WAITS,
  /// There is nothing of what it would cut.
  NOTHING_TO_CUT,
  /// Too little is spent for a vendor to talk.
  TOO_LITTLE_SPENT,
  /// It would not make the month cheaper.
  SAVES_NOTHING
}
