package runrate.desktop.controls;

import java.util.List;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Changes how a node looks, styles and icons only where they differ: setting them anew costs a pass of
/// the stylesheet in every frame of a drag.
public final class Restyle {
  private Restyle() {}

  public static void set(Styleable node, String... styleClasses) {
    List<String> wanted = List.of(styleClasses);
    if (!node.getStyleClass().equals(wanted)) {
      node.getStyleClass().setAll(wanted);
    }
  }

  /// Gives one style class, or takes it away.
  public static void mark(Styleable node, String styleClass, boolean marked) {
    if (node.getStyleClass().contains(styleClass) != marked) {
      if (marked) {
        node.getStyleClass().add(styleClass);
      } else {
        node.getStyleClass().remove(styleClass);
      }
    }
  }

  /// Shows a node, or hides it and gives its room to the others.
  public static void keep(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  public static void icon(Labeled labeled, Ikon icon) {
    if (!(labeled.getGraphic() instanceof FontIcon present) || present.getIconCode() != icon) {
      labeled.setGraphic(new FontIcon(icon));
    }
  }

  public static void icon(FontIcon node, Ikon icon) {
    if (node.getIconCode() != icon) {
      node.setIconCode(icon);
    }
  }
}
