package runrate.desktop.levers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.Refusal;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.pricing.HourRange;
import runrate.pricing.WeeklyHours;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.LeverNote;

/// When the team works, typed as `09:00-18:00 UTC+8`: the part of it that falls into a vendor's dearer
/// hours follows from it. An empty field leaves that part to be given.
final class WorkingHoursRow extends LeverRow {
  private static final String PATH = Keys.path(WorkloadShape.WORKING_HOURS);
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private final ScenarioStore store;
  private final Gesture gesture = new Gesture();
  private final TextField text = new TextField();
  private final WordMenu<Set<DayOfWeek>> days = new WordMenu<>(PATH + ".days", "Working days", PATH,
      List.of(WORKDAYS, EVERY_DAY), WorkingHoursRow::words, this::chosen);
  private Set<DayOfWeek> shownDays = WORKDAYS;
  private boolean showing;

  WorkingHoursRow(ScenarioStore store) {
    this.store = store;
    getStyleClass().add("dial-row-small");
    text.setId(PATH);
    text.setAccessibleText("Working hours");
    text.setPromptText("09:00-18:00 UTC+8");
    text.getStyleClass().add("hours-field");
    text.textProperty().addListener((property, old, typed) -> typed(typed));
    text.focusedProperty().addListener((property, was, is) -> {
      gesture.renew();
      take();
      show(store.state());
    });
    text.setOnAction(event -> take());
    text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        setText(hours(store.state().scenario()));
        store.accept(PATH);
        event.consume();
      }
    });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label name = Terms.label("Working hours", PATH);
    name.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(6, name, gap, days);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, text, note());
  }

  private static String words(Set<DayOfWeek> days) {
    return days.equals(EVERY_DAY) ? "every day" : days.equals(WORKDAYS) ? "Mon to Fri" : days.size() + " days";
  }

  private static String words(WeeklyHours hours) {
    return String.join(", ", hours.ranges().stream().map(HourRange::text).toList()) + " " + hours.zone().getId();
  }

  private static Optional<WeeklyHours> hours(Scenario scenario) {
    return scenario.workload().traffic().workingHours();
  }

  private void chosen(Set<DayOfWeek> wanted) {
    shownDays = wanted;
    days.show(wanted);
    hours(store.state().scenario()).ifPresent(hours ->
        edit(Optional.of(new WeeklyHours(hours.zone(), wanted, hours.ranges()))));
  }

  private void typed(String typed) {
    if (showing) {
      return;
    }
    Optional<WeeklyHours> parsed = parse(typed.strip());
    boolean wrong = parsed.isEmpty() && !typed.isBlank();
    text.pseudoClassStateChanged(WRONG, wrong);
    if (!wrong) {
      edit(parsed);
      store.accept(PATH);
    }
  }

  /// A text that is left behind and is no working hours holds back the window, as that of any other field does.
  private void take() {
    if (isWrong()) {
      store.refuse(new Refusal(PATH, "Working hours", hours(store.state().scenario()).map(WorkingHoursRow::words)
          .orElse("not given"), WorkingHoursRow::hours));
    }
  }

  private boolean isWrong() {
    return !text.getText().isBlank() && parse(text.getText().strip()).isEmpty();
  }

  private void edit(Optional<WeeklyHours> hours) {
    store.edit(scenario -> scenario.withWorkload(work -> work.withWorkingHours(hours)), gesture.id());
  }

  /// Ranges, then a time zone; nothing where it is neither.
  private Optional<WeeklyHours> parse(String typed) {
    String[] words = typed.split("[ ,]+");
    try {
      List<HourRange> ranges = new ArrayList<>();
      for (int i = 0; i < words.length - 1; i++) {
        ranges.add(HourRange.parse(words[i]));
      }
      return ranges.isEmpty() ? Optional.empty()
          : Optional.of(new WeeklyHours(zone(words[words.length - 1]), shownDays, ranges));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Nobody types capital letters for `utc+8` or `europe/berlin`.
  private static ZoneId zone(String typed) {
    return ZoneId.of(ZoneId.getAvailableZoneIds().stream().filter(typed::equalsIgnoreCase).findFirst()
        .orElse(typed.toUpperCase(Figures.LOCALE)));
  }

  private void setText(Optional<WeeklyHours> hours) {
    showing = true;
    text.setText(hours.map(WorkingHoursRow::words).orElse(""));
    text.pseudoClassStateChanged(WRONG, false);
    showing = false;
  }

  @Override
  Optional<String> label(String path) {
    return path.startsWith(PATH) ? Optional.of(text.getAccessibleText()) : Optional.empty();
  }

  @Override
  boolean focus(String path) {
    if (path.startsWith(PATH)) {
      text.requestFocus();
      return true;
    }
    return false;
  }

  @Override
  long changes(Scenario scenario) {
    return hours(scenario).isPresent() ? 1 : 0;
  }

  @Override
  void show(DeskState state) {
    Optional<WeeklyHours> hours = hours(state.scenario());
    hours.ifPresent(known -> shownDays = known.days());
    days.show(shownDays);
    boolean refused = state.isRefused(PATH);
    if (!text.isFocused() && !refused) {
      setText(hours);
    }
    say(refused ? "write hours and a time zone, as 09:00-18:00 UTC+8 or 9:00-17:30 Europe/Berlin"
        : hours.isPresent() && !anyPeak(state.scenario()) ? LeverNote.idle(Keys.path(WorkloadShape.PEAK_SHARE)) : "");
  }

  private boolean anyPeak(Scenario scenario) {
    return scenario.plan().routing().routes().stream().anyMatch(route -> store.engine().book().find(route.model())
        .flatMap(offer -> offer.model().priceOn(scenario.pricesAsOf())).map(period -> !period.windows().isEmpty())
            .orElse(false));
  }
}
