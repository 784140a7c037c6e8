package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.text.CompositionSentence;
import runrate.text.Money;

/// Composes a context of its parts, in the order they are sent, and says what that makes of it.
final class ContextComposer extends LeverRow {
  private static final double SMALLEST_COST = 0.005;

  private final ScenarioStore store;
  private final Composing composing;
  private final VBox parts = new VBox(6);
  private final List<PartRow> rows = new ArrayList<>();
  private final Hyperlink describe = new Hyperlink("describe the present context");
  private final PasteBox paste = new PasteBox(this::addPasted);
  private final Label result = new Label();
  private final Label estimate = PartRow.badge();
  private final Hyperlink mend = new Hyperlink();

  ContextComposer(ScenarioStore store) {
    this.store = store;
    this.composing = new Composing(store);
    setSpacing(6);
    describe.setId("context-describe");
    describe.getStyleClass().add("quiet-link");
    describe.setOnAction(event -> composing.describePresent());
    mend.setId("context-mend");
    mend.getStyleClass().add("quiet-link");
    mend.setWrapText(true);
    mend.setOnAction(event -> composing.set(composing.parts().mended()));
    result.setId("context-result");
    result.getStyleClass().add("composition-result");
    result.setWrapText(true);
    HBox.setHgrow(result, Priority.ALWAYS);
    result.setMaxWidth(Double.MAX_VALUE);
    Restyle.keep(paste, false);
    getChildren().addAll(parts, tools(), paste, new HBox(6, result, estimate), describe, mend);
  }

  private HBox tools() {
    var add = new MenuButton("add a part", new FontIcon(Feather.PLUS));
    add.setId("context-add");
    add.getStyleClass().add("quiet-menu");
    add.setMinWidth(USE_PREF_SIZE);
    for (UsualPart usual : UsualPart.values()) {
      var item = new MenuItem(usual.words());
      item.setOnAction(event -> add(usual.part()));
      add.getItems().add(item);
    }
    var open = new ToggleButton("paste a text", new FontIcon(Feather.CLIPBOARD));
    open.setId("context-paste");
    open.getStyleClass().add("quiet-toggle");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(event -> {
      Restyle.keep(paste, open.isSelected());
      if (open.isSelected()) {
        paste.focus();
      }
    });
    var tools = new HBox(12, add, open);
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private void add(ContextPart part) {
    rows.get(composing.add(part)).focusAmount();
  }

  private void addPasted(int characters) {
    add(new ContextPart("Pasted text", characters, ContextPart.Measure.CHARACTERS, 1, ContextPart.Sharing.TEAM));
  }

  private void moved(int place, int step) {
    if (!rows.isEmpty()) {
      rows.get(Math.min(place, rows.size() - 1)).focusMove(step);
    }
  }

  static String summary(DeskState state) {
    ContextComposition parts = Composing.of(state.scenario());
    int count = parts.parts().size();
    return !parts.isKnown() ? "not given" : parts.isEstimated() ? "estimate"
        : "%s part%s".formatted(count, count == 1 ? "" : "s");
  }

  @Override
  void show(DeskState state) {
    ContextComposition composition = Composing.of(state.scenario());
    List<ContextPart> wanted = composition.parts();
    if (rows.size() != wanted.size()) {
      rows.clear();
      for (int i = 0; i < wanted.size(); i++) {
        rows.add(new PartRow(i, store, this::moved));
      }
      parts.getChildren().setAll(rows);
      Restyle.keep(parts, !rows.isEmpty());
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(wanted.get(i), wanted.size());
    }
    result.setText(CompositionSentence.of(state.scenario()));
    Restyle.keep(estimate, composition.isEstimated());
    Restyle.keep(describe, !composition.isKnown());
    double costs = state.isPriced() ? misplacementUsd(state) : 0;
    mend.setText(CompositionSentence.misplaced(Money.of(state.scenario()), composition, costs >= SMALLEST_COST ? costs
        : 0));
    Restyle.keep(mend, composition.misplacedTokens() > 0);
  }

  /// What a month would cost less with the fixed text before the changing text.
  private double misplacementUsd(DeskState state) {
    ContextComposition parts = Composing.of(state.scenario());
    return parts.misplacedTokens() == 0 ? 0 : state.report().cost().monthUsd()
        - store.engine().prepare(state.scenario().withComposition(parts.mended())).monthUsd();
  }
}
