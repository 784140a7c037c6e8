package runrate.playbook;

import java.util.Arrays;
import java.util.List;
import runrate.savings.Lever;

/// The steps of the playbook in Redress Compliance's engineering guide to Anthropic API pricing, in its order, with the
/// share of the bill it says each saves.
public enum PlaybookStep {
  ROUTING("routing", Lever.ROUTING, 0.40, 0.60, Effort.HIGH, true, true),
  CACHING("caching", Lever.CACHING, 0.20, 0.40, Effort.MEDIUM, true, false),
  BATCH("batch", Lever.BATCH, 0.50, 0.50, Effort.MEDIUM, true, false),
  OUTPUT("output", Lever.OUTPUT_TRIM, 0.15, 0.30, Effort.LOW, true, true),
  THINKING("thinking", Lever.THINKING_CAP, 0.10, 0.20, Effort.VERY_LOW, true, true),
  COMMITMENT("commitment", Lever.CONTRACT, 0.15, 0.30, Effort.HIGH, false, false);

  /// What all six together are said to save.
  public static final double PUBLISHED_LOW = 0.65;
  public static final double PUBLISHED_HIGH = 0.85;

  /// Work it takes, in the five grades of AWS's Cost Optimization Hub; the last is not reached.
  public enum Effort { VERY_LOW, LOW, MEDIUM, HIGH }

  private final String word;
  private final Lever lever;
  private final double publishedLow;
  private final double publishedHigh;
  private final Effort effort;
  private final boolean reversible;
  private final boolean trade;

  PlaybookStep(String word, Lever lever, double publishedLow, double publishedHigh, Effort effort,
      boolean reversible, boolean trade) {
    this.word = word;
    this.lever = lever;
    this.publishedLow = publishedLow;
    this.publishedHigh = publishedHigh;
    this.effort = effort;
    this.reversible = reversible;
    this.trade = trade;
  }

  /// Levers that are no step of the playbook.
  static List<Lever> besides() {
    return Arrays.stream(Lever.values()).filter(lever -> Arrays.stream(values()).noneMatch(step ->
        step.lever == lever)).toList();
  }

  /// Its name in files and commands.
  public String word() {
    return word;
  }

  public Lever lever() {
    return lever;
  }

  /// Least share of the bill of then that it is said to save.
  public double publishedLow() {
    return publishedLow;
  }

  public double publishedHigh() {
    return publishedHigh;
  }

  public Effort effort() {
    return effort;
  }

  /// Whether it can be taken back the day it turns out badly.
  public boolean isReversible() {
    return reversible;
  }

  /// Whether it may change the answers; what does not is won for nothing.
  public boolean isTrade() {
    return trade;
  }
}
