package runrate.desktop.currency;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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
import javafx.scene.layout.VBox;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.TypedText;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.BusinessShape;
import runrate.inputs.Range;
import runrate.scenario.CurrencyRate;

/// The rate of another currency: what it is worth in US dollars, on which day, and who says so. It is kept in the
/// scenario, in one step, when the button says so.
final class CurrencyCard extends VBox {
  private static final List<String> USUAL = List.of("EUR", "GBP", "CHF", "JPY", "CNY", "INR", "CAD", "AUD", "SEK",
      "PLN", "BRL", "KRW");
  private static final double WIDTH = 380;

  private final ScenarioStore store;
  private final LocalDate today;
  private final Runnable onDone;
  private final ComboBox<String> code = new ComboBox<>();
  private final FreeNumber worth;
  private final UnitField worthField;
  private final TextField source = new TextField();
  private final Label problem = StyledLabel.wrapped("", "field-problem");
  private final Button use = new Button();
  private final DayField day;
  private LocalDate asOf;

  CurrencyCard(ScenarioStore store, LocalDate today, Runnable onDone) {
    super(10);
    this.store = store;
    this.today = today;
    this.onDone = onDone;
    Optional<CurrencyRate> known = store.state().scenario().business().currency();
    asOf = known.map(CurrencyRate::asOf).orElse(today);
    worth = new FreeNumber("currency-worth", "Worth in US dollars", Unit.USD_PRECISE, Range.ABOVE_ZERO, 0.01, true,
        typed -> check());
    worthField = UnitField.of(worth);
    worthField.usuallyWide(96);
    worth.set(known.map(rate -> OptionalDouble.of(rounded(1 / rate.perUsd()))).orElse(OptionalDouble.empty()));
    day = new DayField("currency-day", "Day of the rate", typed -> {
      asOf = typed;
      check();
    });
    day.show(asOf);
    day.textProperty().subscribe(typed -> check());
    source.setId("currency-source");
    source.setPromptText("who says so");
    source.setText(known.map(CurrencyRate::source).orElse(""));
    HBox.setHgrow(source, Priority.ALWAYS);
    code.setId("currency-code");
    code.setEditable(true);
    code.setPrefWidth(96);
    code.getItems().setAll(USUAL);
    code.getEditor().setText(known.map(CurrencyRate::code).orElse(USUAL.getFirst()));
    code.getEditor().textProperty().subscribe(typed -> check());
    problem.setId("currency-problem");
    use.setId("currency-use");
    use.getStyleClass().add("accent");
    use.setOnAction(event -> keep());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setId("currency-card");
    getStyleClass().addAll("card", "currency-card");
    setPrefWidth(WIDTH);
    getChildren().addAll(StyledLabel.of("Another currency", "card-title"),
        row(new Label("1"), code, new Label("is worth"), worthField, new Label("US dollars")), worthField.reply(),
        row(new Label("on"), day, source), problem, row(use, forget(known.isPresent())),
        StyledLabel.wrapped("Fields, recorded spend, list prices and agreed terms stay in US dollars: so they were "
            + "typed, or so the vendor bills.", "lever-note"));
    check();
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(8, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button forget(boolean known) {
    var button = new Button("Forget the rate");
    button.setId("currency-forget");
    button.getStyleClass().add("quiet-button");
    button.setOnAction(event -> {
      store.edit(scenario -> scenario.withBusiness(business -> business.withCurrency(Optional.empty())));
      onDone.run();
    });
    Restyle.keep(button, known);
    return button;
  }

  void focus() {
    worthField.focus();
  }

  /// Six digits are more than a rate has; more would show where a rate was divided.
  private static double rounded(double usd) {
    return Math.round(usd * 1e6) / 1e6;
  }

  private String typedCode() {
    return code.getEditor().getText().strip().toUpperCase(Locale.ROOT);
  }

  private void check() {
    String wrong = BusinessShape.refusedCode(typedCode()).orElse(!day.isDay() ? "The day is written like 2026-11-20."
        : "");
    tell(!wrong.isEmpty() ? wrong : asOf.isAfter(today) ? "This day is still to come." : "");
    use.setText("Show amounts in " + (wrong.isEmpty() ? typedCode() : "it"));
    use.setDisable(!wrong.isEmpty());
  }

  private void tell(String words) {
    problem.setText(words);
    Restyle.keep(problem, !words.isEmpty());
  }

  /// Enter in a field takes what is typed, and then the rate, unless something is refused.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextInputControl) {
      Platform.runLater(() -> {
        if (!use.isDisabled()) {
          keep();
        }
      });
    }
  }

  private void keep() {
    TypedText.take(getScene());
    if (worth.isRefused()) {
      return;
    }
    if (worth.value().isEmpty()) {
      tell("Type what 1 %s is worth in US dollars.".formatted(typedCode()));
      worthField.focus();
      return;
    }
    var rate = new CurrencyRate(typedCode(), 1 / worth.value().orElseThrow(), asOf, source.getText().strip(), true);
    store.edit(scenario -> scenario.withBusiness(business -> business.withCurrency(Optional.of(rate))));
    onDone.run();
  }
}
