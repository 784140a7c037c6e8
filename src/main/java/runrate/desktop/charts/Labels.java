package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

/// All texts of one style of a chart; the nodes are kept and used again at every drawing.
final class Labels {
  private final Group group = new Group();
  private final String styleClass;
  private final List<Text> pool = new ArrayList<>();
  private int used;

  Labels(String styleClass) {
    this.styleClass = styleClass;
    group.setManaged(false);
    group.setMouseTransparent(true);
  }

  /// The texts of the last drawing.
  List<Text> shown() {
    return pool.subList(0, used);
  }

  Group node() {
    return group;
  }

  void clear() {
    used = 0;
  }

  void finish() {
    for (int i = used; i < pool.size(); i++) {
      pool.get(i).setVisible(false);
    }
  }

  /// Writes a text whose middle line is at `y`.
  ///
  /// @param at which end of the text is at `x`
  /// @return the width of the text
  double write(String text, double x, double y, HPos at) {
    Text node = next(text);
    double width = node.getLayoutBounds().getWidth();
    double left = at == HPos.LEFT ? x : at == HPos.RIGHT ? x - width : x - width / 2;
    node.setX(Math.round(left));
    node.setY(Math.round(y + node.getLayoutBounds().getHeight() * 0.32));
    return width;
  }

  /// The width a text would take.
  double width(String text) {
    Text node = next(text);
    used--;
    double width = node.getLayoutBounds().getWidth();
    node.setVisible(false);
    return width;
  }

  /// The width the longest of some texts would take, and no less than so much.
  double widest(List<String> texts, double least) {
    return texts.stream().mapToDouble(this::width).reduce(least, Math::max);
  }

  /// The text, cut where it would take more than the room there is.
  String fitted(String text, double room) {
    String shown = text;
    while (shown.length() > 1 && width(shown) > room) {
      shown = shown.substring(0, shown.length() - 2).strip() + "…";
    }
    return shown;
  }

  /// The longest that fits of some words that say the same.
  String longest(List<String> longToShort, double room) {
    return longToShort.stream().filter(words -> width(words) <= room).findFirst()
        .orElseGet(() -> fitted(longToShort.getLast(), room));
  }

  private Text next(String text) {
    if (used == pool.size()) {
      var created = new Text();
      created.getStyleClass().setAll(styleClass);
      pool.add(created);
      group.getChildren().add(created);
      created.applyCss();
    }
    Text node = pool.get(used++);
    if (!node.getText().equals(text)) {
      node.setText(text);
    }
    node.setVisible(true);
    return node;
  }
}
