package runrate.units;

/// How many of one unit make another, each written once.
public final class PerUnit {
  public static final double TOKENS_PER_MTOK = 1e6;
  public static final double SECONDS_PER_MINUTE = 60;
  public static final double MINUTES_PER_HOUR = 60;
  public static final double SECONDS_PER_HOUR = 3600;
  public static final double HOURS_PER_DAY = 24;
  public static final double MONTHS_PER_YEAR = 12;

  private PerUnit() {}
}
