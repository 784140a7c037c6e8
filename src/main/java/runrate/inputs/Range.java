package runrate.inputs;

/// The range a number in a file must lie in, with the value that stands in while the file is refused.
public enum Range {
  ANY("a number", 0), AT_LEAST_ZERO("0 or more", 0), ABOVE_ZERO("above 0", 1), AT_LEAST_ONE("1 or more", 1),
  SHARE("between 0 and 1", 0), SHARE_ABOVE_ZERO("above 0 and at most 1", 1),
  SCORE("between 0 and 100", 0), HOURS_A_DAY("above 0 and at most 24", 8), UP_TO_A_DAY("between 0 and 24", 0),
  DAYS_A_MONTH("above 0 and at most 31", 30),
  ABOVE_MINUS_ONE("above -1", 0);

  private final String words;
  public final double standIn;

  Range(String words, double standIn) {
    this.words = words;
    this.standIn = standIn;
  }

  public boolean contains(double value) {
    return switch (this) {
      case ANY -> true;
      case AT_LEAST_ZERO -> value >= 0;
      case ABOVE_ZERO -> value > 0;
      case AT_LEAST_ONE -> value >= 1;
      case SHARE -> value >= 0 && value <= 1;
      case SHARE_ABOVE_ZERO -> value > 0 && value <= 1;
      case SCORE -> value >= 0 && value <= 100;
      case HOURS_A_DAY -> value > 0 && value <= 24;
      case UP_TO_A_DAY -> value >= 0 && value <= 24;
      case DAYS_A_MONTH -> value > 0 && value <= 31;
      case ABOVE_MINUS_ONE -> value > -1;
    };
  }

  public String words() {
    return words;
  }

  public String hint() {
    return this == SHARE || this == SHARE_ABOVE_ZERO ? "Write shares as fractions: 40 % is 0.4" : "";
  }
}
