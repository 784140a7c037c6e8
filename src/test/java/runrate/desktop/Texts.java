package runrate.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import runrate.desktop.charts.PlotPane;

/// Finds texts that cannot be read: cut, on each other, or outside their card.
final class Texts {
  /// What a line of text keeps free above and below its letters.
  private static final double LEADING = 2.5;

  private static final double SPACE = 2.5;

  /// What the lever panel keeps free at its sides.
  private static final double MARGIN = 18;

  private Texts() {}

  /// Texts of labels and buttons that are shown with dots instead of in full.
  static List<String> cut(Node window) {
    return cut(window, labeled -> false);
  }

  /// @param isExcerpt what may be shown in part
  static List<String> cut(Node window, Predicate<Labeled> isExcerpt) {
    return Nodes.under(window).filter(node -> node instanceof Labeled && Nodes.isShown(node))
        .map(Labeled.class::cast).filter(labeled -> !isExcerpt.test(labeled))
            .filter(labeled -> labeled.getText() != null && !labeled.getText().isEmpty())
        .flatMap(labeled -> labeled.getChildrenUnmodifiable().stream().filter(Texts::isItsText)
            .map(text -> ((Text) text).getText()).filter(shown -> !shown.equals(whole(labeled)))
            .map(shown -> "'%s' of '%s'".formatted(shown, labeled.getText()))).toList();
  }

  /// Without the mark of the letter that Alt opens a menu with.
  private static String whole(Labeled labeled) {
    return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
  }

  /// Texts and prompts of fields that are wider than their field.
  static List<String> cramped(Node window) {
    return Nodes.under(window).filter(node -> node instanceof TextField && Nodes.isShown(node))
        .map(TextField.class::cast).map(field -> {
          var text = new Text(field.getText().isEmpty() ? field.getPromptText() : field.getText());
          text.setFont(field.getFont());
          double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
          return text.getLayoutBounds().getWidth() > room ? "'%s' in %s".formatted(text.getText(), field.getId()) : "";
        }).filter(found -> !found.isEmpty()).toList();
  }

  /// Controls that stick out of what they lie in to the left or right.
  static List<String> stickingOut(Node content) {
    return stickingOut(content, MARGIN);
  }

  /// @param margin kept free at both sides
  static List<String> stickingOut(Node content, double margin) {
    Bounds room = content.localToScene(content.getLayoutBounds());
    return Nodes.under(content).filter(node -> node instanceof Control && Nodes.isShown(node)
        && !isScrolledSideways(node)).filter(node -> {
      Bounds place = node.localToScene(node.getLayoutBounds());
      return place.getMinX() < room.getMinX() + margin || place.getMaxX() > room.getMaxX() - margin;
    }).map(node -> "%s %s".formatted(node.getId(), node instanceof Labeled labeled ? labeled.getText() : "")).toList();
  }

  /// Within a table whose bar brings it into sight.
  private static boolean isScrolledSideways(Node node) {
    return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent).anyMatch(around ->
        around instanceof TableView<?> && Nodes.under(around).anyMatch(part -> part instanceof ScrollBar bar
            && bar.getOrientation() == Orientation.HORIZONTAL && Nodes.isShown(bar)));
  }

  /// Words of labels and buttons, and fields, that lie on each other, as far as they are scrolled into sight.
  static List<String> onEachOther(Node content) {
    List<Node> all = Nodes.under(content).filter(Nodes::isShown).filter(node -> node instanceof TextField
        || isItsText(node) && !((Text) node).getText().isBlank()).toList();
    List<Bounds> places = all.stream().map(Texts::inSight).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        if (places.get(i).getWidth() > 1 && places.get(k).getWidth() > 1 && places.get(i).intersects(places.get(k))) {
          found.add("'%s' on '%s'".formatted(words(all.get(i)), words(all.get(k))));
        }
      }
    }
    return found;
  }

  static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static String words(Node node) {
    return node instanceof Text text ? text.getText() : node.getId();
  }

  /// Of a scroll pane, or of a table.
  private static boolean isWindowOn(Node around) {
    return around.getStyleClass().contains("viewport") || around.getStyleClass().contains("clipped-container");
  }

  private static Bounds inSight(Node node) {
    Bounds place = letters(node);
    for (Node around = node.getParent(); around != null; around = around.getParent()) {
      if (isWindowOn(around)) {
        Bounds room = around.localToScene(around.getLayoutBounds());
        double left = Math.max(place.getMinX(), room.getMinX());
        double top = Math.max(place.getMinY(), room.getMinY());
        place = new BoundingBox(left, top, Math.max(0, Math.min(place.getMaxX(), room.getMaxX()) - left),
            Math.max(0, Math.min(place.getMaxY(), room.getMaxY()) - top));
      }
    }
    return place.getHeight() > 0 ? place : new BoundingBox(0, 0, 0, 0);
  }

  /// Words and fields that lie beside what scrolls around them, where nobody can bring them into sight.
  static List<String> clipped(Node content) {
    return Nodes.under(content).filter(node -> isItsText(node) || node instanceof TextField).filter(Nodes::isShown)
        .filter(node -> {
      Bounds place = letters(node);
      for (Node around = node.getParent(); around != null; around = around.getParent()) {
        Bounds room = around.localToScene(around.getLayoutBounds());
        if (isWindowOn(around) && place.getWidth() > 0
            && (place.getMinX() < room.getMinX() - 0.5 || place.getMaxX() > room.getMaxX() + 0.5)) {
          return true;
        }
      }
      return false;
    }).map(Texts::words).toList();
  }

  /// Icons are texts too, but not of the class a label writes with.
  private static boolean isItsText(Node child) {
    return child instanceof Text && child.getClass().getSimpleName().equals("LabeledText");
  }

  private static Stream<PlotPane> plots(MainWindow window) {
    return Nodes.under(window).filter(PlotPane.class::isInstance).map(PlotPane.class::cast);
  }

  /// Texts that lie on another text of the same chart.
  static List<String> overlapping(MainWindow window) {
    return plots(window).flatMap(Texts::overlaps).toList();
  }

  /// Texts of charts that end in dots for want of room.
  static List<String> dotted(MainWindow window) {
    return plots(window).flatMap(plot -> texts(plot).stream().filter(text -> text.getText().endsWith("\u2026"))
        .map(text -> "'%s' of %s".formatted(text.getText(), name(plot)))).toList();
  }

  /// Texts of charts that lie outside their card.
  static List<String> astray(MainWindow window) {
    return plots(window).flatMap(Texts::outside).toList();
  }

  /// Texts of a chart that lie on each other, or so near that they are read as one.
  static Stream<String> overlaps(PlotPane plot) {
    List<Text> texts = texts(plot);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int k = i + 1; k < texts.size(); k++) {
        if (withSpace(texts.get(i)).intersects(letters(texts.get(k)))) {
          found.add("'%s' on '%s' in %s".formatted(texts.get(i).getText(), texts.get(k).getText(), name(plot)));
        }
      }
    }
    return found.stream();
  }

  private static Stream<String> outside(PlotPane plot) {
    Bounds card = plot.getParent().localToScene(plot.getParent().getLayoutBounds());
    return texts(plot).stream().filter(text -> !card.contains(letters(text)))
        .map(text -> "'%s' of %s".formatted(text.getText(), name(plot)));
  }

  private static List<Text> texts(PlotPane plot) {
    return Nodes.under(plot).filter(node -> node instanceof Text && Nodes.isShown(node)).map(Text.class::cast)
        .filter(text -> !text.getText().isBlank()).toList();
  }

  /// A word keeps as much room before the next as a narrow space takes, on a slide as small as a thumb, too.
  private static Bounds withSpace(Text text) {
    Bounds letters = letters(text);
    double space = SPACE * text.getLocalToSceneTransform().getMxx();
    return new BoundingBox(letters.getMinX() - space, letters.getMinY(), letters.getWidth() + 2 * space,
        letters.getHeight());
  }

  private static Bounds letters(Node text) {
    Bounds line = text.localToScene(text.getLayoutBounds());
    return new BoundingBox(line.getMinX() + 0.5, line.getMinY() + LEADING, Math.max(0, line.getWidth() - 1),
        Math.max(0, line.getHeight() - 2 * LEADING));
  }

  private static String name(PlotPane plot) {
    return plot.getStyleClass().getLast();
  }
}
