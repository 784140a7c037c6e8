package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.charts.LedgerChart;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SmallButton;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.LateAnswer;
import runrate.desktop.store.ScenarioStore;
import runrate.ledger.BillScope;
import runrate.ledger.NamedPart;
import runrate.ledger.Reconciliation;
import runrate.ledger.VendorRate;
import runrate.text.LedgerWords;
import runrate.text.Why;
import runrate.text.WhyLedger;

/// What the calls of the log come to beside what is billed, and what lies between; where bills tell list prices, what
/// was agreed. What has no name may get one, and a scenario be made of all of it.
final class LedgerCard {
  /// Of head and edges.
  private static final double AROUND = 76;
  private static final double FOOT_LINE = 32;
  private static final String TOO_LITTLE = "A scenario is made of 100 requests on three days at least, that say how "
      + "many calls they are.";

  private final RecordedCalls calls;
  private final ScenarioStore store;
  private final UsageView.Actions actions;
  private final Runnable onChange;
  private final LedgerChart chart = new LedgerChart();
  private final VBox lines = new VBox(6);
  private final ChartCard card;
  private final MadeOfLog made;
  private final NamedParts names;
  private final NameForm form;
  private final Button make = DropCard.button("ledger-make", "Make a scenario of this", this::make);
  private final Button name = DropCard.button("ledger-name-rest", "Name the rest…", this::openForm);
  private final MenuButton other = new MenuButton("Other invoice…");
  private final HBox last = line(make, name, other);
  private final LateAnswer<Asked, Answer> work;
  private BillScope scope = BillScope.ALL;
  private Optional<BesideBills> beside = Optional.empty();
  private Optional<Answer> part = Optional.empty();

  private record Asked(BesideBills of, BillScope scope) {}

  private record Answer(Asked to, Reconciliation of) {}

  /// @param onChange told when something else is to be shown around it, too
  LedgerCard(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host, UsageView.Actions actions,
      UsageView.Example example, Runnable onChange) {
    this.calls = calls;
    this.actions = actions;
    this.onChange = onChange;
    store = calls.store();
    names = calls.named();
    made = new MadeOfLog(store, example, why);
    work = new LateAnswer<>("part-of-bills", (asked, going) -> new Answer(asked, asked.of().ledgers().of(
        asked.scope())), found -> part = Optional.of(found));
    work.listen(onChange);
    form = new NameForm(named -> {
      names.add(named);
      onChange.run();
    });
    card = new ChartCard("card-ledger", "Against the invoice", chart, host, link -> shown().ifPresent(all ->
        why.accept(WhyLedger.of(all, beside.orElseThrow().ledgers().sources()), link))).below(foot());
    make.getStyleClass().add("accent");
    other.setId("ledger-other");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    last.getChildren().addAll(gap, StyledLabel.of("the parts add up to the micro-dollar", "group-note"));
    List.of(make, name, other).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
  }

  /// The form stays where it is while lines above it come and go: somebody may be typing.
  private VBox foot() {
    var foot = new VBox(6, lines, form, last);
    foot.getStyleClass().add("ledger-foot");
    return foot;
  }

  ChartCard card() {
    return card;
  }

  /// What is looked at, with what was named of it; the whole until a part is there.
  Optional<Reconciliation> shown() {
    return beside.map(bills -> part.filter(answer -> answer.to().equals(new Asked(bills, scope))).map(Answer::of)
        .orElse(bills.all()).naming(names.all()));
  }

  /// What was just made of it, with what takes it back.
  String said() {
    return made.sentence();
  }

  void putBack() {
    made.putBack();
    onChange.run();
  }

  void show() {
    Optional<BesideBills> now = calls.calls().flatMap(ReadCalls::ledger);
    if (now.orElse(null) != beside.orElse(null)) {
      beside = now;
      names.forget();
      form.close();
      scope = now.filter(bills -> bills.ledgers().parts(bills.all()).contains(scope)).isPresent() ? scope
          : BillScope.ALL;
      look(scope);
    }
    Restyle.keep(card, beside.isPresent());
    shown().ifPresent(this::show);
  }

  /// The whole is compared already.
  private void look(BillScope at) {
    scope = at;
    form.close();
    beside.filter(bills -> !scope.equals(BillScope.ALL)).ifPresent(bills -> work.ask(new Asked(bills, scope)));
  }

  private void show(Reconciliation all) {
    BesideBills bills = beside.orElseThrow();
    chart.show(all);
    String looked = scope.equals(BillScope.ALL) || scope.file().isPresent() ? "" : LedgerWords.scope(scope) + ", ";
    card.show(looked + LedgerWords.bills(all), LedgerWords.billsBriefly(all));
    form.renew(all);
    List<Node> rows = new ArrayList<>();
    all.rates().stream().filter(VendorRate::isAgreed).forEach(rate -> rows.add(row(rate)));
    all.named().forEach(part -> rows.add(row(part, all.named().indexOf(part))));
    LedgerWords.refused(bills.ledgers().sources()).ifPresent(words -> rows.add(refused(words)));
    if (!names.problem().isEmpty()) {
      rows.add(StyledLabel.wrapped(names.problem(), "ledger-refused"));
    }
    lines.getChildren().setAll(rows);
    Restyle.keep(lines, !rows.isEmpty());
    showButtons(all);
    card.setMinHeight(AROUND + chart.leastHigh() + (rows.size() + (form.isManaged() ? 2 : 1)) * FOOT_LINE);
  }

  private void showButtons(Reconciliation all) {
    BesideBills bills = beside.orElseThrow();
    boolean enough = calls.calls().filter(read -> read.work().isCounted() && read.work().isEnough()).isPresent();
    make.setDisable(!enough || !made.sentence().isEmpty());
    make.setText(made.sentence().isEmpty() ? "Make a scenario of this" : "The scenario is of this");
    make.setTooltip(Terms.tooltip(enough ? made.words() : TOO_LITTLE));
    make.setAccessibleHelp(enough ? "" : TOO_LITTLE);
    name.setDisable(all.nameless().isEmpty());
    List<MenuItem> items = new ArrayList<>();
    List<BillScope> parts = bills.ledgers().parts(bills.all());
    if (!parts.isEmpty()) {
      items.add(item(0, BillScope.ALL));
      parts.forEach(each -> items.add(item(items.size(), each)));
      items.add(new SeparatorMenuItem());
    }
    var another = new MenuItem("Read another bill…");
    another.setId("ledger-read-another");
    another.setOnAction(event -> actions.choose().run());
    items.add(another);
    other.getItems().setAll(items);
  }

  private MenuItem item(int number, BillScope at) {
    var item = new MenuItem(LedgerWords.scope(at) + (at.equals(scope) ? " (in sight)" : ""));
    item.setMnemonicParsing(false);
    item.setId("ledger-scope-" + number);
    item.setOnAction(event -> {
      look(at);
      onChange.run();
    });
    return item;
  }

  private void make() {
    form.close();
    calls.calls().ifPresent(read -> shown().ifPresent(all -> made.make(read, all, make)));
    onChange.run();
  }

  private void openForm() {
    shown().ifPresent(form::open);
    onChange.run();
  }

  private static HBox line(Node... parts) {
    var line = new HBox(8, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox row(NamedPart part, int number) {
    Label words = StyledLabel.of("%s%s".formatted(LedgerWords.named(part), part.note().isEmpty() ? "" : ": "
        + part.note()), "group-note");
    words.setId("ledger-named-" + (number + 1));
    return line(words, new SmallButton("ledger-unname-" + (number + 1), Feather.X, "Take the name away", () -> {
      names.remove(part);
      onChange.run();
    }));
  }

  private HBox refused(String words) {
    Label said = StyledLabel.of(words, "ledger-refused");
    said.setId("ledger-refused");
    var which = new Hyperlink("show them");
    which.setId("ledger-refused-show");
    which.getStyleClass().add("why-link");
    which.setOnAction(event -> actions.notes().run());
    Restyle.keep(which, !calls.isDatabase());
    return line(said, which);
  }

  private HBox row(VendorRate rate) {
    var words = StyledLabel.of(LedgerWords.offList(rate), "group-note");
    words.setMinWidth(Region.USE_PREF_SIZE);
    if (!rate.canBeTaken()) {
      return line(words);
    }
    boolean taken = rate.isIn(store.state().scenario());
    var take = new Button(taken ? "taken over" : "Take over");
    take.setId("ledger-take-" + rate.id().orElseThrow());
    take.setDisable(taken);
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setOnAction(event -> store.edit(rate::onto));
    return line(words, take);
  }
}
