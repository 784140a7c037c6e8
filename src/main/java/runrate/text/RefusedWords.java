package runrate.text;

/// What stands beside the amount refused calls would cost.
public final class RefusedWords {
  public static final String NAME = "Refused calls";
  public static final String NOTE = "not saved: their work is not done";

  private RefusedWords() {}
}
