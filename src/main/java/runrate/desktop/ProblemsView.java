package runrate.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.WindowTab;
import runrate.inputs.Keys;
import runrate.units.Problem;

/// Everything that is wrong or worth knowing, of files and of the scenario, a line each.
final class ProblemsView extends VBox implements WindowTab {
  private static final Pattern PATH = Pattern.compile("\\b[a-z][A-Za-z]*(?:\\.[A-Za-z]+(?:\\[\\w+])?)+");

  private final ListView<Problem> list = new ListView<>();

  private final Places places;

  /// Where the window shows what a problem speaks of.
  interface Places {
    /// What the window calls the input at a path.
    Optional<String> label(String path);

    /// Brings the input at a path into sight.
    void show(String path);
  }

  ProblemsView(Places places) {
    super(12);
    this.places = places;
    getStyleClass().add("problems");
    list.setId("problems");
    list.setPlaceholder(new Label("Nothing is wrong with this scenario or its rate cards."));
    list.setCellFactory(view -> new ProblemCell());
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        go(list.getSelectionModel().getSelectedItem());
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  @Override
  public String title(DeskState state) {
    int count = all(state).size();
    return count == 0 ? "Problems" : "Problems (%s)".formatted(count);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Picture> pictures() {
    return List.of(Picture.of("problems", () -> { }));
  }

  @Override
  public void show(DeskState old, DeskState state) {
    List<Problem> problems = all(state);
    if (!problems.equals(list.getItems())) {
      list.getItems().setAll(problems);
    }
  }

  private static List<Problem> all(DeskState state) {
    List<Problem> problems = new ArrayList<>(state.fileProblems());
    problems.addAll(state.problems());
    if (state.isPriced()) {
      problems.addAll(state.report().warnings());
    }
    return problems;
  }

  /// What is in a file that is not open has no place in the window.
  private void go(Problem problem) {
    if (problem != null && Keys.at(problem.where()).isPresent()) {
      places.show(problem.where());
    }
  }

  /// The label stands before the path, which says where the value lies in the file.
  private String words(Problem problem) {
    return places.label(problem.where()).map(label -> "%s: %s  (%s)".formatted(label, said(problem.sentence()),
        problem.where())).orElseGet(() -> said(problem.line()));
  }

  /// Inputs that a sentence names by their paths have names in the window.
  private String said(String sentence) {
    return PATH.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(
        Keys.at(found.group()).flatMap(key -> places.label(found.group())).orElse(found.group())));
  }

  private final class ProblemCell extends ListCell<Problem> {
    ProblemCell() {
      setOnMouseClicked(event -> go(getItem()));
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      setWrapText(true);
      setPrefWidth(0);
      if (empty || problem == null) {
        setText(null);
        setGraphic(null);
      } else {
        setText(words(problem));
        var icon = new FontIcon(problem.isError() ? Feather.ALERT_TRIANGLE : Feather.INFO);
        icon.getStyleClass().add(problem.isError() ? "icon-danger" : "icon-warning");
        setGraphic(icon);
      }
    }
  }
}
