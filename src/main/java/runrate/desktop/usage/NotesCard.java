package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.pricing.RateBook;
import runrate.text.Figures;
import runrate.text.UsageWords;
import runrate.usage.LineNote;

/// The lines that are no priced call, each with its reason: nothing is dropped silently.
final class NotesCard extends VBox {
  private final Label title = StyledLabel.of("", "card-title");
  private final CardFinding finding = new CardFinding();
  private final FigureTable<LineNote> table;
  private final VBox meant = new VBox(4);
  private final Supplier<RateBook> book;
  private final BiConsumer<String, Optional<String>> onMeant;
  private final Label foot = StyledLabel.wrapped("", "group-note");

  /// @param onSave  writes them into a file
  /// @param onAgain reads the logs again
  /// @param onClose shows the requests again
  /// @param book    models of a log may be priced as those of these cards
  /// @param onMeant told the words of a log and the model of a card they mean
  NotesCard(Runnable onSave, Runnable onAgain, Runnable onClose, Supplier<RateBook> book,
      BiConsumer<String, Optional<String>> onMeant) {
    this.book = book;
    this.onMeant = onMeant;
    setId("card-notes");
    getStyleClass().add("card");
    setMinSize(0, 0);
    table = new FigureTable<>(List.of(FigureColumn.<LineNote>words("file", LineNote::file).wide(110),
        FigureColumn.<LineNote>figures("line", note -> note.line().isEmpty() ? OptionalDouble.empty()
            : OptionalDouble.of(note.line().getAsLong()), note -> UsageWords.line(note).orElse("–")).wide(48),
        FigureColumn.<LineNote>words("kind", note -> UsageWords.of(note.of())).wide(80),
        FigureColumn.<LineNote>words("why", LineNote::reason).wide(240)));
    table.setId("usage-note-table");
    table.wrapping();
    title.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(8, title, finding, new SmallButton("card-notes-close", Feather.X, "Back to the requests",
        onClose));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("card-head");
    var save = new Button("Save list…");
    save.setId("usage-notes-save");
    save.setOnAction(event -> onSave.run());
    var again = new Button("Import again");
    again.setId("usage-notes-again");
    again.setOnAction(event -> onAgain.run());
    var buttons = new HBox(8, save, again);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head, table, meant, foot, buttons);
  }

  void show(ReadCalls read) {
    var counts = read.attribution().counts();
    title.setText("%s %s a look".formatted(Figures.counted(counts.needALook(), "line"), counts.needALook() == 1
        ? "needs" : "need"));
    finding.show(List.of(UsageWords.sum(counts), ""));
    table.show(read.notes());
    meant.getChildren().setAll(read.meant().stream().map(model -> new MeantRow(model, book, onMeant)).toList());
    Restyle.keep(meant, !read.meant().isEmpty());
    foot.setText(read.notes().isEmpty() ? "Of a database only refused rows are told."
        : read.notes().size() < counts.needALook() ? "The first %s of them. Nothing is dropped silently.".formatted(
            Figures.whole(read.notes().size()))
        : "Nothing is dropped silently: the kinds always add up to the lines read.");
  }
}
