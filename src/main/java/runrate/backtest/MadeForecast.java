package runrate.backtest;

/// A month's end as it was forecast on one of its days, in USD, beside two ways to do it without thinking.
///
/// @param day         of the month, the last one whose spend was known
/// @param spentUsd    up to it
/// @param usd         the forecast, as recorded so far
/// @param band        80 % of months were to end in it
/// @param byMisses    whether the band goes as far as forecasts like it have missed, and not by the spread of days
/// @param straightUsd `spent / day * days of the month`
/// @param lastWeekUsd as if each day to come cost what its weekday did in the week before
/// @param cameUsd     what the month came to, above 0
public record MadeForecast(int day, double spentUsd, double usd, Interval band, boolean byMisses, double straightUsd,
    double lastWeekUsd, double cameUsd) {

  public boolean isInside() {
    return band.contains(cameUsd);
  }

  /// By how much the forecast missed, as a share of what came.
  public double missed() {
    return share(usd);
  }

  /// By how much a straight line missed.
  public double straightMissed() {
    return share(straightUsd);
  }

  /// By how much the same weekday of the week before missed.
  public double lastWeekMissed() {
    return share(lastWeekUsd);
  }

  private double share(double forecast) {
    return Math.abs(forecast - cameUsd) / cameUsd;
  }

  /// Half of the band's width as a share of the forecast.
  public double halfWidth() {
    return usd > 0 ? (band.high() - band.low()) / 2 / usd : 0;
  }
}
