package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.ScopedStore;
import runrate.inputs.Input;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.TaskList;
import runrate.inputs.Work;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.BatchSentence;
import runrate.text.TaskSentence;

/// The left side of the window: six levers and the budget in sight, everything else in folded groups.
///
/// Longer than most files because every part of the panel stands here once, and is told whose values it shows.
public final class LeverPanel extends VBox {
  private final ScenarioStore store;
  private final ScopedStore scoped;
  private final TaskSwitch tasks;
  private final TaskHead taskHead;
  private final TaskFoot taskFoot;
  private final TaskGroup taskGroup;
  private final PopOver popOver = new PopOver();
  private final List<TaskTemplate> templates;
  private final Consumer<Optional<String>> lookAt;
  private final Label caption = caption("WORKLOAD");
  private final VBox budget;
  private final List<Node> calls = new ArrayList<>();
  private final Label ownCalls = StyledLabel.wrapped("", "lever-note");
  private final Runnable whyBatch;
  private final List<DialRow> rows = new ArrayList<>();
  private final List<FoldedGroup> groups = new ArrayList<>();
  private final RoutingEditor routing;
  private final ScopeSwitch scope;
  private final DaysMenu days;
  private final Hyperlink batchNote = new Hyperlink();
  private Optional<Scenario> ghost = Optional.empty();

  /// @param whyBatch shows why batching saves less than its price list promises
  /// @param templates tasks to begin with
  public LeverPanel(ScenarioStore main, Runnable whyBatch, List<TaskTemplate> templates) {
    this.templates = List.copyOf(templates);
    scoped = new ScopedStore(main);
    store = scoped.view();
    this.whyBatch = whyBatch;
    lookAt = name -> lookAt(main, name);
    tasks = new TaskSwitch(lookAt, new Hands(main));
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.setArrowSize(0);
    popOver.setCornerRadius(0);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    taskHead = new TaskHead(main, scoped);
    taskFoot = new TaskFoot(scoped);
    taskGroup = new TaskGroup(main, scoped);
    this.routing = new RoutingEditor(store);
    this.scope = new ScopeSwitch(store);
    this.days = new DaysMenu(store);
    getStyleClass().add("lever-panel");
    var body = new VBox();
    body.getStyleClass().add("lever-body");
    body.getChildren().addAll(tasks, caption, taskHead);
    body.getChildren().addAll(workload());
    body.getChildren().add(caption("PLAN"));
    body.getChildren().addAll(plan());
    body.getChildren().add(taskGroup);
    var scroll = new PlainScroll(body);
    scroll.setFitToWidth(false);
    scroll.setHmax(0);
    scroll.getStyleClass().add("lever-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    budget = new VBox(caption("BUDGET"), row(DialRow.withSlider(Dials.BUDGET, store).whenEmpty(state -> "none")));
    budget.getStyleClass().add("budget-footer");
    getChildren().addAll(scroll, budget, taskFoot);
  }

  private List<Node> workload() {
    calls.addAll(List.of(row(DialRow.withSlider(Dials.AGENTS, store)),
        row(DialRow.withSlider(Dials.CALLS, store).with(days)), scope));
    List<Node> nodes = new ArrayList<>(calls);
    nodes.add(ownCalls);
    nodes.add(row(DialRow.withSlider(Dials.CONTEXT, store)));
    nodes.addAll(fold(WorkloadGroups.of(store)));
    return nodes;
  }

  private List<Node> plan() {
    batchNote.getStyleClass().add("batch-note");
    batchNote.setOnAction(event -> whyBatch.run());
    batchNote.setWrapText(true);
    List<Node> nodes = new ArrayList<>(List.of(row(DialRow.withSlider(Dials.CACHEABLE, store)),
        row(DialRow.withSlider(Dials.BATCH, store)), batchNote, routing));
    nodes.addAll(fold(PlanGroups.of(store)));
    return nodes;
  }

  private List<FoldedGroup> fold(List<FoldedGroup> folded) {
    groups.addAll(folded);
    return folded;
  }

  private DialRow row(DialRow row) {
    rows.add(row);
    return row;
  }

  private static Label caption(String text) {
    var label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }

  /// What the panel calls the input at a path.
  public Optional<String> label(String path) {
    return TaskPlace.of(path).<Optional<String>>map(place -> labelInTask(place)).orElseGet(() -> labelOfAll(path));
  }

  private Optional<String> labelInTask(TaskPlace place) {
    List<String> names = tasks.names();
    return place.index() >= names.size() ? Optional.empty()
        : labelOfAll(place.path()).map(label -> "%s of %s".formatted(label, names.get(place.index())));
  }

  private Optional<String> labelOfAll(String path) {
    return isRouting(path) ? Optional.of("Routing")
        : LeverRow.label(Stream.concat(rows.stream(), groups.stream()), path);
  }

  /// Puts the keyboard on the score of a model, which is all work's.
  public void score(String model) {
    lookAt(0);
    focus(QualityScores.path(model));
  }

  /// Puts the keyboard on the input at a path, unfolding its group.
  ///
  /// @return whether the panel has it
  public boolean focus(String path) {
    return TaskPlace.of(path).map(place -> {
      lookAt(place.index() + 1);
      return focusOfAll(place.path());
    }).orElseGet(() -> focusOfAll(path));
  }

  private boolean focusOfAll(String path) {
    return isRouting(path) ? routing.focus(path)
        : Stream.concat(rows.stream(), groups.stream()).anyMatch(row -> row.focus(path));
  }

  private static boolean isRouting(String path) {
    return path.startsWith(Keys.path(PlanShape.ROUTING));
  }

  /// What the switch does with tasks, each one undo.
  private final class Hands implements TaskSwitch.Hands {
    private final ScenarioStore main;

    Hands(ScenarioStore main) {
      this.main = main;
    }

    @Override
    public void add() {
      addTask(main);
    }

    @Override
    public void move(String name, int place) {
      main.edit(scenario -> TaskList.moved(scenario, name, place));
    }

    @Override
    public void remove(String name) {
      scoped.choose(Optional.empty());
      scoped.lock(name, false);
      main.edit(scenario -> TaskList.minus(scenario, name));
    }
  }

  /// What the rows do with an input of the task that is looked at.
  private final class InputHands implements LeverScope.Hands {
    @Override
    public void giveBack(String path) {
      scoped.task().ifPresent(shown -> scoped.change(
          scenario -> TaskList.withOwn(scenario, shown, shown.without(path).own())));
    }

    @Override
    public void turnAll(Input input, double value, Object gesture) {
      scoped.turnAll(input, value, gesture);
    }
  }

  private void addTask(ScenarioStore main) {
    List<Task> before = main.state().scenario().tasks();
    var card = new NewTaskCard(main, scoped.task().orElse(before.getLast()), templates, made -> {
      popOver.hide();
      made.ifPresent(name -> lookAt(main, Optional.of(name)));
    });
    popOver.setContentNode(card);
    popOver.show(tasks);
    card.focus();
  }

  /// A name or a number that is being typed is of the task that was looked at until now.
  private void lookAt(ScenarioStore main, Optional<String> name) {
    Optional<UnitField> field = Optional.ofNullable(getScene()).flatMap(UnitField::withKeyboard);
    field.ifPresent(UnitField::finish);
    Optional<String> before = scoped.task().map(Task::name);
    taskHead.rename();
    scoped.choose(name.equals(before) ? scoped.task().map(Task::name) : name);
    show(main.state());
    field.ifPresent(UnitField::settle);
  }

  /// Turns all work (0) or the task at a place (1 and on), where there is one.
  public void lookAt(int place) {
    List<String> names = tasks.names();
    if (!names.isEmpty() && place <= names.size()) {
      lookAt(place == 0 ? Optional.empty() : Optional.of(names.get(place - 1)));
    }
  }

  /// Turns one task from now on, or all work.
  public void lookAt(Optional<String> task) {
    lookAt.accept(task);
  }

  /// Tasks that keep what they have while others are turned.
  public Set<String> lockedTasks() {
    return scoped.locked();
  }

  /// Shows the window's state as far as the panel looks at it: all work, or one task.
  public void show(DeskState all) {
    scoped.show(all);
    Optional<Task> task = scoped.task();
    boolean ofTasks = !all.scenario().tasks().isEmpty();
    tasks.show(all.scenario().tasks(), task);
    taskHead.show(all, task);
    taskFoot.show(all, task);
    taskGroup.show(all, task);
    Restyle.keep(caption, !ofTasks);
    Restyle.keep(budget, task.isEmpty());
    calls.forEach(node -> Restyle.keep(node, task.isEmpty() || Work.hasOwnCalls(task.get())));
    String own = task.isPresent() ? "" : TaskSentence.ownCalls(all.scenario());
    ownCalls.setText(own);
    Restyle.keep(ownCalls, !own.isEmpty());
    var scopeOfRows = new LeverScope(task, ofTasks && task.isEmpty() ? Work.of(all.scenario()).parts() : List.of(),
        new InputHands());
    Stream.concat(rows.stream(), groups.stream()).forEach(row -> row.scope(scopeOfRows));
    routing.scope(scopeOfRows);
    showRows(store.state());
  }

  /// Marks where half of the drawn months fit the budget, on the lever that has the goal mark.
  public void evenOdds(Optional<Tripwire> wire) {
    Stream.concat(rows.stream(), groups.stream()).forEach(row -> row.evenOdds(wire));
  }

  /// Shows on the levers what a plan would turn, while somebody points at it.
  public void ghost(Optional<Scenario> plan) {
    ghost = plan;
    showGhost();
  }

  private void showGhost() {
    Optional<Ghost> shown = ghost.map(plan -> new Ghost(store.state().scenario(), scoped.seen(plan)));
    Stream.concat(rows.stream(), groups.stream()).forEach(row -> row.ghost(shown));
    routing.ghost(shown);
  }

  private void showRows(DeskState state) {
    rows.forEach(row -> row.show(state));
    groups.forEach(group -> group.show(state));
    routing.show(state);
    scope.show(state);
    days.show(state);
    showBatch(state.report());
    showGhost();
  }

  private void showBatch(DeskReport report) {
    Optional<String> words = BatchSentence.inShort(report.money(), report.batchOutcome());
    Restyle.keep(batchNote, words.isPresent());
    batchNote.setText(words.map(note -> note + " Why?").orElse(""));
  }
}
