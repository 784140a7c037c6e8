package runrate.desktop.start;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.spend.BillPaste;
import runrate.spend.BillRow;

/// Pastes a bill into the card: the button, what became of the lines, and the way back.
final class InvoicePaste extends HBox {
  private static final String HINT = "rows of a bill or a cost report, from the clipboard";

  private final Consumer<String> onText;
  private final Label summary = StyledLabel.of(HINT, "question-meaning");
  private final Hyperlink clear = new Hyperlink("Clear");
  private final VBox told = new VBox(2);

  /// @param onText  told what the clipboard holds
  /// @param onClear asked to bring back what stood before
  InvoicePaste(Consumer<String> onText, Runnable onClear) {
    super(8);
    this.onText = onText;
    setAlignment(Pos.CENTER_LEFT);
    var paste = new Button("Paste");
    paste.setId("invoice-paste");
    paste.getStyleClass().add("small-button");
    paste.setMinWidth(USE_PREF_SIZE);
    paste.setOnAction(event -> paste());
    clear.setId("invoice-clear");
    clear.getStyleClass().add("why-link");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(event -> {
      paste.requestFocus();
      onClear.run();
    });
    summary.setId("invoice-pasted");
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    told.setId("invoice-told");
    getChildren().addAll(paste, summary, clear);
    clear();
  }

  /// The lines that were not read, for a place that scrolls.
  VBox told() {
    return told;
  }

  private void paste() {
    onText.accept(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
  }

  /// Ctrl+V anywhere but in a field, which pastes for itself.
  void pasteBy(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.V && !(event.getTarget() instanceof TextInputControl)) {
      paste();
      event.consume();
    }
  }

  void show(BillPaste pasted) {
    summary.setText(pasted.rows().isEmpty() ? "Nothing stands in the clipboard." : pasted.summary());
    told.getChildren().setAll(pasted.told().stream().map(InvoicePaste::line).toList());
    Restyle.keep(told, !told.getChildren().isEmpty());
    Restyle.keep(clear, true);
  }

  private static Label line(BillRow row) {
    String refused = row.kind() == BillRow.Kind.REFUSED ? "refused" : "taken";
    return StyledLabel.wrapped("Line %s, \u201c%s\u201d %s: %s".formatted(row.line(), row.text(), refused, row.why()),
        "invoice-" + refused);
  }

  void clear() {
    summary.setText(HINT);
    told.getChildren().clear();
    Restyle.keep(told, false);
    Restyle.keep(clear, false);
  }
}
