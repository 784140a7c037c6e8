package runrate.spend;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The decimal sign of a bill, concluded from all its figures as that of recorded spend is, and from counts, which are
/// whole.
record BillSign(Optional<DecimalSign> found) {
  /// A figure as a number, or why it is none.
  record Reading(double value, String why) {}

  /// @param counts those that count tokens or requests as they are
  static BillSign of(List<BillFigure> figures, List<BillFigure> counts) {
    Optional<DecimalSign> found = SignFinding.of(figures.stream().map(BillFigure::amount).toList(),
        PasteAsked.from(LocalDate.EPOCH)).value();
    if (found.isPresent()) {
      return new BillSign(found);
    }
    Set<DecimalSign> proved = EnumSet.noneOf(DecimalSign.class);
    counts.stream().map(figure -> figure.signs(true)).filter(signs -> signs.size() == 1).forEach(proved::addAll);
    figures.stream().map(figure -> figure.signs(false)).filter(signs -> signs.size() == 1).forEach(proved::addAll);
    return new BillSign(proved.size() == 1 ? proved.stream().findFirst() : Optional.empty());
  }

  Reading read(BillFigure figure, boolean isCount) {
    Set<DecimalSign> signs = figure.signs(isCount);
    if (!figure.amount().isOpen() && signs.size() > 1) {
      return number(figure, DecimalSign.POINT);
    }
    if (found.isEmpty()) {
      return signs.size() == 1 ? number(figure, signs.iterator().next()) : none(figure.twoReadings());
    }
    return signs.contains(found.get()) ? number(figure, found.get())
        : none("\u201c%s\u201d: the others have a decimal %s".formatted(figure.text(), found.get().word()));
  }

  private static Reading none(String why) {
    return new Reading(Double.NaN, why);
  }

  private static Reading number(BillFigure figure, DecimalSign sign) {
    double value = figure.amount().usd(sign) * figure.scale();
    return figure.amount().isNegative() && value != 0 ? none("\u201c%s\u201d is below 0".formatted(figure.text()))
        : new Reading(value, "");
  }
}
