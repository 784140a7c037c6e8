package runrate.desktop.usage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.files.warehouse.LogFormats;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;

/// A log that was read, and what became of its lines.
final class SourceRow extends HBox {
  static final double FIGURE = 74;
  static final double COST = 96;
  static final double BAR = 110;
  static final double ACTION = 34;
  private static final double ICON = 16;

  /// What can be done with a source.
  ///
  /// @param again   reads it again
  /// @param columns asks again which of its columns are what
  /// @param forget  asks whether it shall be forgotten
  record Actions(Runnable again, Runnable columns, Runnable forget) {}

  SourceRow(LogSource source, boolean wide, Actions actions) {
    super(8);
    getStyleClass().add("source-row");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleText("%s, %s, %s".formatted(source.label(), UsageWords.sum(source.counts()),
        UsageWords.usd(source.usd())));
    addWords(source);
    addCounts(source.counts());
    if (wide) {
      getChildren().add(new ClassBar(source.counts()));
    }
    getChildren().addAll(figure(source.counts().priced() == 0 ? "–" : UsageWords.usd(source.usd()), COST,
        "figure-strong"), menu(source, actions));
  }

  /// One button, because figures take the room there is.
  private static SmallButton menu(LogSource source, Actions actions) {
    var menu = new ContextMenu(item("source-again", "Read again", actions.again()),
        item("source-columns", "Choose its columns again", actions.columns()),
        item("source-forget", "Forget it…", actions.forget()));
    menu.getItems().get(1).setVisible(source.files() == 1 && source.formats().contains(LogFormats.TABLE));
    var button = new SmallButton("source-actions-" + source.id(), Feather.MORE_HORIZONTAL, "What to do with it",
        () -> {});
    button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 0));
    button.setContextMenu(menu);
    button.setMinWidth(ACTION);
    button.setDisable(source.isSample() || source.files() == 0);
    return button;
  }

  private static MenuItem item(String id, String words, Runnable does) {
    var item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(event -> does.run());
    return item;
  }

  private void addWords(LogSource source) {
    var name = StyledLabel.of(source.label(), "step-name");
    var files = StyledLabel.of((source.isSample() ? "sample data" : source.files() == 0 ? "database" : Figures.counted(
        source.files(), "file")) + beside(source.counts()), "group-note");
    var kind = StyledLabel.of(source.formats().isEmpty() ? "not recognised" : String.join(", ", source.formats()),
        "source-kind");
    Restyle.mark(kind, "refused", source.formats().isEmpty());
    var days = StyledLabel.of(source.problems().isEmpty() ? UsageWords.days(source) : "%s not read: %s".formatted(
        Figures.counted(source.problems().size(), "file"), source.problems().getFirst()), "group-note");
    Restyle.mark(days, "refused", !source.problems().isEmpty());
    name.setTooltip(Terms.tooltip(source.path()));
    kind.setTooltip(Terms.tooltip(kind.getText()));
    StackPane icon = icon();
    icon.getChildren().add(new FontIcon(source.files() == 0 ? Feather.DATABASE : source.files() > 1 ? Feather.FOLDER
        : Feather.FILE));
    getChildren().addAll(icon, words(name, files), words(kind, days));
  }

  /// Lines that stand in no column.
  static String beside(LineCounts counts) {
    return Stream.of(LineClass.BILL, LineClass.NOT_A_CALL).filter(of -> counts.of(of) > 0).map(of -> ", "
        + UsageWords.of(of, counts.of(of))).collect(Collectors.joining());
  }

  private void addCounts(LineCounts counts) {
    getChildren().addAll(figure(Figures.whole(counts.lines()), FIGURE, "figure-strong"),
        figure(count(counts.priced()), FIGURE, "of-priced"), figure(count(counts.unpriced()), FIGURE, "of-unpriced"),
        figure(count(counts.duplicates()), FIGURE, "of-duplicate"),
        figure(count(counts.refused() + counts.errors()), FIGURE, "of-refused"));
  }

  private static String count(long count) {
    return count == 0 ? "–" : Figures.whole(count);
  }

  /// Room for what says whether it is a file or a folder.
  static StackPane icon() {
    var icon = new StackPane();
    icon.setMinWidth(ICON);
    return icon;
  }

  static VBox words(Label... lines) {
    var words = new VBox(1);
    words.getChildren().addAll(lines);
    words.setMinWidth(0);
    words.setPrefWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    List.of(lines).forEach(line -> line.setMinWidth(0));
    return words;
  }

  static Label figure(String text, double width, String style) {
    Label label = StyledLabel.of(text, style);
    label.getStyleClass().add("source-figure");
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

}
