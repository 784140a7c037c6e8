package runrate.desktop.usage;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.ModelMenu;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;

/// A model of the log that no rate card has, and as which one its calls are priced.
final class MeantRow extends HBox {
  /// @param onMeant told its words and the model of a card they mean, or that they mean none
  MeantRow(MeantModel meant, Supplier<RateBook> book, BiConsumer<String, Optional<String>> onMeant) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    String id = "meant-" + meant.words().replaceAll("[^A-Za-z0-9]+", "-");
    setId(id);
    var words = StyledLabel.wrapped("“%s” %s".formatted(meant.words(), meant.priced().isEmpty() ? "has no price"
        : "is priced as you said"), "group-note");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var model = new SearchMenu(meant.priced().map(Offer::shortName).orElse("Price as…"), () -> ModelMenu.popup(book,
        meant.priced().map(Offer::key), key -> onMeant.accept(meant.words(), Optional.of(key))));
    model.setId(id + "-model");
    model.getStyleClass().add("quiet-menu");
    model.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, model);
    if (meant.priced().isPresent()) {
      getChildren().add(new SmallButton(id + "-back", Feather.X, "Back to no price", () -> onMeant.accept(meant.words(),
          Optional.empty())));
    }
  }
}
