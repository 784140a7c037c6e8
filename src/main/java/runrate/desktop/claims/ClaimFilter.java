package runrate.desktop.claims;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.claims.ClaimAudit;
import runrate.claims.Document;
import runrate.claims.Verdict;
import runrate.text.ClaimSentence;
import runrate.text.Figures;

/// What is looked for among the claims. Answers as one types.
final class ClaimFilter extends VBox {
  private final TextField words = new TextField();
  private final Label found = new Label();
  private final ChipRow<Document> documents = new ChipRow<>(document -> change(query -> query.withDocument(document)));
  private final ChipRow<Verdict> verdicts = new ChipRow<>(verdict -> change(query -> query.withVerdict(verdict)));
  private final Consumer<ClaimQuery> onQuery;
  private ClaimQuery query = ClaimQuery.ALL;

  ClaimFilter(Consumer<ClaimQuery> onQuery) {
    super(8);
    this.onQuery = onQuery;
    words.setId("claims-search");
    words.setPromptText("Search claims, ids, documents");
    words.setAccessibleText("Search claims");
    words.textProperty().addListener((property, old, typed) -> change(before -> before.withWords(typed)));
    HBox.setHgrow(words, Priority.ALWAYS);
    found.setId("claims-found");
    found.getStyleClass().add("group-note");
    found.setMinWidth(USE_PREF_SIZE);
    var search = new HBox(8, new FontIcon(Feather.SEARCH), words, found);
    search.setAlignment(Pos.CENTER_LEFT);
    search.getStyleClass().addAll("search-field", "claims-search");
    HBox.setHgrow(documents, Priority.ALWAYS);
    var top = new HBox(16, documents, search);
    top.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(top, verdicts);
  }

  private void change(UnaryOperator<ClaimQuery> change) {
    query = change.apply(query);
    onQuery.accept(query);
  }

  ClaimQuery query() {
    return query;
  }

  /// Counts what each chip would show beside the other choices.
  void show(ClaimAudit audit) {
    if (documents.isEmpty()) {
      addChips(audit);
    }
    documents.show(document -> count(audit, query.withDocument(document)));
    verdicts.show(verdict -> count(audit, query.withVerdict(verdict)));
    long claims = count(audit, query);
    found.setText(claims == 1 ? "1 claim" : Figures.whole(claims) + " claims");
  }

  private static long count(ClaimAudit audit, ClaimQuery query) {
    return query.in(audit).size();
  }

  private void addChips(ClaimAudit audit) {
    documents.chip(Optional.empty(), "claims-all-documents", "All documents");
    for (Document document : audit.book().documents()) {
      documents.chip(Optional.of(document), "claims-" + document.id(), document.id());
      Tooltip.install(documents.getChildren().getLast(), new Tooltip(document.title()));
    }
    verdicts.chip(Optional.empty(), "claims-all-verdicts", "All verdicts");
    for (Verdict verdict : Verdict.values()) {
      verdicts.chip(Optional.of(verdict), "claims-" + verdict.name(), ClaimSentence.word(verdict));
      Tooltip.install(verdicts.getChildren().getLast(), new Tooltip(
          "%s: %s.".formatted(ClaimSentence.word(verdict), ClaimSentence.meaning(verdict))));
    }
  }
}
