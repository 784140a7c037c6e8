package runrate.desktop.spend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.text.Figures;

/// A card of one part, or of several with segments in the place of its title.
final class PartCard extends VBox {
  /// What stands below the month.
  enum Part {
    PATTERN("What the record teaches"), BUDGETS("Budget lines"), SPECIAL("Holidays and campaigns");

    private final String title;

    Part(String title) {
      this.title = title;
    }
  }

  private final Map<Part, Node> parts = new EnumMap<>(Part.class);
  private final Map<Part, String> findings = new EnumMap<>(Part.class);
  private final Segments<Part> segments = new Segments<>(this::showOne);
  private final Label title = CardHead.title("");
  private final CardFinding finding = new CardFinding();
  private final StackPane body = new StackPane();
  private Part shown = Part.PATTERN;

  PartCard() {
    getStyleClass().add("card");
    setMinSize(0, 0);
    for (Part part : Part.values()) {
      segments.option(part, "spend-part-" + part.name().toLowerCase(Figures.LOCALE), part.title);
    }
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(CardHead.of(segments, title, finding), body);
  }

  /// Holds these parts from now on, the first one in front unless one of them was.
  void hold(Map<Part, ? extends Region> held) {
    parts.clear();
    parts.putAll(held);
    body.getChildren().setAll(parts.values());
    boolean several = held.size() > 1;
    for (Part part : Part.values()) {
      segments.offer(part, held.containsKey(part));
    }
    Restyle.keep(segments, several);
    Restyle.keep(title, !several);
    if (!held.isEmpty()) {
      showOne(held.containsKey(shown) ? shown : List.of(Part.values()).stream().filter(held::containsKey).findFirst()
          .orElseThrow());
    }
  }

  /// Brings a part to the front, at once or when it is held here.
  void bring(Part part) {
    shown = part;
    if (parts.containsKey(part)) {
      showOne(part);
    }
  }

  private void showOne(Part part) {
    shown = part;
    segments.show(part);
    title.setText(part.title);
    parts.forEach((each, node) -> Restyle.keep(node, each == part));
    finding.show(List.of(findings.getOrDefault(part, ""), ""));
  }

  void tell(Part part, String words) {
    findings.put(part, words);
    if (part == shown) {
      finding.show(List.of(words, ""));
    }
  }
}
