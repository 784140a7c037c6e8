package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;

/// What a field answers to a text it cannot take: why, and what would do instead. The value from before stands last.
public final class FieldReply extends HBox {
  private static final String NONE = "none";

  private final Label why = new Label();
  private final FlowPane chips = new FlowPane(6, 2);
  private final NumberPlace place;
  private final Consumer<Optional<Double>> onChosen;
  private final Runnable onAgain;

  /// @param onChosen told the number that was chosen, empty where the field is to be cleared
  FieldReply(NumberPlace place, Consumer<Optional<Double>> onChosen, Runnable onAgain) {
    this.place = place;
    this.onChosen = onChosen;
    this.onAgain = onAgain;
    getStyleClass().add("field-reply");
    setAlignment(Pos.CENTER_LEFT);
    setId(place.path() + "-reply");
    why.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    why.getStyleClass().add("field-problem");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    chips.setAlignment(Pos.CENTER_RIGHT);
    chips.setPrefWrapLength(0);
    HBox.setHgrow(chips, Priority.ALWAYS);
    getChildren().addAll(why, chips);
    hide();
  }

  public boolean isShown() {
    return isVisible();
  }

  /// A text that was refused.
  ///
  /// @param before the value that still holds
  /// @param empty  what the field shows where it has no value
  record Refused(String why, String typed, double before, String empty) {
    String none() {
      return empty.isEmpty() ? NONE : empty;
    }
  }

  void show(Refused refused, double... offers) {
    double before = refused.before();
    why.setText(refused.why());
    why.setTooltip(Terms.tooltip("%s must be %s.".formatted(place.label(), place.bounds())));
    setAccessibleText("%s: %s, but it must be %s".formatted(place.label(), refused.typed(),
        place.bounds()));
    List<Button> buttons = new ArrayList<>();
    for (double offer : offers) {
      buttons.add(chip(place.named(offer), () -> onChosen.accept(Optional.of(offer))));
    }
    if (offers.length == 0 && place.mayBeEmpty() && !Double.isNaN(before)) {
      buttons.add(chip(refused.none(), () -> onChosen.accept(Optional.empty())));
    }
    buttons.add(chip((Double.isNaN(before) ? refused.none() : place.named(before)) + " again", onAgain));
    chips.getChildren().setAll(buttons);
    Restyle.keep(this, true);
  }

  private static Button chip(String words, Runnable action) {
    var chip = new Button(words);
    chip.getStyleClass().setAll("offer-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setOnAction(event -> action.run());
    return chip;
  }

  void hide() {
    Restyle.keep(this, false);
  }

  /// Chooses a chip by its number.
  ///
  /// @return whether there is one
  boolean choose(KeyCode key) {
    return choose(key.isDigitKey() ? key.ordinal() - KeyCode.DIGIT1.ordinal() : -1, chips.getChildren().size());
  }

  /// Chooses an offer by its number, typed. The last chip has none: it is what Escape does, and where nothing is
  /// offered a digit is the beginning of a better number.
  ///
  /// @return whether there is one
  boolean choose(String typed) {
    return choose(typed.length() == 1 ? typed.charAt(0) - '1' : -1, chips.getChildren().size() - 1);
  }

  private boolean choose(int index, int numbered) {
    boolean offered = isShown() && index >= 0 && index < numbered;
    if (offered) {
      ((Button) chips.getChildren().get(index)).fire();
    }
    return offered;
  }
}
