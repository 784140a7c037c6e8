package runrate.desktop.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.claims.CheckedClaim;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.text.ClaimFigures;
import runrate.text.ClaimSentence;

/// The claims that were found, a row each, to sort and to copy.
final class ClaimTable extends VBox {
  private static final double WHERE = 92;
  private static final double FIGURE = 128;
  private static final double VERDICT = 124;

  private final FigureTable<CheckedClaim> table = new FigureTable<>(List.of(
      FigureColumn.ordered("Where", Comparator.comparing((CheckedClaim checked) -> checked.claim().id()),
          ClaimTable::where).wide(WHERE).styled("group-note"),
      FigureColumn.words("Claim", (CheckedClaim checked) -> checked.claim().says()),
      FigureColumn.figures("Published", ClaimTable::unit,
          (CheckedClaim checked) -> OptionalDouble.of(checked.claim().published().values().getFirst()),
          checked -> ClaimFigures.published(checked.claim().published())).wide(FIGURE).styled("claim-figure"),
      FigureColumn.figures("Computed", ClaimTable::unit, ClaimTable::computed,
          ClaimSentence::computed).wide(FIGURE).styled("claim-figure"),
      FigureColumn.ordered("Verdict", Comparator.comparing(CheckedClaim::verdict),
          (CheckedClaim checked) -> ClaimSentence.word(checked.verdict())).wide(VERDICT).styled("verdict-mark")
          .dressed((cell, checked) -> VerdictMark.dress(cell, checked.verdict())))).wrapping();

  ClaimTable(Consumer<CheckedClaim> onChosen) {
    getStyleClass().addAll("card", "claim-table");
    setMinSize(0, 0);
    table.setId("claims-list");
    table.setPlaceholder(new Label("No claim is like that."));
    table.getSelectionModel().selectedItemProperty().addListener((property, old, chosen) ->
        Optional.ofNullable(chosen).ifPresent(onChosen));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
  }

  private static String where(CheckedClaim checked) {
    return "%s%n%s:%s".formatted(checked.claim().id(), checked.claim().document().id(), checked.claim().line());
  }

  private static String unit(CheckedClaim checked) {
    return checked.claim().published().unit();
  }

  private static OptionalDouble computed(CheckedClaim checked) {
    return checked.isComputed() ? OptionalDouble.of(checked.computed().getFirst()) : OptionalDouble.empty();
  }

  /// Shows other claims; the chosen one stays chosen where it is still among them, else the first is.
  void show(List<CheckedClaim> claims) {
    Optional<CheckedClaim> chosen = table.chosen();
    table.show(claims);
    chosen.filter(claims::contains).or(() -> table.getItems().stream().findFirst()).ifPresent(this::choose);
  }

  /// @return whether the claim is in the table
  boolean choose(CheckedClaim claim) {
    int index = table.getItems().indexOf(claim);
    if (index >= 0) {
      table.getSelectionModel().clearAndSelect(index);
      table.scrollTo(Math.max(0, index - 1));
    }
    return index >= 0;
  }
}
