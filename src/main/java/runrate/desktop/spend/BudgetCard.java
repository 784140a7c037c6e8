package runrate.desktop.spend;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.controls.TypedText;
import runrate.desktop.controls.WordConverter;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.BudgetShape;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.OneOf;
import runrate.inputs.ResetShape;
import runrate.scenario.Budget;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.text.TypedAlerts;
import runrate.units.Problem;

/// All that a budget holds: its name, amount, period, whose it is and its alerts. It is kept in the scenario, in one
/// step, when the button says so.
final class BudgetCard extends VBox {
  private static final double WIDTH = 460;
  private static final double NAMES = 76;

  private final ScenarioStore store;
  private final Optional<PeriodBudget> old;
  private final Runnable onDone;
  private final TextField name = new TextField();
  private final AmountField amount = new AmountField();
  private final ComboBox<Period> period = new ComboBox<>();
  private final ScopeFields scope;
  private final TextField hour = new TextField();
  private final TextField zone = new TextField();
  private final TextField alerts = new TextField();
  private final Label problem = StyledLabel.wrapped("", "field-problem");

  /// @param old nothing for a budget that is to be made
  BudgetCard(ScenarioStore store, Optional<PeriodBudget> old, Runnable onDone) {
    super(10);
    this.store = store;
    this.old = old;
    this.onDone = onDone;
    scope = new ScopeFields(store.state().scenario().tasks());
    prepare();
    fill();
    setId("budget-card");
    getStyleClass().addAll("card", "budget-card");
    setPrefWidth(WIDTH);
    var per = StyledLabel.of("a", "fact-name");
    per.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(StyledLabel.of(old.isPresent() ? "This budget" : "One more budget", "card-title"),
        row("Name", BudgetShape.NAME, name), row("Amount", BudgetShape.AMOUNT, amount, per, period),
        amount.reply(), row("Whose", BudgetShape.SCOPE, scope), row("Resets at", BudgetShape.LINE_RESET_AT, hour,
            zone), row("Alerts at", BudgetShape.LINE_ALERTS, alerts,
            StyledLabel.of("%", "fact-name")), problem, buttons());
    tell("");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void prepare() {
    name.setId("budget-card-name");
    name.setAccessibleText("Name of the budget");
    name.setPromptText("needed where there are two of a kind");
    HBox.setHgrow(name, Priority.ALWAYS);
    period.setId("budget-card-period");
    period.setAccessibleText("Period of the budget");
    period.setConverter(new WordConverter<>(OneOf::word));
    period.getItems().setAll(Period.values());
    hour.setId("budget-card-hour");
    hour.setAccessibleText("Hour at which the period begins");
    hour.setPromptText("00:00");
    hour.setPrefColumnCount(4);
    zone.setId("budget-card-zone");
    zone.setAccessibleText("Time zone of that hour");
    zone.setPromptText("UTC, or a name like Europe/Berlin");
    HBox.setHgrow(zone, Priority.ALWAYS);
    alerts.setId("budget-card-alerts");
    alerts.setAccessibleText("Alerts, in per cent of the budget");
    alerts.setPromptText("50, 75, 90");
    alerts.setPrefColumnCount(12);
    problem.setId("budget-card-problem");
  }

  private void fill() {
    name.setText(old.map(PeriodBudget::name).orElse(""));
    amount.show(old.map(PeriodBudget::amount));
    period.setValue(old.map(PeriodBudget::period).orElse(Period.MONTH));
    scope.show(old.map(PeriodBudget::scope).orElse(BudgetScope.ALL));
    BudgetReset reset = old.map(PeriodBudget::reset).orElse(BudgetReset.UNSAID);
    hour.setText(reset.at().map(LocalTime::toString).orElse(""));
    zone.setText(reset.zone().map(ZoneId::getId).orElse(""));
    alerts.setText(TypedAlerts.text(old.map(PeriodBudget::alerts).orElse(List.of())));
  }

  private static HBox row(String words, Key<?> key, Node... nodes) {
    var label = new HBox(Terms.label(words, Keys.path(key)));
    label.setMinWidth(NAMES);
    label.setAlignment(Pos.CENTER_LEFT);
    var row = new HBox(8, label);
    row.getChildren().addAll(nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox buttons() {
    var keep = new Button(old.isPresent() ? "Set" : "Add");
    keep.setId("budget-card-keep");
    keep.getStyleClass().add("accent");
    keep.setOnAction(event -> keep());
    var remove = new Button("Remove it");
    remove.setId("budget-card-remove");
    remove.getStyleClass().add("quiet-button");
    remove.setOnAction(event -> {
      store.edit(scenario -> scenario.withBudget(budget -> budget.replacing(old, Optional.empty())));
      onDone.run();
    });
    Restyle.keep(remove, old.isPresent());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label hint = StyledLabel.of("Esc leaves it as it was", "pattern-note");
    hint.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, keep, remove, gap, hint);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  void focus() {
    (old.isPresent() ? scope : name).requestFocus();
  }

  private void tell(String words) {
    problem.setText(words);
    Restyle.keep(problem, !words.isEmpty());
  }

  /// Enter in a field takes what is typed, and then the budget, unless something is refused. Escape leaves the card; in
  /// a field it takes back what is typed there first, and a list of words would swallow it.
  private void pressed(KeyEvent event) {
    boolean isTyped = event.getTarget() instanceof TextInputControl;
    if (event.getCode() == KeyCode.ENTER && isTyped) {
      Platform.runLater(this::keep);
    } else if (event.getCode() == KeyCode.ESCAPE && !isTyped
        && !(event.getTarget() instanceof ComboBox<?> box && box.isShowing())) {
      event.consume();
      onDone.run();
    }
  }

  private void keep() {
    TypedText.take(getScene());
    if (amount.isRefused()) {
      return;
    }
    String wrong = wrong();
    if (!wrong.isEmpty()) {
      tell(wrong);
      return;
    }
    PeriodBudget line = typed();
    Scenario before = store.state().scenario();
    Budget after = before.budget().replacing(old, Optional.of(line));
    Optional<String> refused = before.budget().all().stream().filter(each -> !old.equals(Optional.of(each)))
        .anyMatch(line::isSameLine) ? Optional.of("There is such a budget already: give this one a name.")
        : refused(before.withBudget(budget -> after));
    refused.ifPresentOrElse(this::tell, () -> {
      store.edit(scenario -> scenario.withBudget(budget -> budget.replacing(old, Optional.of(line))));
      onDone.run();
    });
  }

  /// What keeps the fields from being a budget; empty if nothing does.
  private String wrong() {
    return Stream.of(amount.typed().isEmpty() ? "Type what may be spent." : "",
        name.getText().strip().length() > PeriodBudget.LONGEST_NAME
            ? "A name has at most %s letters.".formatted(PeriodBudget.LONGEST_NAME) : "", scope.wrong(),
        ResetShape.problem(hour.getText().strip(), zone.getText().strip()).orElse(""),
        TypedAlerts.read(alerts.getText()).isEmpty() ? TypedAlerts.DEMAND : "")
        .filter(words -> !words.isEmpty()).findFirst().orElse("");
  }

  private PeriodBudget typed() {
    return new PeriodBudget(name.getText().strip(), amount.typed().orElseThrow(), period.getValue(), scope.typed(),
        new BudgetReset(ResetShape.hour(hour.getText().strip()), ResetShape.zone(zone.getText().strip())),
        TypedAlerts.read(alerts.getText()).orElseThrow());
  }

  /// What the check of files has against the budgets.
  private Optional<String> refused(Scenario scenario) {
    return store.engine().check(scenario).stream().filter(found -> found.isError()
        && found.where().startsWith(Keys.path(BudgetShape.LINES))).map(BudgetCard::words).findFirst();
  }

  private static String words(Problem found) {
    return Character.toUpperCase(found.what().charAt(0)) + found.what().substring(1) + ". " + found.hint() + ".";
  }
}
