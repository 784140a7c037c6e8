package runrate.desktop.start;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.draft.InvoiceCase;
import runrate.inputs.Range;
import runrate.text.Money;

/// What an invoice says, in the currency amounts are shown in; how far its tokens explain that; and the button that
/// makes a scenario of it.
final class InvoiceFoot extends VBox {
  private final FreeNumber says;
  private final Label verdict = new Label();
  private final Button make = new Button("Make a scenario of it");
  private final Label inCurrency = StyledLabel.of("", "question-meaning");
  private Money money = Money.US_DOLLARS;

  /// @param onTyped told whenever the amount is another one, or refused
  InvoiceFoot(Runnable onTyped, Runnable onMake) {
    super(4);
    says = new FreeNumber("invoice-says", "Invoice says", Unit.USD, Range.ABOVE_ZERO, 1, true, typed -> onTyped.run());
    UnitField field = UnitField.of(says);
    field.usuallyWide(100);
    verdict.setId("invoice-verdict");
    verdict.setWrapText(true);
    make.setId("invoice-make");
    make.getStyleClass().add("accent");
    make.setMinWidth(USE_PREF_SIZE);
    make.setOnAction(event -> onMake.run());
    Label name = StyledLabel.of("Invoice says", "question-meaning");
    name.setMinWidth(USE_PREF_SIZE);
    inCurrency.setId("invoice-currency");
    inCurrency.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(8, new VBox(name, inCurrency), new VBox(field, field.reply()), gap, make);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(verdict, line);
    in(money);
  }

  /// Shows and reads amounts in another currency; the dollars that stand there are kept.
  void in(Money other) {
    OptionalDouble usd = saysUsd();
    money = other;
    says.in(money);
    inCurrency.setText("in " + (money.isConverted() ? money.code() : "US dollars"));
    showUsd(usd);
  }

  OptionalDouble saysUsd() {
    return says.value().isPresent() ? OptionalDouble.of(money.inUsd(says.value().getAsDouble()))
        : OptionalDouble.empty();
  }

  /// Written in whole cents, as on a bill.
  void showUsd(OptionalDouble usd) {
    double cents = Math.pow(10, money.places());
    says.set(usd.isPresent() ? OptionalDouble.of(Math.round(money.of(usd.getAsDouble()) * cents) / cents) : usd);
  }

  boolean isRefused() {
    return says.isRefused();
  }

  /// @param found what the invoice comes to; empty while it is incomplete or a field is refused
  void show(Optional<InvoiceCase> found, boolean lacksRequests) {
    make.setDisable(found.isEmpty());
    if (found.isEmpty()) {
      say(lacksRequests ? "Requests are missing: calls follow from them." : "", "plain");
    } else if (says.value().isEmpty()) {
      say("the tokens come to " + money.cents(found.get().tokensUsd()), "plain");
    } else if (found.get().unexplainedUsd() == 0) {
      say("to the cent", "saved");
      Restyle.icon(verdict, Feather.CHECK);
    } else {
      String amount = money.cents(Math.abs(found.get().unexplainedUsd()));
      say(found.get().unexplainedUsd() > 0 ? amount + " not explained: web search? tax?"
          : amount + " below list: a discount? batched calls?", "warning");
    }
  }

  private void say(String words, String style) {
    verdict.setGraphic(null);
    verdict.setText(words);
    Restyle.keep(verdict, !words.isEmpty());
    Restyle.set(verdict, "label", "invoice-verdict", style);
  }
}
