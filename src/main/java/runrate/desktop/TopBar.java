package runrate.desktop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.costing.ModelCost;
import runrate.costing.VendorInvoice;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.currency.CurrencyPopOver;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.CurrencyRate;
import runrate.text.CurrencySentence;
import runrate.text.Figures;
import runrate.text.PriceNote;

/// The top row: menus, the scenario in hand, what it is compared with, undo, price dates, theme.
final class TopBar extends HBox {
  private static final double ROOM_FOR_DATE = 1120;

  private final Button scenario = new Button();
  private final MenuButton baseline = new MenuButton();
  private final Button undo = iconButton("undo", Feather.ROTATE_CCW, "Undo");
  private final Button redo = iconButton("redo", Feather.ROTATE_CW, "Redo");
  private final Button theme = iconButton("theme", Feather.MOON, "Light or dark");
  private final Label prices = new Label();
  private final Label age = new Label();
  private final Hyperlink currency = new Hyperlink();
  private final Tooltip scenarioInWords = Terms.tooltip("");
  private final Tooltip currencyInWords = Terms.tooltip("");
  private final Tooltip ageInWords = Terms.tooltip("");
  private final StackPane aside = new StackPane();
  private final ScenarioStore store;

  /// @param rate       the card of the currency
  /// @param onScenario opens the page where scenarios are chosen and begun
  TopBar(ScenarioStore store, List<Menu> menus, CurrencyPopOver rate, Runnable onScenario, Runnable onTheme,
      Runnable onUndo, Runnable onRedo) {
    this.store = store;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    var logo = new Label("Runrate", new FontIcon(Feather.ACTIVITY));
    logo.getStyleClass().add("logo");
    logo.setMinWidth(USE_PREF_SIZE);
    var bar = new MenuBar();
    bar.getMenus().addAll(menus);
    bar.setMinWidth(USE_PREF_SIZE);
    scenario.setId("scenario-menu");
    scenario.getStyleClass().add("scenario-menu");
    scenario.setGraphic(new FontIcon(Feather.LAYERS));
    scenario.setMnemonicParsing(false);
    // A long name takes two lines; of one too long for them the middle goes: what it is called and whether it is saved
    // stay.
    scenario.setWrapText(true);
    scenario.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    scenario.setTooltip(scenarioInWords);
    scenario.setOnAction(event -> onScenario.run());
    baseline.setId("baseline-menu");
    baseline.setMinWidth(USE_PREF_SIZE);
    baseline.getStyleClass().add("quiet-menu");
    baseline.setGraphic(new FontIcon(Feather.BOOKMARK));
    fillBaseline();
    keepingKeyboard(undo, onUndo);
    keepingKeyboard(redo, onRedo);
    theme.setOnAction(event -> onTheme.run());
    prices.setGraphic(new FontIcon(Feather.TAG));
    prices.getStyleClass().add("prices-date");
    prices.setMinWidth(USE_PREF_SIZE);
    age.getStyleClass().add("badge-warning");
    age.setMinWidth(USE_PREF_SIZE);
    age.setTooltip(ageInWords);
    currency.setId("currency-shown");
    currency.getStyleClass().add("quiet-link");
    currency.setMinWidth(USE_PREF_SIZE);
    currency.setTooltip(currencyInWords);
    currency.setOnAction(event -> rate.show(currency));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    widthProperty().addListener(property -> {
      Restyle.keep(prices, getWidth() > ROOM_FOR_DATE);
    });
    aside.managedProperty().bind(Bindings.isNotEmpty(aside.getChildren()));
    getChildren().addAll(logo, bar, scenario, baseline, gap, aside, undo, redo, currency, prices, age, theme);
  }

  private static Button iconButton(String id, Feather icon, String name) {
    var button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(Terms.tooltip(name));
    return button;
  }

  /// A button that is dead after the last step would lose the keyboard: it goes back to where it was before the click.
  private static void keepingKeyboard(Button button, Runnable action) {
    Node[] before = new Node[1];
    button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> before[0] = button.getScene().getFocusOwner());
    button.setOnAction(event -> {
      action.run();
      if (before[0] != null && before[0].getScene() == button.getScene()) {
        before[0].requestFocus();
      }
      before[0] = null;
    });
  }

  /// A place in the row for what belongs to the whole window for a while; it takes no room while it is empty.
  Pane aside() {
    return aside;
  }

  private void fillBaseline() {
    var naive = new MenuItem("Compare with naive use");
    naive.setOnAction(event -> store.edit(s -> s.withBaseline(s.baseline().withPinned(Optional.empty()))));
    var pin = new MenuItem("Pin this plan as our plan today");
    pin.setId("pin-plan");
    pin.setOnAction(event -> store.edit(s -> s.withBaseline(s.baseline().withPinned(Optional.of(s.plan())))));
    baseline.getItems().addAll(naive, pin);
  }

  void showTheme(Theme now) {
    theme.setGraphic(new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN));
  }

  void showUndo(boolean canUndo, boolean canRedo) {
    undo.setDisable(!canUndo);
    redo.setDisable(!canRedo);
  }

  void show(DeskState state) {
    scenario.setText("%s   %s".formatted(state.scenario().name(), state.isUnsaved() ? "not saved" : "saved"));
    scenarioInWords.setText(state.scenario().name() + "\nOpen another scenario, or begin one of your own");
    baseline.setText(state.scenario().baseline().pinned().isPresent() ? "against: today" : "against: naive");
    var models = state.report().cost().byModel();
    LocalDate oldest = models.stream().map(model -> model.origin().asOf()).min(LocalDate::compareTo).orElseThrow();
    long own = models.stream().filter(model -> model.origin().own()).count();
    boolean ownTerms = state.report().cost().invoices().stream().anyMatch(VendorInvoice::isOwn);
    prices.setText("prices checked %s%s%s".formatted(Figures.date(oldest),
        own == 0 ? "" : ", %s your own".formatted(own), ownTerms ? ", your terms" : ""));
    showCurrency(state);
    showNotes(state, models);
    Restyle.keep(age, !age.getText().isEmpty());
  }

  /// What is below, where amounts are converted: the rate, in every view.
  private void showCurrency(DeskState state) {
    Optional<CurrencyRate> rate = state.scenario().business().shownCurrency();
    currency.setText(rate.map(CurrencySentence::of).orElse(""));
    currencyInWords.setText(CurrencySentence.of(store.engine().book(), state.scenario()).orElse(""));
    Restyle.keep(currency, rate.isPresent());
  }

  /// Where the card of the currency hangs.
  Node currency() {
    return currency.isVisible() ? currency : theme;
  }

  /// The weightiest note on a price in use as a badge, all of them on hover.
  private void showNotes(DeskState state, List<ModelCost> models) {
    LocalDate date = state.scenario().pricesAsOf();
    LocalDate end = state.scenario().forecast().lastDay();
    var book = store.engine().book();
    List<String> sentences = new ArrayList<>();
    List<PriceNote> notes = new ArrayList<>();
    models.forEach(model -> book.find(model.model()).ifPresent(offer -> PriceNote.of(book, offer, date, end)
        .forEach(note -> {
      notes.add(note);
      sentences.add("%s: %s".formatted(model.name(), note.sentence()));
    })));
    age.setText(notes.stream().filter(note -> note.weight() != PriceNote.Weight.WHOSE)
        .min(Comparator.comparing(PriceNote::weight)).map(PriceNote::word).orElse(""));
    ageInWords.setText(String.join("\n", sentences));
  }
}
