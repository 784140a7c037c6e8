package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.spend.BillHeading.Role;
import runrate.spend.BillRow.Kind;

/// A line of a table that has its classes of tokens beside each other: one model, or the total of all.
///
/// @param heading what its columns hold
record BillWideRow(BillDraft draft, BillHeading heading, BillSign sign, BillCurrency currency, BillLine line) {
  void read() {
    int column = heading.column(Role.Kind.MODEL);
    if (line.cells().stream().anyMatch(cell -> BillClass.of(cell).filter(found -> found == BillClass.TOTAL)
        .isPresent())) {
      total();
      return;
    }
    String why = column < 0 ? "" : draft.turnTo(line.cell(column));
    Optional<BillBlock> block = draft.block();
    if (!why.isEmpty() || block.isEmpty()) {
      draft.row(line, Kind.REFUSED, why.isEmpty() ? draft.orphanedWhy() : why);
      return;
    }
    draft.wide(line.number());
    List<String> not = new ArrayList<>();
    int taken = 0;
    for (int i : heading.all(Role.Kind.CLASS)) {
      String cell = line.cell(i);
      String left = isNothing(cell) ? "" : cell(block.get(), i, cell);
      taken += isNothing(cell) || !left.isEmpty() ? 0 : 1;
      if (!left.isEmpty()) {
        not.add(left);
      }
    }
    money(not);
    draft.row(line, taken > 0 ? Kind.TAKEN : Kind.REFUSED, not.isEmpty() && taken == 0 ? "no figure"
        : String.join("; ", not));
  }

  private static boolean isNothing(String cell) {
    return cell.isBlank() || cell.matches("[-–—]|(?i)n/?a");
  }

  private String cell(BillBlock block, int column, String cell) {
    BillClass named = heading.roles().get(column).named().orElseThrow();
    String name = heading.names().get(column);
    Optional<BillFigure> figure = BillFigure.of(cell);
    if (figure.isEmpty()) {
      return "\u201c%s\u201d is no figure".formatted(cell);
    }
    double scale = BillFigure.scaleNamed(name);
    BillSign.Reading read = named == BillClass.REQUESTS ? BillReading.requests(sign, figure.get())
        : new BillCount(sign, scale, scale == 1 && name.matches("(?i).*token.*"), OptionalDouble.empty(),
            block.usdPerMTok(named, name)).read(figure.get());
    // A table has columns for what some of its models do not sell: nothing of it is nothing missed.
    boolean isNone = read.value() == 0 && named.isTokens() && block.usdPerMTok(named, name).isEmpty();
    String why = read.why().isEmpty() && !isNone ? block.take(named, name, read.value(), line.number()) : read.why();
    if (why.isEmpty()) {
      draft.tookClass(line.number());
    }
    return why.isEmpty() ? "" : "%s: %s".formatted(name, why);
  }

  private Optional<BillFigure> amount() {
    return BillFigure.of(line.cell(heading.column(Role.Kind.MONEY)));
  }

  private String foreign(BillFigure amount) {
    return amount.amount().isOtherThanDollars() ? amount.amount().currency()
        : heading.foreign(heading.column(Role.Kind.MONEY));
  }

  private void money(List<String> not) {
    amount().ifPresent(amount -> {
      BillSign.Reading read = sign.read(amount, false);
      String refused = currency.refusal(foreign(amount));
      String why = refused.isEmpty() ? read.why() : "its amount is not read, " + refused;
      if (why.isEmpty()) {
        draft.totals().addOfModel(currency.usd(read.value(), foreign(amount)), line.number(), draft.place());
      } else {
        not.add(why);
      }
    });
  }

  private void total() {
    Optional<BillFigure> amount = amount();
    BillSign.Reading read = amount.map(found -> sign.read(found, false)).orElse(new BillSign.Reading(0, "no amount"));
    String code = amount.map(this::foreign).orElse("");
    String why = currency.refusal(code).isEmpty() ? read.why() : currency.refusal(code);
    if (why.isEmpty()) {
      draft.totals().add(currency.usd(read.value(), code), line.number(), draft.place());
    }
    draft.row(line, why.isEmpty() ? Kind.TAKEN : Kind.REFUSED, why.isEmpty() ? currency.note(code) : why);
  }
}
