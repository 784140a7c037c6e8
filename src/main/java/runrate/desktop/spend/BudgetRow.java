package runrate.desktop.spend;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.FieldReply;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStatus;
import runrate.inputs.Range;
import runrate.scenario.Budget;
import runrate.scenario.BudgetAmount;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.text.BudgetWords;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// One budget: its amount to type into, what is spent and where it ends, and a button to all else it holds. A row keeps
/// its fields as long as it is of the same line.
final class BudgetRow {
  /// Longer names take a second line.
  private static final double LONGEST_TITLE = 124;

  private final ScenarioStore store;
  private final Period period;
  private final Optional<PeriodBudget> line;
  private final FreeNumber number;
  private final UnitField field;
  private final Button more;
  private final HBox amount;
  private final Label title = StyledLabel.wrapped("", "budget-name");
  private final Label spent = StyledLabel.of("", "budget-figure");
  private final Label forecast = StyledLabel.of("", "budget-figure");
  private final BudgetBar bar = new BudgetBar();
  private final Tooltip onBar = Terms.tooltip("");
  private final Label verdict = StyledLabel.of("", "budget-verdict");
  private final Label assumed = StyledLabel.of("assumed", "badge-warning");
  private final Label parts = StyledLabel.wrapped("", "budget-parts");
  private final HBox below = new HBox(6, assumed, parts);
  private Object gesture = new Object();

  /// @param onMore told the budget and the button its card is to stand at
  BudgetRow(ScenarioStore store, BudgetLine shown, BiConsumer<PeriodBudget, Node> onMore) {
    this.store = store;
    period = shown.period();
    line = shown.budget();
    String id = id(shown);
    boolean counted = shown.unit() == BudgetAmount.Unit.TOKENS;
    String label = "Budget, " + SpendSentence.name(shown);
    number = new FreeNumber(id, label, counted ? Unit.TOKENS : Unit.USD, Range.ABOVE_ZERO, counted ? 1e6 : 100,
        true, this::take);
    number.heldBy(new HeldField(store, id, number::label, scenario ->
        now(scenario.budget()).map(budget -> budget.amount().value())));
    field = UnitField.of(number);
    field.usuallyWide(84);
    field.focusWithinProperty().addListener((property, was, is) -> gesture = new Object());
    more = new SmallButton(id + "-more", Feather.MORE_HORIZONTAL, "More of " + label
        + ": name, period, whose it is, alerts", () -> now(store.state().scenario().budget()).ifPresent(now ->
            onMore.accept(now, amount())));
    amount = new HBox(2, field, more);
    amount.setAlignment(Pos.CENTER_LEFT);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip.install(bar, onBar);
    title.setMaxWidth(LONGEST_TITLE);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Stream.of(spent, forecast, verdict, assumed).forEach(each -> each.setMinWidth(Region.USE_PREF_SIZE));
  }

  private static String id(BudgetLine line) {
    String called = Stream.of(line.name(), line.unit() == BudgetAmount.Unit.TOKENS ? "tokens" : "",
        BudgetWords.scope(line.scope()).orElse("")).filter(word -> !word.isEmpty()).collect(Collectors.joining("-"));
    return "budget-%s%s".formatted(line.period().name().toLowerCase(Figures.LOCALE),
        called.isEmpty() ? "" : "-" + called.replace(' ', '-'));
  }

  boolean isOf(BudgetLine other) {
    return period == other.period() && (line.isPresent() && other.budget().isPresent()
        ? line.get().isSameLine(other.budget().get()) : isPlain() && isPlain(other.budget()));
  }

  /// A nameless line of the whole bill stands in its period's own row, whether it is set or not.
  private boolean isPlain() {
    return isPlain(line);
  }

  private static boolean isPlain(Optional<PeriodBudget> of) {
    return of.isEmpty() || of.get().isPlain();
  }

  private Optional<PeriodBudget> now(Budget budget) {
    PeriodBudget like = line.orElseGet(() -> PeriodBudget.of(period, 1));
    return budget.all().stream().filter(like::isSameLine).findFirst();
  }

  private void take(OptionalDouble typed) {
    if (!number.isRefused()) {
      store.edit(scenario -> scenario.withBudget(budget -> with(budget, typed)), gesture);
    }
  }

  private Budget with(Budget budget, OptionalDouble typed) {
    PeriodBudget like = line.orElseGet(() -> PeriodBudget.of(period, 1));
    return budget.replacing(now(budget), typed.isEmpty() ? Optional.empty()
        : Optional.of(now(budget).orElse(like).withValue(typed.getAsDouble())));
  }

  Node amount() {
    return amount;
  }

  /// What stands beside the amount, from left to right.
  Node title() {
    return title;
  }

  Node spent() {
    return spent;
  }

  Node forecast() {
    return forecast;
  }

  Node bar() {
    return bar;
  }

  Node verdict() {
    return verdict;
  }

  /// What is to be known besides, in small print under the row.
  Node below() {
    return below;
  }

  FieldReply reply() {
    return field.reply();
  }

  void show(Money money, BudgetLine now) {
    boolean over = now.status() == BudgetStatus.OVER_BUDGET;
    title.setText(SpendSentence.title(now));
    number.set(now.amount());
    spent.setText(period == Period.DAY ? "most " + BudgetWords.figure(money, now, now.spent())
        : (now.modelledDays() > 0 ? "~" : "") + BudgetWords.figure(money, now, now.spent()));
    forecast.setText(period == Period.DAY && now.forecast() == 0 ? "–"
        : (period == Period.DAY ? "up to " : "") + BudgetWords.figure(money, now, now.forecast()));
    Restyle.set(forecast, "label", "budget-figure", over && period != Period.DAY ? "over" : "plain");
    verdict.setText(SpendSentence.verdict(money, now));
    Restyle.set(verdict, "label", "budget-verdict",
        over ? "over" : now.status() == BudgetStatus.ON_TRACK ? "holds" : "none");
    more.setDisable(now.budget().isEmpty());
    showParts(money, now);
    bar.show(now);
    Restyle.set(title, "label", "budget-name", now.amount().isPresent() ? "set" : "unset");
  }

  /// What of the bar is planned stands below it, and what its small ticks mean is said on hover.
  private void showParts(Money money, BudgetLine now) {
    Optional<String> planned = SpendSentence.parts(money, now).filter(words -> now.amount().isPresent());
    Optional<String> whose = BudgetWords.part(now);
    parts.setText(Stream.of(whose, BudgetWords.estimated(now), planned,
        BudgetWords.resets(now.reset(), now.from())).flatMap(Optional::stream)
        .collect(Collectors.joining("; ")));
    Restyle.keep(assumed, now.part().isAssumed());
    Restyle.keep(below, !parts.getText().isEmpty());
    String words = Stream.of(planned, SpendSentence.alerts(now)).flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
    onBar.setText(words.isEmpty() ? SpendSentence.verdict(money, now) : words);
    bar.setAccessibleText(onBar.getText());
  }
}
