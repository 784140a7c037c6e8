package runrate.desktop.risk;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.RangeShape;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.text.RangeWords;
import runrate.text.RiskSentence;

/// What the chosen range opens into: its curve, to be dragged, what it comes to in counts, and where it comes from.
final class RangeDetails extends HBox {
  private static final double BASIS = 104;

  private final ScenarioStore store;
  private final String field;
  private final RangeShape shape;
  private final Label words = StyledLabel.wrapped("", "range-words");
  private final Label quote = StyledLabel.wrapped("", "group-note");
  private final RangeChoice<Assumption.Basis> basis;
  private final TextField source = new TextField();
  private final HBox editor;

  RangeDetails(ScenarioStore store, String field) {
    super(16);
    this.store = store;
    this.field = field;
    getStyleClass().add("range-details");
    shape = new RangeShape("range." + field + ".curve", new RangeEnds(store).of(field));
    shape.setMinWidth(220);
    basis = new RangeChoice<>("range." + field + ".basis", field, List.of(Assumption.Basis.values()),
        RangeWords::basis, chosen -> change(assumed -> RangeWords.withBasis(assumed, chosen), new Object()));
    basis.setPrefWidth(BASIS);
    source.setId("range." + field + ".source");
    source.setPromptText("where it was seen");
    source.setAccessibleText(RiskSentence.label(field) + ", source");
    source.setMinWidth(60);
    HBox.setHgrow(source, Priority.ALWAYS);
    editor = new HBox(RangeRow.GAP, basis, source);
    editor.setAlignment(Pos.CENTER_LEFT);
    words.setId("range." + field + ".words");
    quote.setId("range." + field + ".quote");
    listen();
    var side = new VBox(6, words, quote, editor, links());
    side.setMinWidth(0);
    side.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(side, Priority.ALWAYS);
    getChildren().addAll(shape, side);
    edit(false);
  }

  private void listen() {
    source.setOnAction(event -> {
      takeSource();
      edit(false);
    });
    source.focusedProperty().subscribe((was, is) -> {
      if (!is) {
        takeSource();
      }
    });
    source.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        source.setText(assumed().source());
        edit(false);
        event.consume();
      }
    });
  }

  private Node links() {
    var about = link("source-edit", "Source…", () -> edit(!editor.isVisible()));
    var none = link("remove", "No range", () -> store.edit(RiskEdits.without(field)));
    none.setAccessibleText("No range for " + RiskSentence.label(field));
    var links = new HBox(16, about, none);
    links.setAlignment(Pos.CENTER_LEFT);
    return links;
  }

  private Hyperlink link(String id, String words, Runnable action) {
    var link = new Hyperlink(words);
    link.setId("range." + field + "." + id);
    link.getStyleClass().add("why-link");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> action.run());
    return link;
  }

  /// The quote makes room for what it is edited in.
  private void edit(boolean editing) {
    Restyle.keep(editor, editing);
    Restyle.keep(quote, !editing);
    if (editing) {
      source.requestFocus();
    }
  }

  private Assumption assumed() {
    return store.state().scenario().assumption(field).orElseThrow();
  }

  private void change(UnaryOperator<Assumption> change, Object gesture) {
    store.edit(RiskEdits.changed(field, change), gesture);
  }

  /// Leaving a field that stands as it was is no edit.
  private void takeSource() {
    String typed = source.getText().strip();
    if (store.state().scenario().assumption(field).filter(now -> !now.source().equals(typed))
        .isPresent()) {
      change(assumed -> RangeWords.withSource(assumed, typed), source);
    }
  }

  void show(UncertainInput input) {
    basis.show(input.assumption().basis());
    if (!source.isFocused()) {
      source.setText(input.assumption().source());
    }
    String tails = RangeWords.tails(input);
    shape.show(input, tails);
    words.setText(tails + ".");
    quote.setText(RangeWords.quote(input.assumption()));
  }
}
