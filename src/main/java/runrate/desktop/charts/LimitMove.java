package runrate.desktop.charts;

/// What happens when a limit line of a chart is moved by hand.
@FunctionalInterface
public interface LimitMove {
  /// @param value   the new limit, in the unit of its axis
  /// @param gesture the same object for all moves that are undone together
  void to(double value, Object gesture);
}
