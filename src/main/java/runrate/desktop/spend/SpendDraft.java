package runrate.desktop.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.scenario.CurrencyRate;
import runrate.scenario.RecordedDay;
import runrate.spend.PasteAsked;
import runrate.spend.SpendPaste;

/// What the view holds that stands in no scenario: the month in sight, a paste with what was chosen for it.
final class SpendDraft {
  private final Runnable onChange;
  private YearMonth month;
  private LocalDate cell;
  private String text = "";
  private PasteAsked asked;
  private Optional<SpendPaste> paste = Optional.empty();
  private String refusal = "";
  private boolean leavesOut = true;
  private Optional<CurrencyRate> rate = Optional.empty();

  SpendDraft(YearMonth month, Runnable onChange) {
    this.month = month;
    this.onChange = onChange;
    cell = month.atDay(1);
    asked = PasteAsked.from(cell);
  }

  YearMonth month() {
    return month;
  }

  /// The chosen cell.
  LocalDate cell() {
    return cell;
  }

  /// Chooses a cell, and brings its month into sight.
  void choose(LocalDate day) {
    cell = day;
    show(YearMonth.from(day));
  }

  void show(YearMonth other) {
    if (!other.equals(month)) {
      month = other;
      cell = YearMonth.from(cell).equals(other) ? cell : other.atDay(1);
      onChange.run();
    }
  }

  /// Reads a text for the month in sight, from the chosen cell on where it has no dates.
  void paste(String pasted) {
    text = pasted;
    asked = PasteAsked.from(cell).withRate(rate);
    refusal = SpendPaste.refusal(pasted).orElse("");
    paste = refusal.isEmpty() ? Optional.of(SpendPaste.read(text, asked)) : Optional.empty();
    days().stream().findFirst().filter(day -> days().stream().noneMatch(each ->
        YearMonth.from(each.date()).equals(month))).ifPresent(day -> choose(day.date()));
    onChange.run();
  }

  /// Says why there is nothing to read.
  void refuse(String why) {
    text = "";
    paste = Optional.empty();
    refusal = why;
    onChange.run();
  }

  void ask(UnaryOperator<PasteAsked> change) {
    asked = change.apply(asked);
    paste = Optional.of(SpendPaste.read(text, asked));
    onChange.run();
  }

  /// A paste that waits is read anew with the rate the scenario now has.
  void know(Optional<CurrencyRate> now) {
    if (!now.equals(rate)) {
      rate = now;
      asked = asked.withRate(now);
      paste = paste.map(read -> SpendPaste.read(text, asked));
    }
  }

  void drop() {
    text = "";
    paste = Optional.empty();
    refusal = "";
    onChange.run();
  }

  Optional<SpendPaste> paste() {
    return paste;
  }

  String refusal() {
    return refusal;
  }

  /// Whether a paste waits, or was refused.
  boolean isOpen() {
    return paste.isPresent() || !refusal.isEmpty();
  }

  List<RecordedDay> days() {
    return paste.map(SpendPaste::days).orElse(List.of());
  }

  boolean leavesOut() {
    return leavesOut;
  }

  void leaveOut(boolean leave) {
    leavesOut = leave;
    onChange.run();
  }
}
