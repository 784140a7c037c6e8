package runrate.desktop.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.claims.CheckedClaim;
import runrate.claims.CheckedReading;
import runrate.claims.Claim;
import runrate.claims.ClaimAudit;
import runrate.claims.ClaimScenario;
import runrate.claims.Replay;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.text.ClaimFigures;
import runrate.text.ClaimSentence;

/// One claim: what came of it and why, what it was computed from, and the claims it has to do with.
final class ClaimSheet extends VBox {
  private final Supplier<RateBook> book;
  private final Consumer<Claim> onLink;
  private final VBox content = new VBox(8);
  private final PlainScroll scroll = new PlainScroll(content);
  private final Button open = new Button("Open as scenario", new FontIcon(Feather.LOG_IN));
  private final Label closed = text("This claim is not one scenario, so it cannot be opened as one.", "group-note");
  private Optional<ClaimScenario> scenario = Optional.empty();

  ClaimSheet(Supplier<RateBook> book, Consumer<ClaimScenario> onOpen, Consumer<Claim> onLink) {
    super(10);
    this.book = book;
    this.onLink = onLink;
    setId("claims-sheet");
    getStyleClass().addAll("card", "claim-sheet");
    setMinSize(0, 0);
    content.getStyleClass().add("sheet-content");
    scroll.getStyleClass().add("desk-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    open.setId("claims-open");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(event -> scenario.ifPresent(onOpen));
    getChildren().addAll(scroll, open, closed);
  }

  void show(ClaimAudit audit, CheckedClaim checked) {
    Claim claim = checked.claim();
    scenario = checked.scenario();
    Restyle.keep(open, scenario.isPresent());
    Restyle.keep(closed, scenario.isEmpty());
    var mark = new VerdictMark();
    mark.show(checked.verdict());
    var says = text(claim.says() + ".", "panel-title");
    says.setId("claims-says");
    var reason = text(ClaimSentence.reason(checked), "");
    reason.setId("claims-reason");
    content.getChildren().setAll(text("%s · %s, line %s · %s".formatted(claim.id(), claim.document().id(), claim.line(),
        claim.document().title()), "group-note"), says, mark, reason);
    ClaimSentence.card(claim, book.get(), Scenario.DEFAULT_PRICES_AS_OF).ifPresent(sentence ->
        content.getChildren().add(text(sentence, "why-note")));
    addFigures(checked);
    addReadings(checked);
    addLinks("Says the same", audit.repeatedWith(claim));
    addLinks("Held against", audit.heldAgainst(claim));
    addLinks("The verdict rests on", checked.others());
    scroll.setVvalue(0);
  }

  private void addFigures(CheckedClaim checked) {
    Claim claim = checked.claim();
    var grid = new ClaimGrid();
    grid.row("Published", ClaimFigures.published(claim.published()));
    grid.row("Computed", ClaimSentence.computed(checked));
    checked.replay().map(Replay::formula).ifPresent(formula -> grid.row("As", formula));
    content.getChildren().addAll(text("Figures", "caption"), grid);
    if (!claim.inputs().isEmpty()) {
      var inputs = new ClaimGrid();
      claim.inputs().forEach((name, input) -> inputs.row(ClaimFigures.name(name),
          ClaimFigures.input(input) + (input.assumed() ? ", assumed here" : "")));
      content.getChildren().addAll(text("Inputs", "caption"), inputs);
    }
  }

  private void addReadings(CheckedClaim checked) {
    if (!checked.readings().isEmpty()) {
      content.getChildren().add(text("Other readings", "caption"));
      for (CheckedReading reading : checked.readings()) {
        content.getChildren().add(text("%s: %s%s".formatted(reading.reading().says(),
            ClaimSentence.figures(checked, reading), reading.reproduces() ? ", as published" : ""), "fact-value"));
      }
    }
  }

  private void addLinks(String words, List<Claim> claims) {
    if (!claims.isEmpty()) {
      var links = new FlowPane(10, 2);
      claims.forEach(claim -> links.getChildren().add(link(claim)));
      content.getChildren().addAll(text(words, "caption"), links);
    }
  }

  private Node link(Claim claim) {
    var link = new Hyperlink(claim.id());
    link.getStyleClass().add("why-link");
    link.setAccessibleText("Claim %s: %s".formatted(claim.id(), claim.says()));
    link.setOnAction(event -> onLink.accept(claim));
    return link;
  }

  private static Label text(String words, String style) {
    var label = new Label(words);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
