package runrate.desktop.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.claims.CheckedClaim;
import runrate.claims.Claim;
import runrate.claims.ClaimAudit;
import runrate.claims.ClaimBook;
import runrate.claims.ClaimScenario;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Background;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.WindowTab;
import runrate.files.claims.ClaimsReader;
import runrate.pricing.RateBook;
import runrate.text.ClaimSentence;

/// The claims tab: figures published elsewhere, and what comes out when they are computed again. They are
/// checked once, in the background, when the tab is first in front.
public final class ClaimsView extends VBox implements WindowTab {
  private static final double SIDE_BY_SIDE = 1100;

  private final Label sentence = new Label("Checking the published figures …");
  private final ProgressBar progress = new ProgressBar();
  private final ClaimFilter filter = new ClaimFilter(query -> refresh());
  private final ClaimTable table = new ClaimTable(this::show);
  private final ClaimSheet sheet;
  private final StackPane body = new StackPane();
  private final Background<Supplier<ClaimBook>, ClaimAudit> audits =
      new Background<>("claims", (claims, going) -> ClaimAudit.of(claims.get()), this::show, this::fail);
  private Optional<ClaimAudit> audit = Optional.empty();
  private boolean asked;
  private boolean stacked;

  /// @param book   the rate cards in use
  /// @param onOpen told which claim is to be opened as a scenario
  public ClaimsView(Supplier<RateBook> book, Consumer<ClaimScenario> onOpen) {
    sheet = new ClaimSheet(book, onOpen, this::open);
    getStyleClass().add("claims");
    sentence.setId("claims-sentence");
    sentence.getStyleClass().add("page-title");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    progress.getStyleClass().add("quiet-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox.setHgrow(table, Priority.ALWAYS);
    VBox.setVgrow(table, Priority.ALWAYS);
    body.setMinSize(0, 0);
    arrange(false);
    Restyle.keep(filter, false);
    Restyle.keep(body, false);
    widthProperty().addListener((property, old, width) -> arrange(width.doubleValue() < SIDE_BY_SIDE));
    getChildren().addAll(sentence, progress, filter, body);
  }

  /// In a narrow window the table lies above the claim.
  private void arrange(boolean nowStacked) {
    if (body.getChildren().isEmpty() || nowStacked != stacked) {
      stacked = nowStacked;
      Restyle.set(sheet, "card", "claim-sheet", stacked ? "claim-below" : "claim-beside");
      body.getChildren().setAll(stacked ? new VBox(12, table, sheet) : new HBox(16, table, sheet));
    }
  }

  @Override
  public String title(DeskState state) {
    return "Claims";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Picture> pictures() {
    return List.of(Picture.of("claims", this::checkNow));
  }

  /// The first time the tab is in front the claims are checked.
  @Override
  public void setInFront(boolean inFront) {
    if (inFront && !asked) {
      asked = true;
      audits.ask(ClaimsReader::shipped);
    }
  }

  /// Waits for the answer, for a picture that is taken only once.
  public ClaimsView checkNow() {
    asked = true;
    audits.now(ClaimsReader::shipped);
    return this;
  }

  private void fail(String why) {
    sentence.setText("The published figures could not be checked: " + why);
    Restyle.keep(progress, false);
  }

  private void show(ClaimAudit checked) {
    audit = Optional.of(checked);
    sentence.setText(ClaimSentence.of(checked.counts(all -> true)));
    Restyle.keep(progress, false);
    Restyle.keep(filter, true);
    Restyle.keep(body, true);
    refresh();
  }

  private void refresh() {
    audit.ifPresent(all -> {
      filter.show(all);
      table.show(filter.query().in(all));
    });
  }

  private void show(CheckedClaim claim) {
    audit.ifPresent(all -> sheet.show(all, claim));
  }

  /// Shows one claim, whatever is filtered.
  private void open(Claim claim) {
    open(claim.id());
  }

  /// Shows the claim with this id, whatever is filtered.
  public void open(String id) {
    audit.flatMap(all -> all.find(id)).filter(found -> !table.choose(found)).ifPresent(this::show);
  }
}
