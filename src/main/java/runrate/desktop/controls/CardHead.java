package runrate.desktop.controls;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The first line of a card: its title, what was found, and what can be done with it.
public final class CardHead {
  private static final double GAP = 8;

  private CardHead() {}

  public static HBox of(Node... parts) {
    var head = new HBox(GAP, parts);
    head.getStyleClass().add("card-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /// Words that are never cut.
  public static Label title(String words) {
    Label title = StyledLabel.of(words, "card-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    return title;
  }

  /// @param onClick given the link, so that an answer can stand beside it
  public static Hyperlink link(String id, String words, Consumer<Node> onClick) {
    var link = new Hyperlink(words);
    link.setId(id);
    link.getStyleClass().add("why-link");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(event -> onClick.accept(link));
    return link;
  }

  public static Hyperlink why(String id, Consumer<Node> onWhy) {
    return link(id, "why?", onWhy);
  }
}
