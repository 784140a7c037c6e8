package runrate.desktop.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Terms;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.PlanContract;
import runrate.text.AgreedPrice;
import runrate.text.Figures;
import runrate.text.PriceNote;

/// A model's name, what to know about its price, and its size, above everything else about it.
final class ModelHead extends VBox {
  private final Label name = new Label();
  private final FlowPane badges = new FlowPane(6, 2);
  private final Label size = new Label();
  private final Consumer<Offer> onTerms;

  /// @param onTerms opens what was agreed with a model's vendor
  ModelHead(Consumer<Offer> onTerms) {
    super(2);
    this.onTerms = onTerms;
    name.setId("rates-model");
    name.getStyleClass().add("panel-title");
    name.setMinWidth(USE_PREF_SIZE);
    size.getStyleClass().add("group-note");
    badges.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(badges, size);
  }

  void show(RateBook book, PlanContract agreed, Offer offer, LocalDate date, LocalDate until) {
    name.setText(offer.model().name());
    List<Node> line = new ArrayList<>(List.of(name));
    AgreedPrice.of(book, agreed, offer, date).ifPresent(note -> line.add(agreed(note, offer)));
    PriceNote.of(book, offer, date, until).forEach(note -> line.add(badge(note)));
    badges.getChildren().setAll(line);
    size.setText(offer.key() + tokens(offer.model().contextWindow(), "context")
        + tokens(offer.model().maxOutput(), "output"));
  }

  private static String tokens(OptionalDouble count, String what) {
    return count.isPresent() ? ", %s %s".formatted(Figures.count(count.getAsDouble()), what) : "";
  }

  private Button agreed(PriceNote note, Offer offer) {
    var badge = new Button(note.word());
    badge.setId("rates-agreed");
    badge.getStyleClass().setAll("badge-changed", "badge-button");
    badge.setMinWidth(USE_PREF_SIZE);
    badge.setTooltip(Terms.tooltip(note.sentence()));
    badge.setAccessibleText("%s: %s".formatted(note.word(), note.sentence()));
    badge.setOnAction(event -> onTerms.accept(offer));
    return badge;
  }

  private static Label badge(PriceNote note) {
    var badge = new Label(note.word());
    badge.getStyleClass().add(note.weight() == PriceNote.Weight.WHOSE ? "badge-changed" : "badge-warning");
    badge.setMinWidth(USE_PREF_SIZE);
    badge.setTooltip(Terms.tooltip(note.sentence()));
    return badge;
  }
}
