package runrate.desktop.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;
import runrate.ledger.NamedPart;
import runrate.ledger.Reconciliation;
import runrate.text.LedgerWords;

/// A name for some of what has none: whose bill it is a part of, what it is, and how much.
final class NameForm extends VBox {
  private final ComboBox<String> vendor = new ComboBox<>();
  private final TextField name = field("ledger-name", "Name of the part", "support plan");
  private final TextField note = field("ledger-name-note", "Note", "note, if any");
  private final FreeNumber amount = new FreeNumber("ledger-name-usd", "Amount of the part", Unit.USD_PRECISE,
      Range.ABOVE_ZERO, 1, true, typed -> { });
  private final Label of = StyledLabel.of("", "group-note");
  private final Label reply = StyledLabel.wrapped("", "field-reply");
  private final Button done;
  private Optional<Reconciliation> shown = Optional.empty();

  /// @param onPart given what was named
  NameForm(Consumer<NamedPart> onPart) {
    super(4);
    vendor.setId("ledger-name-vendor");
    vendor.setAccessibleText("Whose bill it is a part of");
    vendor.valueProperty().subscribe(this::showRest);
    UnitField usd = UnitField.of(amount);
    usd.usuallyWide(92);
    done = DropCard.button("ledger-name-do", "Name it", () -> name(onPart));
    done.getStyleClass().add("accent");
    name.setOnAction(event -> name(onPart));
    note.setOnAction(event -> name(onPart));
    reply.setId("ledger-name-reply");
    of.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(8, vendor, name, usd, of, note, done, DropCard.button("ledger-name-leave", "Leave it",
        this::close));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().stream().filter(Button.class::isInstance).forEach(button -> ((Button) button).setMinWidth(
        USE_PREF_SIZE));
    HBox.setHgrow(note, Priority.ALWAYS);
    getChildren().addAll(row, usd.reply(), reply);
    close();
  }

  private static TextField field(String id, String says, String prompt) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText(says);
    field.setPromptText(prompt);
    field.setPrefColumnCount(11);
    field.setMinWidth(90);
    return field;
  }

  /// Offers what there is, the amount being all of it until somebody says another.
  void open(Reconciliation all) {
    shown = Optional.of(all);
    List<String> vendors = List.copyOf(all.nameless().keySet());
    vendor.getItems().setAll(vendors);
    vendor.setValue(vendors.isEmpty() ? null : vendors.getFirst());
    Restyle.keep(vendor, vendors.size() > 1);
    name.clear();
    note.clear();
    Restyle.keep(reply, false);
    Restyle.keep(this, true);
    showRest();
    name.requestFocus();
  }

  void close() {
    shown = Optional.empty();
    Restyle.keep(this, false);
  }

  /// What is offered stays true while the figures change.
  void renew(Reconciliation all) {
    if (shown.isPresent() && all.nameless().isEmpty()) {
      close();
    } else {
      shown = shown.map(old -> all);
    }
  }

  private void showRest() {
    BigDecimal rest = rest();
    of.setText("of " + LedgerWords.signed(rest));
    BigDecimal cents = rest.abs().setScale(2, RoundingMode.HALF_UP);
    amount.set(OptionalDouble.of((cents.signum() == 0 ? rest.abs() : cents).doubleValue()));
  }

  private BigDecimal rest() {
    return shown.flatMap(all -> Optional.ofNullable(all.nameless().get(vendor.getValue()))).orElse(BigDecimal.ZERO);
  }

  private void name(Consumer<NamedPart> onPart) {
    if (shown.isEmpty() || amount.isRefused()) {
      return;
    }
    try {
      NamedPart part = shown.get().part(vendor.getValue(), name.getText(), amount.value().isEmpty() ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(amount.value().getAsDouble())), note.getText());
      close();
      onPart.accept(part);
    } catch (IllegalArgumentException e) {
      reply.setText(e.getMessage() + ".");
      Restyle.keep(reply, true);
    }
  }
}
