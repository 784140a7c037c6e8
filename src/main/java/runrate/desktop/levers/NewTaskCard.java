package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.TaskList;
import runrate.inputs.Work;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.units.Excerpt;

/// One task more: its name, whose copy it is, its part of the calls, what every task has then, and the price before it
/// is added; or tasks from what there is.
final class NewTaskCard extends VBox {
  private static final double WIDTH = 330;
  private static final double MOST_PERCENT = 90;
  private static final double PER_CENT = 100;

  private final ScenarioStore store;
  private final Consumer<Optional<String>> onDone;
  private final TextField name = new TextField();
  private final ComboBox<String> like = new ComboBox<>();
  private final Slider share = new Slider(1, MOST_PERCENT, PER_CENT * TaskList.FIRST_SHARE);
  private final Label shareWords = StyledLabel.of("", "figure-strong");
  private final GridPane calls = new GridPane();
  private final Label month = StyledLabel.of("", "figure-strong");
  private final Label problem = StyledLabel.wrapped("", "field-problem");
  private final Button add = new Button("Add the task");

  /// @param first  the task it is a copy of to begin with
  /// @param onDone given the name of the task that was added; nothing where several were, or none
  NewTaskCard(ScenarioStore store, Task first, List<TaskTemplate> templates, Consumer<Optional<String>> onDone) {
    super(8);
    this.store = store;
    this.onDone = onDone;
    setId("new-task");
    getStyleClass().addAll("card", "new-task");
    setPrefWidth(WIDTH);
    name.setId("new-task-name");
    name.setText(TaskList.freeName(scenario()));
    name.textProperty().subscribe(typed -> preview());
    name.setOnAction(event -> add());
    like.setId("new-task-like");
    like.setMaxWidth(Double.MAX_VALUE);
    like.getItems().setAll(scenario().tasks().stream().map(Task::name).toList());
    like.setValue(first.name());
    like.valueProperty().subscribe(chosen -> preview());
    share.setId("new-task-share");
    share.setBlockIncrement(1);
    share.valueProperty().subscribe(value -> preview());
    calls.getStyleClass().add("new-task-calls");
    calls.getColumnConstraints().addAll(column(true), column(false), column(false));
    add.setId("new-task-add");
    add.setDefaultButton(true);
    add.setOnAction(event -> add());
    var cancel = new Button("Cancel");
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> onDone.accept(Optional.empty()));
    getChildren().addAll(line("Name", name), problem, line("Starts as a copy of", like),
        line("Share of calls", shareWords), share, calls, line("A month", month), new HBox(8, add, cancel));
    if (!templates.isEmpty()) {
      getChildren().add(StyledLabel.of("Or other tasks", "card-title"));
      templates.forEach(template -> getChildren().addAll(template(template)));
    }
    preview();
  }

  private static ColumnConstraints column(boolean words) {
    var column = new ColumnConstraints();
    column.setHgrow(words ? Priority.ALWAYS : Priority.NEVER);
    column.setHalignment(words ? HPos.LEFT : HPos.RIGHT);
    column.setMinWidth(words ? 0 : 64);
    return column;
  }

  private static HBox line(String words, Node field) {
    var label = StyledLabel.of(words, "fact-value");
    label.setMinWidth(130);
    HBox.setHgrow(field, Priority.ALWAYS);
    var line = new HBox(8, label, field);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private List<Node> template(TaskTemplate template) {
    var link = new Hyperlink(template.title());
    link.getStyleClass().add("why-link");
    link.setOnAction(event -> {
      template.takeOver(store);
      onDone.accept(Optional.empty());
    });
    return List.of(link, StyledLabel.wrapped(template.sentence(), "group-note"));
  }

  private Scenario scenario() {
    return store.state().scenario();
  }

  private Task copied() {
    return scenario().tasks().stream().filter(task -> task.name().equals(like.getValue())).findFirst().orElseThrow();
  }

  private String typed() {
    return Excerpt.ofName(name.getText()).strip();
  }

  private double share() {
    return Math.round(share.getValue()) / PER_CENT;
  }

  private Scenario with() {
    return TaskList.plus(scenario(), copied(), typed(), share());
  }

  private Optional<String> wrong() {
    return typed().isEmpty() ? Optional.of("A task needs a name.")
        : typed().length() > Task.LONGEST_NAME ? Optional.of("A name has at most %s letters.".formatted(
            Task.LONGEST_NAME))
        : TaskList.isFree(scenario(), typed()) ? Optional.empty()
            : Optional.of("There is a task %s already.".formatted(typed()));
  }

  private void preview() {
    if (like.getValue() == null) {
      return;
    }
    boolean shares = !Work.hasOwnCalls(copied());
    share.setDisable(!shares);
    shareWords.setText(shares ? Figures.percent(share()) : "calls of its own");
    problem.setText(wrong().orElse(""));
    Restyle.keep(problem, wrong().isPresent());
    add.setDisable(wrong().isPresent() || scenario().tasks().size() >= Task.MOST);
    show(TaskList.plus(scenario(), copied(), wrong().isEmpty() ? typed() : TaskList.freeName(scenario()), share()));
  }

  private void show(Scenario then) {
    calls.getChildren().clear();
    calls.addRow(0, note("calls a day"), note("now"), note("then"));
    List<Work.Part> before = Work.of(scenario()).parts();
    List<Work.Part> after = Work.of(then).parts();
    for (int i = 0; i < after.size(); i++) {
      boolean isNew = i >= before.size();
      calls.addRow(i + 1, StyledLabel.of(after.get(i).task().name(), "fact-value"),
          note(isNew ? "–" : perDay(before.get(i))), StyledLabel.of(perDay(after.get(i)), "figure-strong"));
    }
    Money money = Money.of(then);
    double nowUsd = store.state().report().cost().monthUsd();
    double thenUsd = store.engine().misfit(then).isEmpty() ? store.engine().prepare(then).monthUsd() : Double.NaN;
    month.setText(Double.isNaN(thenUsd) ? "cannot be priced" : money.amount(thenUsd) + change(money, nowUsd, thenUsd));
  }

  private static String change(Money money, double nowUsd, double thenUsd) {
    double usd = money.shownChange(nowUsd, thenUsd, thenUsd);
    return usd == 0 ? ", as now" : ", %s %s".formatted(money.amount(Math.abs(usd), thenUsd), usd < 0 ? "less" : "more");
  }

  private static String perDay(Work.Part part) {
    return Figures.whole(part.scenario().workload().teamCallsPerDay());
  }

  private static Label note(String words) {
    return StyledLabel.of(words, "group-note");
  }

  private void add() {
    if (!add.isDisabled()) {
      String made = typed();
      Scenario then = with();
      store.edit(scenario -> then);
      onDone.accept(Optional.of(made));
    }
  }

  void focus() {
    name.requestFocus();
    name.selectAll();
  }
}
