package runrate.desktop.usage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;

/// What stands beside the switch of the views: the log, its lines by class, and what can be done with it.
final class UsageBar {
  /// Where there is little room: lines that need a look are a link anyway.
  private static final Set<LineClass> BRIEF = Set.of(LineClass.PRICED, LineClass.UNPRICED);

  private final Label file = StyledLabel.of("", "usage-file");
  private final Label lines = StyledLabel.of("", "card-finding");
  private final HBox badges = new HBox(6);
  private final Hyperlink notes = new Hyperlink();
  private final Region gap = new Region();
  private final PlaceNotice place;
  private final Button rules = new Button("Rules…");
  private final Button spend = new Button("Use as daily spend");
  private final Button importing = new Button("Import…");
  private final List<Node> all;

  /// @param onNotes  shows the lines that need a look, or the requests again
  /// @param onSpend  takes the spend of the log's days over
  /// @param onImport asks for a log
  UsageBar(RecordedCalls calls, Runnable onNotes, Runnable onSpend, Runnable onImport) {
    file.setId("usage-file");
    file.setMinWidth(0);
    lines.setMinWidth(Region.USE_PREF_SIZE);
    badges.setId("usage-badges");
    badges.setAlignment(Pos.CENTER_LEFT);
    badges.setMinWidth(Region.USE_PREF_SIZE);
    link(notes, "usage-notes", onNotes);
    place = new PlaceNotice(calls);
    HBox.setHgrow(gap, Priority.ALWAYS);
    rules.setId("usage-rules");
    rules.getStyleClass().add("quiet-button");
    rules.setMinWidth(Region.USE_PREF_SIZE);
    Restyle.keep(rules, false);
    button(spend, "usage-spend", onSpend);
    button(importing, "usage-import", onImport);
    all = List.of(file, lines, badges, notes, gap, place, rules, spend, importing);
  }

  /// Offers the rules that say whose calls are.
  UsageBar withRules(Runnable onRules) {
    rules.setOnAction(event -> onRules.run());
    return this;
  }

  private static void link(Hyperlink link, String id, Runnable action) {
    link.setId(id);
    link.getStyleClass().add("why-link");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(event -> action.run());
  }

  private static void button(Button button, String id, Runnable action) {
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  List<Node> nodes() {
    return all;
  }

  /// @param noted whether the lines that need a look are in sight
  /// @param brief whether there is little room
  void show(RecordedCalls calls, boolean noted, boolean brief) {
    boolean there = calls.calls().isPresent();
    List.of(file, badges).forEach(node -> Restyle.keep(node, there));
    Restyle.keep(lines, there && !brief);
    Restyle.keep(rules, there && rules.getOnAction() != null);
    place.show();
    Restyle.keep(spend, calls.calls().filter(ReadCalls::hasDays).isPresent() && !calls.isSample());
    LineCounts counts = calls.calls().map(read -> read.attribution().counts()).orElse(LineCounts.NONE);
    Restyle.keep(notes, calls.calls().filter(ReadCalls::isNoted).isPresent());
    notes.setText(noted ? "show the requests" : counts.needALook() > 0 ? "show the " + Figures.whole(
        counts.needALook()) : "prices as you said");
    calls.calls().ifPresent(read -> {
      List<LogSource> sources = read.attribution().sources();
      file.setText(sources.size() == 1 ? sources.getFirst().label() : "%s sources".formatted(sources.size()));
      lines.setText(Figures.counted(counts.lines(), calls.isDatabase() ? "row" : "line"));
      badges.getChildren().setAll(List.of(LineClass.values()).stream().filter(of -> counts.of(of) > 0
          && (!brief || BRIEF.contains(of))).map(of -> badge(of, counts.of(of))).toList());
    });
  }

  static Label badge(LineClass of, long count) {
    Label badge = StyledLabel.of(UsageWords.of(of, count) + (of == LineClass.DUPLICATE ? " left out" : ""),
        style(of));
    badge.setId("usage-" + of.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  static String style(LineClass of) {
    return switch (of) {
      case PRICED -> "badge-measured";
      case UNPRICED -> "badge-warning";
      case BILL, DUPLICATE, NOT_A_CALL -> "badge-muted-solid";
      case ERROR, REFUSED -> "badge-refused";
    };
  }
}
