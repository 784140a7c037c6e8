package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;

/// The sources of recorded calls, one below the other, and their sum.
final class SourceList extends VBox {
  private final Runnable onNotes;

  /// @param onNotes shows the lines that need a look
  SourceList(Runnable onNotes) {
    this.onNotes = onNotes;
  }

  /// @param wide whether there is room for a bar
  void show(List<LogSource> sources, Optional<CallSum> total, boolean wide,
      Function<LogSource, SourceRow.Actions> actions) {
    getChildren().setAll(heads(wide));
    sources.forEach(source -> getChildren().add(new SourceRow(source, wide, actions.apply(source))));
    if (!sources.isEmpty()) {
      getChildren().add(all(LineCounts.sum(sources.stream().map(LogSource::counts).toList()), total, wide));
    }
  }

  private static HBox heads(boolean wide) {
    var heads = new HBox(8, SourceRow.icon(), SourceRow.words(StyledLabel.of("source", "group-note")),
        SourceRow.words(StyledLabel.of("recognised as", "group-note")));
    List.of("rows", "priced", "unpriced", "duplicates", "refused").forEach(name -> heads.getChildren().add(
        SourceRow.figure(name, SourceRow.FIGURE, "group-note")));
    if (wide) {
      heads.getChildren().add(SourceRow.figure("", SourceRow.BAR, "group-note"));
    }
    heads.getChildren().addAll(SourceRow.figure("cost", SourceRow.COST, "group-note"),
        SourceRow.figure("", SourceRow.ACTION, "group-note"));
    heads.getStyleClass().add("source-heads");
    return heads;
  }

  private HBox all(LineCounts counts, Optional<CallSum> total, boolean wide) {
    var look = new Hyperlink("show the %s%s".formatted(Figures.whole(counts.needALook()), wide
        ? " that need a look" : ""));
    look.setId("usage-look");
    look.getStyleClass().add("why-link");
    look.setOnAction(event -> onNotes.run());
    Restyle.keep(look, counts.needALook() > 0);
    var middle = SourceRow.words();
    middle.getChildren().add(look);
    var row = new HBox(8, SourceRow.icon(), SourceRow.words(StyledLabel.of("All", "step-name")), middle);
    List.of(counts.lines(), counts.priced(), counts.unpriced(), counts.duplicates(), counts.refused()
        + counts.errors()).forEach(count -> row.getChildren().add(SourceRow.figure(Figures.whole(count),
            SourceRow.FIGURE, "figure-strong")));
    if (wide) {
      row.getChildren().add(SourceRow.figure("", SourceRow.BAR, "group-note"));
    }
    row.getChildren().addAll(SourceRow.figure(total.map(UsageWords::cost).orElse("–"), SourceRow.COST,
        "figure-strong"), SourceRow.figure("", SourceRow.ACTION, "group-note"));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("source-row", "sum");
    return row;
  }
}
