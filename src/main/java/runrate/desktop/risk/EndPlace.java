package runrate.desktop.risk;

import runrate.desktop.levers.NumberPlace;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;

/// One of the three numbers of a range, as a field shows and takes it.
interface EndPlace extends NumberPlace {
  double shown(UncertainInput input);

  /// @param value that fits
  Assumption with(Assumption assumed, double value);
}
