package runrate.desktop.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.claims.CheckedClaim;
import runrate.claims.Claim;
import runrate.text.ClaimFigures;
import runrate.text.ClaimSentence;

/// The claims that were found, a row each; only rows in sight exist.
final class ClaimTable extends VBox {
  /// What a row keeps free for the scroll bar.
  private static final double BAR = 18;

  private final ListView<CheckedClaim> list = new ListView<>();

  ClaimTable(Consumer<CheckedClaim> onChosen) {
    getStyleClass().addAll("card", "claim-table");
    setMinSize(0, 0);
    var head = new ClaimRow(new Label("Verdict"));
    head.show("Where", "Claim", "Published", "Computed");
    head.getStyleClass().add("claim-head");
    list.setId("claims-list");
    list.getStyleClass().add("rates-list");
    list.setPlaceholder(new Label("No claim is like that."));
    list.setCellFactory(view -> new ClaimCell());
    list.getSelectionModel().selectedItemProperty().addListener((property, old, chosen) ->
        Optional.ofNullable(chosen).ifPresent(onChosen));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
  }

  /// Shows other claims; the chosen one stays chosen where it is still among them, else the first is.
  void show(List<CheckedClaim> claims) {
    Optional<CheckedClaim> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (!list.getItems().equals(claims)) {
      list.getItems().setAll(claims);
    }
    chosen.filter(claims::contains).or(() -> claims.stream().findFirst()).ifPresent(this::choose);
  }

  /// @return whether the claim is in the table
  boolean choose(CheckedClaim claim) {
    int index = list.getItems().indexOf(claim);
    if (index >= 0) {
      list.getSelectionModel().select(index);
      scrollTo(Math.max(0, index - 1));
      // how high the rows above are is guessed until they were laid out once
      Platform.runLater(() -> scrollTo(Math.max(0, index - 1)));
    }
    return index >= 0;
  }

  private void scrollTo(int index) {
    if (list.getHeight() > 0) {
      list.scrollTo(index);
    }
  }

  private static final class ClaimCell extends ListCell<CheckedClaim> {
    private final VerdictMark verdict = new VerdictMark();
    private final ClaimRow row = new ClaimRow(verdict).styled("group-note", "", "claim-figure", "claim-figure");

    ClaimCell() {
      getStyleClass().addAll("model-cell", "claim-cell");
      setPrefWidth(0);
    }

    /// As high as its wrapped texts at the width of the list.
    @Override
    protected double computePrefHeight(double width) {
      double room = getListView() == null ? width
          : getListView().getWidth() - BAR - snappedLeftInset() - snappedRightInset();
      return getGraphic() == null ? super.computePrefHeight(width)
          : row.prefHeight(room) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(CheckedClaim checked, boolean empty) {
      super.updateItem(checked, empty);
      setGraphic(empty || checked == null ? null : row);
      if (!empty && checked != null) {
        Claim claim = checked.claim();
        row.show("%s%n%s:%s".formatted(claim.id(), claim.document().id(), claim.line()), claim.says(),
            ClaimFigures.published(claim.published()), ClaimSentence.computed(checked));
        verdict.show(checked.verdict());
        setAccessibleText("Claim %s, %s. Published %s, computed %s: %s".formatted(claim.id(), claim.says(),
            ClaimFigures.published(claim.published()), ClaimSentence.computed(checked), verdict.getText()));
      }
    }
  }
}
