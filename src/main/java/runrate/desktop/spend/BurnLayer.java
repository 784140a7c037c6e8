package runrate.desktop.spend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.scenario.RecordedDay;

/// The desk with its burn-rate card enlarged: a bread crumb above it, and recorded spend behind the chart.
public final class BurnLayer extends VBox {
  /// What the enlarged card shows.
  enum View { CHART, RECORDED, MONTHS }

  private static final double ROOM_FOR_WORDS = 860;
  /// In less the longest button says less.
  private static final double LEAST_ROOM = 680;

  private final ScenarioStore store;
  private final Label here = StyledLabel.of("Burn rate", "crumb-here");
  private final Label mark = StyledLabel.of("\u203a", "crumb-mark");
  private final Node chart;
  private final Runnable onBack;
  private final Runnable onMonths;
  private final Segments<View> views;
  private final StackPane body = new StackPane();
  private final Label sample = StyledLabel.of("", "badge-muted");
  private final Button replace;
  private final HBox actions;
  private final HBox bar;
  private Optional<SpendPage> page = Optional.empty();
  private View view = View.CHART;

  /// @param chart  the cards of the desk, of which the burn rate is one
  /// @param onBack told that all of them are to be seen again
  /// @param onMonths opens the year ahead, which needs the whole window
  public BurnLayer(ScenarioStore store, Node chart, Runnable onBack, Runnable onMonths) {
    this.store = store;
    this.chart = chart;
    this.onBack = onBack;
    this.onMonths = onMonths;
    views = new Segments<View>(this::choose).option(View.CHART, "burn-view-chart", "Chart")
        .option(View.RECORDED, "burn-view-recorded", "Recorded spend")
        .option(View.MONTHS, "burn-view-months", "Twelve months");
    replace = button("spend-replace", "Replace the sample", () -> page().replaceSample());
    replace.setTooltip(Terms.tooltip("Takes the sample away, so that days can be recorded in its place."));
    sample.setMinWidth(USE_PREF_SIZE);
    actions = new HBox(8, sample, replace, button("spend-paste-button", "Paste", () -> page().pasteClipboard()),
        button("spend-import", "Import CSV\u2026", () -> page().chooseFile()));
    actions.setAlignment(Pos.CENTER_RIGHT);
    bar = bar();
    Restyle.keep(bar, false);
    body.setMinWidth(0);
    setMinWidth(0);
    body.getChildren().add(chart);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(bar, body);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.isAltDown() && event.getCode() == KeyCode.LEFT && bar.isVisible()) {
        onBack.run();
        event.consume();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (view == View.RECORDED && event.isShortcutDown() && event.getCode() == KeyCode.V
          && !(event.getTarget() instanceof TextInputControl)) {
        page().pasteClipboard();
        event.consume();
      }
    });
  }

  private HBox bar() {
    var desk = new Hyperlink("Desk");
    desk.setId("crumb-desk");
    desk.getStyleClass().addAll("why-link", "crumb");
    desk.setMinWidth(USE_PREF_SIZE);
    desk.setOnAction(event -> onBack.run());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    here.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(8, desk, mark, here, views, gap, actions,
        new SmallButton("burn-back", Feather.MINIMIZE_2, "Show the whole desk (Escape)", onBack));
    line.getStyleClass().add("sub-bar");
    line.setMinWidth(0);
    line.setAlignment(Pos.CENTER_LEFT);
    // In a narrow window the buttons stay, and what only says where one is goes.
    line.widthProperty().subscribe(width -> {
      Restyle.keep(here, isWide());
      Restyle.keep(mark, isWide());
      replace.setText(getWidth() < LEAST_ROOM ? "Replace" : "Replace the sample");
      showSample(store.state());
    });
    return line;
  }

  private boolean isWide() {
    return getWidth() >= ROOM_FOR_WORDS;
  }

  private static Button button(String id, String words, Runnable action) {
    var button = new Button(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// Built when it is first asked for: nobody who looks at charts pays for it.
  private SpendPage page() {
    return page.orElseGet(() -> {
      var made = new SpendPage(store);
      page = Optional.of(made);
      return made;
    });
  }

  /// Shows the bread crumb while the card is enlarged.
  public void setGrown(boolean grown) {
    Restyle.keep(bar, grown);
    if (!grown) {
      show(View.CHART);
    }
  }

  /// Whoever chooses the record can type at once; the year ahead needs the whole window.
  private void choose(View wanted) {
    if (wanted == View.MONTHS) {
      views.show(view);
      onMonths.run();
      return;
    }
    show(wanted);
    if (wanted == View.RECORDED) {
      page().focusFirst();
    }
  }

  /// Shows the record, for somebody who means to write in it.
  public void showRecorded() {
    choose(View.RECORDED);
  }

  void show(View wanted) {
    view = wanted;
    views.show(wanted);
    boolean recorded = wanted == View.RECORDED;
    Restyle.keep(actions, recorded);
    body.getChildren().setAll(recorded ? page() : chart);
    page.ifPresent(made -> made.setOpen(recorded));
    showSample(store.state());
  }

  /// The pictures that can be taken of recorded spend.
  ///
  /// @param grow enlarges the card
  public List<WindowTab.Picture> pictures(Runnable grow) {
    return List.of(picture("spend", grow, shown -> { }),
        picture("paste", grow, shown -> shown.paste(sampleOfAPaste())),
        picture("week", grow, SpendPage::showWeek), picture("special-days", grow, SpendPage::showSpecialDays));
  }

  private WindowTab.Picture picture(String name, Runnable grow, Consumer<SpendPage> prepare) {
    return WindowTab.Picture.of(name, () -> {
      grow.run();
      show(View.RECORDED);
      page().dropPaste();
      prepare.accept(page());
    });
  }

  /// The recorded days as a German spreadsheet has them, with a day that is none and their sum.
  private String sampleOfAPaste() {
    List<RecordedDay> days = store.state().scenario().forecast().recorded().days();
    return days.stream().map(day -> String.format(Locale.GERMANY, "%td.%<tm.%<tY;%,.2f%n", day.date(), day.usd()))
        .collect(Collectors.joining()) + String.format(Locale.GERMANY, "31.11.2026;1.118,00%nSumme;%,.2f%n",
            days.stream().mapToDouble(RecordedDay::usd).sum());
  }

  public void show(DeskState old, DeskState state) {
    showSample(state);
    page.ifPresent(made -> made.show(old, state));
  }

  private void showSample(DeskState state) {
    boolean isSample = view == View.RECORDED && state.scenario().forecast().isSample();
    sample.setText("sample data until you take over");
    Restyle.keep(sample, isSample && isWide());
    Restyle.keep(replace, isSample);
  }
}
