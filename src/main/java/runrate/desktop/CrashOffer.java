package runrate.desktop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.store.ScenarioStore;
import runrate.files.UnsavedCopy;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.units.Problem;

/// Offers the work that a crash left unsaved, at the top of the window and in the File menu, until it is answered.
final class CrashOffer extends Notice {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Figures.LOCALE);

  private final CrashCopy copy;
  private final ScenarioStore store;
  private final BooleanSupplier mayLeave;
  private final MenuItem item = new MenuItem("Restore unsaved work");

  /// @param mayLeave asks what to do with work of this session, before it would be replaced
  CrashOffer(CrashCopy copy, ScenarioStore store, BooleanSupplier mayLeave) {
    super("crash-offer");
    this.copy = copy;
    this.store = store;
    this.mayLeave = mayLeave;
    setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(event -> restore());
    item.setVisible(copy.leftBehind().isPresent());
  }

  /// In sight as long as there is something to restore.
  MenuItem item() {
    return item;
  }

  /// Asks about the newest such work, if there is any.
  void offer() {
    copy.leftBehind().ifPresentOrElse(left -> ask(Feather.ROTATE_CCW, words(left), action("Restore", this::restore),
        action("Discard", this::discard), action("Later", this::hide)), this::tellBroken);
    item.setVisible(copy.leftBehind().isPresent());
  }

  private String words(UnsavedCopy left) {
    LocalDateTime since = LocalDateTime.ofInstant(left.kept(), ZoneId.systemDefault());
    String day = since.toLocalDate().equals(LocalDate.now()) ? "today" : Figures.date(since.toLocalDate());
    String on = left.file().map(file -> ", on %s".formatted(file.getFileName())).orElse("");
    String more = copy.count() == 1 ? "" : " %s more to come.".formatted(copy.count() - 1);
    return "Unsaved work of %s, %s%s: %s.%s".formatted(day, CLOCK.format(since), on, inShort(left.scenario()), more);
  }

  private String inShort(Scenario work) {
    String agents = Figures.agents(work.workload().agents());
    return store.engine().check(work).stream().anyMatch(Problem::isError) ? agents
        : "%s, %s a month".formatted(agents, Money.of(work).amount(store.engine().report(work).monthUsd()));
  }

  /// Once, after everything that can be restored.
  private void tellBroken() {
    if (copy.broken().isEmpty()) {
      hide();
    } else {
      ask(Feather.ALERT_TRIANGLE, "%s of unsaved work %s damaged and cannot be restored; kept in %s.".formatted(
          copy.broken().size() == 1 ? "A copy" : copy.broken().size() + " copies",
          copy.broken().size() == 1 ? "is" : "are", copy.broken().getFirst().getParent()),
          action("Understood", () -> {
        copy.setBrokenAside();
        hide();
      }));
    }
  }

  /// The work of other sessions is offered next; whoever takes it is asked about this first.
  private void restore() {
    if (mayLeave.getAsBoolean()) {
      copy.restore();
      offer();
    }
  }

  private void discard() {
    copy.discard();
    offer();
  }
}
