package runrate.desktop.prices;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.files.UserFolder;
import runrate.files.cards.OwnCards;
import runrate.files.cards.RateCardWriter;
import runrate.files.disk.Reason;
import runrate.pricing.Offer;
import runrate.units.Problem;

/// Takes a card out of the program, brings one in as the user's own, or a list of others to compare with.
final class CardMenu extends MenuButton {
  private final OwnPrices own;
  private final UserFolder user;
  private final ListImport lists;
  private final Supplier<Optional<Offer>> chosen;
  private final Consumer<List<Problem>> onProblems;

  CardMenu(OwnPrices own, UserFolder user, ListImport lists, Supplier<Optional<Offer>> chosen,
      Consumer<List<Problem>> onProblems) {
    this.own = own;
    this.user = user;
    this.lists = lists;
    this.chosen = chosen;
    this.onProblems = onProblems;
    setId("rates-menu");
    setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    getStyleClass().add("quiet-menu");
    setAccessibleText("Cards");
    setMinWidth(USE_PREF_SIZE);
    addItem("Export this vendor's card…", this::exportChosen);
    addItem("Bring in a card as your own…", this::bringInChosen);
    addItem("Import a price list to compare with…", this::importChosen);
  }

  private void addItem(String words, Runnable action) {
    var item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    getItems().add(item);
  }

  private void exportChosen() {
    chosen.get().ifPresent(offer -> {
      FileChooser chooser = chooser("Export the card of " + offer.card().vendor().name());
      chooser.setInitialFileName(offer.card().vendor().id() + ".json");
      Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath)
          .ifPresent(file -> export(offer, file));
    });
  }

  void export(Offer offer, Path file) {
    try {
      RateCardWriter.write(offer.card(), file);
      onProblems.accept(List.of());
    } catch (IOException e) {
      onProblems.accept(List.of(Problem.error("", "the card cannot be saved (%s)".formatted(Reason.of(e)),
          "Choose another place").inFile(file.toString())));
    }
  }

  private void bringInChosen() {
    Optional.ofNullable(chooser("Bring in a rate card").showOpenDialog(getScene().getWindow())).map(File::toPath)
        .ifPresent(this::bringIn);
  }

  void importChosen() {
    Optional.ofNullable(chooser("Import the price list of LiteLLM, models.dev, genai-prices, llm-prices or OpenRouter")
        .showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(lists::start);
  }

  void bringIn(Path file) {
    onProblems.accept(own.keep("The card %s is your own now.".formatted(file.getFileName()),
        new OwnCards(user.rateCards()).bringIn(file)));
  }

  private static FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Rate cards", "*.json"));
    return chooser;
  }
}
