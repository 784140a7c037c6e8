package runrate.desktop.levers;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.store.DeskState;

/// Rows that are folded away under a title which says how many of them differ from the usual.
final class FoldedGroup extends VBox {
  private final Label badge = new Label();
  private final Function<DeskState, String> summary;

  /// @param summary what the badge says, for example `2 changed`; `as default` shows no badge
  FoldedGroup(String id, String title, Function<DeskState, String> summary, List<? extends Node> rows) {
    this.summary = summary;
    getStyleClass().add("folded-group");
    var icon = new FontIcon(Feather.CHEVRON_RIGHT);
    var head = new ToggleButton();
    head.setId(id);
    head.getStyleClass().setAll("group-head");
    head.setMaxWidth(Double.MAX_VALUE);
    head.setAccessibleText(title);
    var name = new Label(title);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    badge.setMinWidth(USE_PREF_SIZE);
    var content = new HBox(8, icon, name, gap, badge);
    content.setAlignment(Pos.CENTER_LEFT);
    head.setGraphic(content);
    content.prefWidthProperty().bind(head.widthProperty().subtract(2));
    var body = new VBox(4);
    body.getStyleClass().add("group-body");
    body.getChildren().addAll(rows);
    Restyle.keep(body, false);
    head.selectedProperty().addListener((property, was, open) -> {
      Restyle.keep(body, open);
      icon.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    });
    getChildren().addAll(head, body);
  }

  void show(DeskState state) {
    String words = summary.apply(state);
    badge.setText(words);
    Restyle.set(badge, "label", words.equals("as default") || words.endsWith("scored") ? "group-note"
        : words.contains("assumed") || words.equals("optimistic") || words.equals("your scores") ? "badge-warning" : "badge-changed");
  }

  /// Counts the dials of a group that differ from the usual.
  static String changed(DeskState state, List<DialRow> rows) {
    long changed = rows.stream().filter(row -> row.dial().isChanged(state.scenario())).count();
    return changed(changed);
  }

  static String changed(long count) {
    return count == 0 ? "as default" : count + " changed";
  }
}
