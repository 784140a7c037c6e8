package runrate.desktop.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.compare.Basis;
import runrate.compare.Column;
import runrate.compare.Comparison;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.levers.BusinessPanel;
import runrate.desktop.levers.Veil;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Exports;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.files.UserFolder;
import runrate.files.scenario.Columns;
import runrate.files.scenario.ScenarioChanges;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Presentation;
import runrate.scenario.Scenario;
import runrate.scenario.Variant;
import runrate.text.ComparisonSentence;
import runrate.units.Problem;

/// The compare tab: the open scenario beside up to five others. The columns belong to the scenario's file and are
/// undone like any other change; which of them the others are read against, and in what, is only a way of looking.
public final class CompareView extends VBox implements WindowTab {
  private final ScenarioStore store;
  private final Label sentence = new Label();
  private final Label full = new Label();
  private final ColumnMenu menu;
  private final CompareGrid grid;
  private final CompareCharts charts = new CompareCharts();
  private final Segments<Boolean> pages = new Segments<>(this::showCharts);
  private final BusinessPanel business;
  private final ToggleButton users = new ToggleButton("Users and revenue");
  private final Exports exports;
  private final List<Veil> veils;
  private boolean contracted = true;
  private Basis.Per per = Basis.Per.MONTH;
  private int reference;
  private boolean inFront;

  /// @param exports given a file and what to write into it
  public CompareView(ScenarioStore store, UserFolder user, Exports exports) {
    this.store = store;
    this.exports = exports;
    getStyleClass().add("compare");
    menu = new ColumnMenu(store, user, this::add);
    business = new BusinessPanel(store);
    users.setId("compare-users");
    users.setMinWidth(USE_PREF_SIZE);
    users.setOnAction(event -> Restyle.keep(business, users.isSelected()));
    Restyle.keep(business, false);
    grid = new CompareGrid(this::readAgainst, this::remove);
    HBox banner = banner();
    veils = Stream.of(banner, grid, charts).map(Veil::new).toList();
    VBox.setVgrow(grid, Priority.ALWAYS);
    VBox.setVgrow(charts, Priority.ALWAYS);
    Restyle.keep(charts, false);
    getChildren().addAll(head(), banner, business, grid, charts);
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    setOnDragDropped(event -> event.setDropCompleted(drop(event.getDragboard().getFiles().stream()
        .map(File::toPath).toList())));
  }

  private HBox head() {
    full.getStyleClass().add("card-finding");
    pages.option(false, "compare-table", "Table").option(true, "compare-charts", "Charts");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var terms = new Segments<Boolean>(chosen -> {
      contracted = chosen;
      refresh();
    }).option(true, "compare-contracted", "Contracted").option(false, "compare-list", "List");
    var span = new Segments<Basis.Per>(chosen -> {
      per = chosen;
      refresh();
    }).option(Basis.Per.REQUEST, "compare-request", "Request").option(Basis.Per.USER, "compare-user", "User")
        .option(Basis.Per.MONTH, "compare-month", "Month").option(Basis.Per.YEAR, "compare-year", "Year");
    span.show(per);
    var head = new HBox(12, pages, full, gap, terms, span, users, menu,
        new CompareExport(() -> comparison(columns()), exports));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Comparison comparison(List<Column> columns) {
    return Comparison.of(store.engine(), columns, reference, new Basis(contracted, per));
  }

  private List<Column> columns() {
    Scenario scenario = store.state().scenario();
    List<Column> columns = new ArrayList<>(List.of(new Column(scenario.name(), scenario)));
    columns.addAll(Columns.beside(scenario));
    return columns;
  }

  private HBox banner() {
    sentence.setId("compare-sentence");
    sentence.getStyleClass().add("verdict-text");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    var banner = new HBox(sentence);
    banner.getChildren().addFirst(new FontIcon(Feather.ZAP));
    banner.getStyleClass().add("banner");
    banner.setAlignment(Pos.CENTER_LEFT);
    return banner;
  }

  @Override
  public String title(DeskState state) {
    return "Compare";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Picture> pictures() {
    return List.of(Picture.of("compare", () -> { }), Picture.of("columns", () -> showCharts(true)));
  }

  @Override
  public void show(DeskState old, DeskState state) {
    refresh();
  }

  /// Only a tab in front is computed.
  @Override
  public void setInFront(boolean nowInFront) {
    inFront = nowInFront;
    refresh();
  }

  /// Shows the open scenario and the columns beside it.
  public void refresh() {
    if (!inFront) {
      return;
    }
    List<Column> columns = columns();
    reference = Math.min(reference, columns.size() - 1);
    Comparison comparison = comparison(columns);
    business.show(store.state());
    sentence.setText(ComparisonSentence.of(comparison));
    full.setText(columns.size() < Comparison.MOST_COLUMNS ? "" : "six columns, no room for more");
    menu.setDisable(columns.size() >= Comparison.MOST_COLUMNS);
    // Only what is in sight is worked out: the charts price twelve months of every column.
    if (charts.isVisible()) {
      charts.show(comparison);
    } else {
      grid.show(comparison, Columns.inputs(columns));
    }
    veils.forEach(veil -> veil.show(!store.state().isCurrent()));
  }

  /// Shows the charts instead of the table, or the table again.
  public void showCharts(boolean shown) {
    pages.show(shown);
    Restyle.keep(charts, shown);
    Restyle.keep(grid, !shown);
    refresh();
  }

  /// Opens the row of users and revenue, as its button does.
  public void showUsers() {
    users.fire();
  }

  private void readAgainst(int column) {
    reference = column;
    refresh();
  }

  /// Adds a column; the scenario's file keeps it.
  public void add(Column column) {
    Scenario open = store.state().scenario();
    edit(columns -> columns.add(new Variant(column.name(), ScenarioChanges.between(open, column.scenario()))));
  }

  private void remove(int column) {
    reference = 0;
    edit(columns -> columns.remove(column - 1));
  }

  private void edit(Consumer<List<Variant>> change) {
    List<Variant> columns = new ArrayList<>(store.state().scenario().presentation().columns());
    change.accept(columns);
    if (columns.size() <= Presentation.MOST_COLUMNS) {
      store.edit(scenario -> scenario.withPresentation(shown -> shown.withColumns(columns)));
    }
  }

  /// Scenario files dropped on the tab become columns.
  boolean drop(List<Path> files) {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      var read = ScenarioReader.readPriceable(store.engine(), file, List.of());
      read.value().ifPresent(scenario -> add(new Column(scenario.name(), scenario)));
      problems.addAll(read.errors());
    }
    if (!problems.isEmpty()) {
      store.showFileProblems(problems);
    }
    return problems.isEmpty();
  }
}
