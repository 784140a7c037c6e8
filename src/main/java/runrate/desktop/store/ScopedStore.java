package runrate.desktop.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import runrate.inputs.Input;
import runrate.inputs.TaskEdits;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// The scenario of the window as it is looked at in the panel: all work, or one of its tasks. Changes go to the
/// window's store: those of a task become its own, those of all work move every task.
public final class ScopedStore {
  private final ScenarioStore main;
  private final ScenarioStore view;
  private final Handing handing = new Handing();
  private final Set<String> locked = new HashSet<>();
  /// By path: what there was before a mean became nothing, so that it can grow again in the same proportions.
  private final Map<String, Scenario> shapes = new HashMap<>();
  private Optional<String> chosen = Optional.empty();
  private Optional<DeskState> last = Optional.empty();

  public ScopedStore(ScenarioStore main) {
    this.main = main;
    view = new ScenarioStore(main.engine(), seen(main.state()), handing);
  }

  /// All edits of one gesture start from where it began: a share that stopped at its end on the way is not lost.
  private final class Handing implements Upstream {
    private Object current = new Object();
    private Scenario begun;
    private Scenario begunSeen;
    private Scenario made;

    @Override
    public void edit(UnaryOperator<Scenario> change, Object gesture) {
      Scenario seen = view.state().scenario();
      begin(gesture);
      Scenario after = change.apply(seen);
      if (!begun.tasks().isEmpty() && task().isEmpty()) {
        TaskEdits.emptied(begunSeen, after).forEach(path -> shapes.put(path, begun));
      }
      make(brought(begun, begunSeen, after), gesture);
    }

    void begin(Object gesture) {
      Scenario now = main.state().scenario();
      if (gesture != current || !now.equals(made)) {
        current = gesture;
        begun = now;
        begunSeen = view.state().scenario();
      }
    }

    void make(Scenario scenario, Object gesture) {
      made = scenario;
      main.edit(any -> made, gesture);
      made = main.state().scenario();
    }

    private Scenario brought(Scenario begun, Scenario begunSeen, Scenario after) {
      if (begun.tasks().isEmpty()) {
        return after;
      }
      if (task().isPresent()) {
        return TaskEdits.ofTask(begun, task().get().name(), begunSeen, after.withBudget(none -> begun.budget()));
      }
      return TaskEdits.ofAll(begun, begunSeen, after, locked, shapes);
    }

    @Override
    public Scenario tried(UnaryOperator<Scenario> change) {
      Scenario seen = view.state().scenario();
      Scenario tried = brought(main.state().scenario(), seen, change.apply(seen));
      return seen(tried);
    }

    @Override
    public void refuse(Refusal refusal) {
      main.refuse(refusal);
    }

    @Override
    public void accept(String path) {
      main.accept(path);
    }
  }

  /// What the panel reads and edits.
  public ScenarioStore view() {
    return view;
  }

  /// The task that is looked at; empty for all work, and where the task is no longer there.
  public Optional<Task> task() {
    return chosen.flatMap(name -> task(main.state().scenario(), name));
  }

  private static Optional<Task> task(Scenario scenario, String name) {
    return scenario.tasks().stream().filter(task -> task.name().equals(name)).findFirst();
  }

  /// Looks at a task, or at all work. A text nobody could take belongs to what was looked at before.
  public void choose(Optional<String> name) {
    chosen = name;
    main.acceptAll();
  }

  /// Tasks that keep their share, and stay where they are when all work is turned. Nothing of it is in the file.
  public Set<String> locked() {
    return Set.copyOf(locked);
  }

  public void lock(String name, boolean keep) {
    if (keep) {
      locked.add(name);
    } else {
      locked.remove(name);
    }
  }

  /// Changes the task that is looked at.
  public void edit(UnaryOperator<Task> change) {
    edit(change, new Object());
  }

  /// The same as a part of one gesture.
  public void edit(UnaryOperator<Task> change, Object gesture) {
    task().ifPresent(task -> {
      Task changed = change.apply(task);
      if (locked.remove(task.name())) {
        locked.add(changed.name());
      }
      chosen = Optional.of(changed.name());
      main.edit(scenario -> scenario.withTasks(scenario.tasks().stream()
          .map(other -> other.equals(task) ? changed : other).toList())
          .withBudget(budget -> budget.withTaskName(task.name(), changed.name())), gesture);
    });
  }

  /// Turns an input of the task that is looked at and, by as much, that of all work and of every other task that is
  /// not locked. One gesture is one undo, whether it turned one task or all of them.
  public void turnAll(Input input, double value, Object gesture) {
    task().ifPresent(task -> {
      handing.begin(gesture);
      Set<String> staying = new HashSet<>(locked);
      staying.remove(task.name());
      Scenario shape = shapes.getOrDefault(input.path(), handing.begun);
      if (value == 0) {
        shapes.put(input.path(), handing.begun);
      }
      handing.make(TaskEdits.ofEach(handing.begun, task.name(), input, value, staying, shape), gesture);
    });
  }

  /// Changes all work.
  public void change(UnaryOperator<Scenario> change) {
    main.edit(change);
  }

  /// Locks belong to the file they were set in; saving is no other file.
  public void show(DeskState state) {
    if (last.filter(old -> !old.opened().equals(state.opened()) && !old.scenario().equals(state.scenario()))
        .isPresent()) {
      locked.clear();
      shapes.clear();
    }
    last = Optional.of(state);
    view.follow(main.engine(), seen(state));
  }

  /// Another plan of the same work, as it would be looked at here.
  public Scenario seen(Scenario planned) {
    return planned.tasks().isEmpty() ? planned : seen(planned, chosen.flatMap(name -> task(planned, name)));
  }

  private DeskState seen(DeskState state) {
    Scenario scenario = state.scenario();
    if (scenario.tasks().isEmpty()) {
      return state;
    }
    Optional<Task> task = chosen.flatMap(name -> task(scenario, name));
    Scenario seen = seen(scenario, task);
    DeskReport report = task.isEmpty() || !state.isPriced() ? state.report()
        : DeskReport.of(main.engine(), seen, List.of());
    return new DeskState(seen, opened(state.opened(), task, seen), state.file(), state.fresh(), report, state.shades(),
        state.problems(), state.fileProblems(), state.refusals(), state.canUndo(), state.canRedo());
  }

  /// The whole budget is no task's.
  private static Scenario seen(Scenario scenario, Optional<Task> task) {
    return task.map(found -> TaskEdits.seen(scenario, found).withBudget(all -> Budget.NONE))
        .orElseGet(() -> TaskEdits.mean(scenario));
  }

  /// As it was opened, where it had the task then.
  private static Scenario opened(Scenario opened, Optional<Task> task, Scenario now) {
    return task.isEmpty() ? opened.tasks().isEmpty() ? opened : TaskEdits.mean(opened)
        : task(opened, task.get().name()).map(before -> seen(opened, Optional.of(before))).orElse(now);
  }
}
