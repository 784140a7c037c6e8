package runrate.optimise;

/// All plans that were tried, by number, for whoever draws them.
public interface Cloud {
  int size();

  double monthUsd(int plan);

  double quality(int plan);

  double seconds(int plan);

  /// NaN where nobody said how often it succeeds.
  double outcomeUsd(int plan);

  boolean fits(int plan);
}
