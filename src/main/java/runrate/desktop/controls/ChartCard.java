package runrate.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.charts.ChartTable;
import runrate.desktop.charts.PlotPane;

/// The frame of a chart: title, finding, its controls, "why?" and a button that lets it grow.
public final class ChartCard extends VBox {
  private final Label name;
  private final CardFinding finding = new CardFinding();
  private final CardProgress progress = new CardProgress();
  private final Hyperlink why;
  private final Button grow = new Button();
  private final PlotPane plot;

  /// What a card can ask of the window around it.
  public interface Host {
    void grow(ChartCard card);

    void copyPicture(Node chart);

    void savePicture(Region chart, String name);
  }

  /// @param onWhy given the link that was clicked
  public ChartCard(String id, String title, PlotPane plot, Host host, Consumer<Node> onWhy, Node... controls) {
    this.plot = plot;
    setId(id);
    getStyleClass().add("card");
    setMinSize(0, 0);
    name = CardHead.title(title);
    why = CardHead.why(id + "-why", onWhy);
    grow.setId(id + "-grow");
    grow.getStyleClass().setAll("icon-button");
    grow.setAccessibleText("Grow or shrink " + title);
    grow.setOnAction(event -> host.grow(this));
    showGrown(false);
    HBox head = CardHead.of(name, finding);
    head.getChildren().addAll(controls);
    head.getChildren().addAll(why, grow);
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(head, progress, plot);
    plot.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
        host.grow(this);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !(event.getTarget() instanceof TextInputControl)) {
        switchTable();
        event.consume();
      }
    });
    addPictureMenu(title, host);
  }

  /// Puts the colour of what is drawn before the title.
  public ChartCard marked(Node swatch) {
    name.setGraphic(swatch);
    return this;
  }

  /// The chart as a table, or the chart again.
  public void switchTable() {
    int at = getChildren().indexOf(plot);
    if (at >= 0) {
      plot.table().ifPresent(shown -> {
        FigureTable<ChartTable.Row> twin = table(shown);
        VBox.setVgrow(twin, Priority.ALWAYS);
        getChildren().set(at, twin);
        twin.requestFocus();
        twin.getSelectionModel().selectFirst();
      });
    } else {
      getChildren().replaceAll(child -> child instanceof FigureTable<?> ? plot : child);
      grow.requestFocus();
    }
  }

  /// Shows in the table what the chart shows by now; keyboard and row stay where they are.
  private void refreshTable() {
    getChildren().stream().filter(FigureTable.class::isInstance).map(FigureTable.class::cast).findFirst()
        .ifPresent(twin -> plot.table().ifPresent(shown -> {
          boolean focused = twin.isFocused();
          int row = twin.getSelectionModel().getSelectedIndex();
          FigureTable<ChartTable.Row> anew = table(shown);
          VBox.setVgrow(anew, Priority.ALWAYS);
          getChildren().set(getChildren().indexOf(twin), anew);
          anew.getSelectionModel().select(Math.min(row, shown.rows().size() - 1));
          if (focused) {
            anew.requestFocus();
          }
        }));
  }

  private FigureTable<ChartTable.Row> table(ChartTable shown) {
    List<FigureColumn<ChartTable.Row>> columns = new ArrayList<>();
    for (int i = 0; i < shown.heads().size(); i++) {
      int column = i;
      columns.add(shown.isFigure(i) ? FigureColumn.figures(shown.heads().get(i), row -> row.values().get(column),
          row -> row.texts().get(column)) : FigureColumn.words(shown.heads().get(i), row -> row.texts().get(column)));
    }
    var table = new FigureTable<>(columns);
    table.setId(getId() + "-table");
    table.show(shown.rows());
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        table.chosen().flatMap(ChartTable.Row::action).ifPresent(action -> action.accept(table));
      }
    });
    return table;
  }

  private void addPictureMenu(String title, Host host) {
    var copy = new MenuItem("Copy picture");
    copy.setOnAction(event -> host.copyPicture(this));
    var save = new MenuItem("Save picture…");
    save.setOnAction(event -> host.savePicture(this, title));
    var twin = new MenuItem("Chart or table (T)");
    twin.setOnAction(event -> switchTable());
    var menu = new ContextMenu(twin, copy, save);
    setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
  }

  /// Names it anew, where the name tells of what it shows.
  public void title(String title) {
    name.setText(title);
  }

  /// Puts what chooses what is shown before the title.
  public ChartCard lead(Node... choices) {
    ((HBox) name.getParent()).getChildren().addAll(0, List.of(choices));
    return this;
  }

  /// Puts what sums the chart up between head and chart.
  public ChartCard above(Node figures) {
    getChildren().add(2, figures);
    return this;
  }

  public ChartCard below(Node controls) {
    getChildren().add(controls);
    return this;
  }

  void showGrown(boolean grown) {
    grow.setGraphic(new FontIcon(grown ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
  }

  /// States what the chart shows, in long words and in short ones.
  public void show(String longFinding, String shortFinding) {
    finding.show(List.of(longFinding, shortFinding));
    refreshTable();
  }

  /// Says how far a new answer is; the chart has the last one meanwhile.
  public void progress(boolean isWorking, double share, String words) {
    progress.show(isWorking, share);
    if (!words.isEmpty()) {
      finding.show(List.of(words, ""));
    }
  }

  public PlotPane plot() {
    return plot;
  }
}
