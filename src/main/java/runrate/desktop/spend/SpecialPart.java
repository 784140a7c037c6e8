package runrate.desktop.spend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.files.SpendFile;
import runrate.files.disk.Reason;
import runrate.inputs.Range;
import runrate.scenario.Campaign;
import runrate.scenario.SpecialDays;
import runrate.spend.HolidayText;
import runrate.text.Figures;
import runrate.text.SpendSentence;

/// Holidays and campaigns: a line to add one of each, and all there are with a button that takes each out.
final class SpecialPart extends VBox {
  private static final double USUAL_FACTOR = 1.5;

  private final ScenarioStore store;
  private final DatePicker holiday;
  private final DatePicker from;
  private final DatePicker to;
  private final TextField name = new TextField();
  private final FreeNumber factor = new FreeNumber("campaign-factor", "Times a usual day", Unit.TIMES,
      Range.AT_LEAST_ZERO, 0.1, false, typed -> { });
  private final Label problem = StyledLabel.wrapped("", "special-problem");
  private final VBox list = new VBox(4);
  private Optional<SpecialDays> shown = Optional.empty();

  SpecialPart(ScenarioStore store, LocalDate first) {
    super(8);
    this.store = store;
    setId("spend-special");
    setMinSize(0, 0);
    holiday = IsoDays.picker("holiday-day", "Holiday", first, this::say);
    from = IsoDays.picker("campaign-from", "First day of the campaign", first, this::say);
    to = IsoDays.picker("campaign-to", "Last day of the campaign", first, this::say);
    name.setId("campaign-name");
    name.setPromptText("name");
    name.setAccessibleText("Name of the campaign");
    name.setPrefWidth(110);
    UnitField field = UnitField.of(factor);
    factor.set(OptionalDouble.of(USUAL_FACTOR));
    field.usuallyWide(64);
    var scroll = new PlainScroll(list);
    scroll.getStyleClass().add("spend-scroll");
    scroll.setMinHeight(48);
    say("");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var second = new FlowPane(8, 6, word("Campaign"), from, word("to"), to, word("costs"), field, name,
        add("campaign-add", "Add", this::addCampaign));
    second.setAlignment(Pos.CENTER_LEFT);
    var first2 = new HBox(8, word("Holiday"), holiday, add("holiday-add", "Add", this::addHoliday),
        add("holiday-file", "From a file…", this::choose));
    first2.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(first2, second, field.reply(), problem, scroll);
  }

  private static Label word(String text) {
    Label label = StyledLabel.of(text, "special-word");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Button add(String id, String words, Runnable action) {
    var button = new Button(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void edit(UnaryOperator<SpecialDays> change) {
    say("");
    store.edit(scenario -> scenario.withForecast(old -> old.withSpecial(change)));
  }

  private void say(String words) {
    problem.setText(words);
    Restyle.keep(problem, !words.isEmpty());
  }

  private void addHoliday() {
    LocalDate day = holiday.getValue();
    if (isWrong(holiday)) {
      holiday.getEditor().requestFocus();
    } else if (day == null) {
      say("A holiday needs a day like 2026-12-25.");
    } else if (shown.orElse(SpecialDays.NONE).isHoliday(day)) {
      say("%s stands there already.".formatted(SpendSentence.day(day)));
    } else {
      edit(special -> special.withHoliday(day));
    }
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle("Holidays from a calendar or a list of days");
    chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Calendars and lists", "*.ics", "*.csv",
        "*.txt"), new FileChooser.ExtensionFilter("All files", "*"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> read(file.toPath()));
  }

  /// Adds the holidays of a file to those there are, and says what became of its lines.
  void read(Path file) {
    try {
      HolidayText read = HolidayText.read(SpendFile.text(file), store.state().scenario().forecast().month());
      List<LocalDate> more = read.days().stream()
          .filter(day -> !shown.orElse(SpecialDays.NONE).isHoliday(day)).toList();
      if (!more.isEmpty()) {
        edit(special -> special.withHolidays(more));
      }
      say(SpendSentence.holidays(file.getFileName().toString(), read, more.size()));
    } catch (IOException e) {
      say("%s could not be read: %s".formatted(file.getFileName(), Reason.of(e)));
    }
  }

  /// A text that is no day has been told why, and stays.
  private static boolean isWrong(DatePicker picker) {
    return picker.getValue() == null && !picker.getEditor().getText().isBlank();
  }

  private void addCampaign() {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue() == null ? first : to.getValue();
    if (isWrong(from) || isWrong(to)) {
      (isWrong(from) ? from : to).getEditor().requestFocus();
    } else if (first == null) {
      say("A campaign needs a first day like 2026-12-01.");
    } else if (last.isBefore(first)) {
      say("It cannot end before it begins.");
    } else if (!factor.isRefused()) {
      String called = name.getText().strip();
      String fitting = called.substring(0, Math.min(called.length(), Campaign.LONGEST_NAME));
      edit(special -> {
        List<Campaign> more = new ArrayList<>(special.campaigns());
        more.add(new Campaign(first, last, factor.value().orElse(1), fitting));
        return special.withCampaigns(more);
      });
    }
  }

  /// @return how many there are, for the head of its card
  String show(SpendMoment moment) {
    SpecialDays special = moment.scenario().forecast().special();
    if (!shown.equals(Optional.of(special))) {
      shown = Optional.of(special);
      list.getChildren().clear();
      special.holidays().forEach(day -> list.getChildren().add(row("%s %s, a holiday: costs what a weekend day does"
          .formatted(SpendSentence.day(day), day.getYear()), () -> edit(old -> old.withoutHoliday(day)))));
      for (int i = 0; i < special.campaigns().size(); i++) {
        int at = i;
        Campaign campaign = special.campaigns().get(i);
        list.getChildren().add(row("%s to %s %s%s: %s a usual day's work".formatted(
            SpendSentence.day(campaign.from()), SpendSentence.day(campaign.to()), campaign.to().getYear(),
            campaign.name().isEmpty() ? "" : ", " + campaign.name(), Figures.times(campaign.factor())),
            () -> edit(old -> without(old, at))));
      }
    }
    int holidays = special.holidays().size();
    int campaigns = special.campaigns().size();
    return holidays + campaigns == 0 ? "none: every day is like others of its weekday"
        : "%s, %s".formatted(holidays == 1 ? "1 holiday" : holidays + " holidays",
            campaigns == 1 ? "1 campaign" : campaigns + " campaigns");
  }

  private static SpecialDays without(SpecialDays special, int at) {
    List<Campaign> fewer = new ArrayList<>(special.campaigns());
    fewer.remove(at);
    return special.withCampaigns(fewer);
  }

  private static Node row(String words, Runnable remove) {
    Label label = StyledLabel.wrapped(words, "special-row");
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    var row = new HBox(8, label, new SmallButton("", Feather.X, "Remove " + words, remove));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
