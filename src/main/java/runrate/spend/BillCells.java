package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.spend.BillHeading.Role;

/// A line of a bill by what its cells are: the label, the figures that may be the count, and the amounts.
///
/// @param label    the cell that names the class, else the first
/// @param counts   with the columns they stand in
/// @param amounts  of money
/// @param unread   first cell that is neither; empty where there is none
/// @param scale    that a heading names for the count; 1 where none does
/// @param isPlain  whether a word beside the count says tokens
/// @param foreign  code of another currency than the dollar that stands at an amount; else empty
record BillCells(String label, List<BillFigure> counts, List<BillFigure> amounts, String unread, double scale,
    boolean isPlain, String foreign) {

  static BillCells of(BillLine line, BillHeading heading, double scale) {
    int label = label(line, heading);
    List<Integer> countColumns = heading.all(Role.Kind.COUNT);
    List<Integer> moneyColumns = heading.all(Role.Kind.MONEY);
    List<BillFigure> counts = new ArrayList<>();
    List<BillFigure> amounts = new ArrayList<>();
    String unread = "";
    for (int i = 0; i < line.cells().size(); i++) {
      String cell = line.cell(i);
      Optional<BillFigure> figure = BillFigure.of(cell);
      if (i == label || isSkipped(cell, i, heading)) {
        continue;
      }
      if (figure.isEmpty()) {
        unread = unread.isEmpty() ? cell : unread;
      } else if (figure.get().isMoney() || moneyColumns.contains(i)) {
        amounts.add(figure.get());
      } else if (countColumns.isEmpty() || countColumns.getFirst() == i) {
        counts.add(figure.get());
      }
    }
    String head = countColumns.isEmpty() ? "" : heading.names().get(countColumns.getFirst());
    String words = line.cell(label) + " " + head;
    double named = BillFigure.scaleNamed(words);
    return new BillCells(line.cell(label), counts, amounts, unread, named > 1 ? named : scale, words.matches(
        "(?i).*token.*") && scale == 1 || counts.stream().anyMatch(one -> one.text().matches("(?i).*tok.*")),
        foreign(amounts, line.cell(label), heading));
  }

  private static boolean isSkipped(String cell, int column, BillHeading heading) {
    return column == heading.column(Role.Kind.MODEL) || cell.isBlank() || isPrice(cell)
        || heading.all(Role.Kind.PRICE).contains(column);
  }

  private static int label(BillLine line, BillHeading heading) {
    int headed = heading.column(Role.Kind.LABEL);
    return headed >= 0 ? headed : IntStream.range(0, line.cells().size()).filter(i -> BillClass.of(line.cell(i))
        .isPresent() && BillFigure.of(line.cell(i)).isEmpty()).findFirst().orElse(0);
  }

  private static boolean isPrice(String cell) {
    return cell.matches("(?i)[×x@].*|.*\\d.*(/| per ).*");
  }

  private static String foreign(List<BillFigure> amounts, String label, BillHeading heading) {
    return amounts.stream().map(BillFigure::amount).filter(AmountText::isOtherThanDollars).findFirst()
        .map(AmountText::currency).orElseGet(() -> {
          String headed = heading.foreign(heading.column(Role.Kind.MONEY));
          return headed.isEmpty() ? BillHeading.foreign(label) : headed;
        });
  }

  /// What beside the count is worth comparing with its price at list.
  OptionalDouble usd(BillSign sign, BillCurrency currency) {
    return amounts.isEmpty() || !currency.refusal(foreign).isEmpty() ? OptionalDouble.empty() : amounts.stream()
        .mapToDouble(amount -> currency.usd(sign.read(amount, false).value(), foreign)).filter(usd -> usd > 0).max();
  }

  /// The figure that is the count, where only one of them can be.
  Optional<BillFigure> count() {
    List<BillFigure> whole = counts.size() < 2 ? counts : counts.stream().filter(figure -> figure.isScaled()
        || figure.amount().signs().stream().anyMatch(sign -> BillFigure.isWhole(figure.amount().usd(sign)))).toList();
    return whole.size() == 1 ? Optional.of(whole.getFirst()) : Optional.empty();
  }

  /// Why there is no count.
  String noCount() {
    return counts.size() > 1 ? "which is the count, \u201c%s\u201d or \u201c%s\u201d?".formatted(
            counts.getFirst().text(), counts.get(1).text())
        : !unread.isEmpty() ? "\u201c%s\u201d is no figure".formatted(unread)
        : !amounts.isEmpty() ? "an amount, but no count"
        : BillClass.of(label).filter(named -> named == BillClass.WRITE).isPresent() && label.matches("(?i).*\\d ?m")
            ? "\u201c%s\u201d may be a lifetime or millions, and no other figure stands there".formatted(label)
        : "no figure";
  }
}
