package runrate.desktop.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.units.Excerpt;

/// All scenarios there are: the user's own with their state, then the examples by the question they answer.
final class Shelf extends VBox {
  private final VBox groups = new VBox();
  private final TextField find = new TextField();
  private final ShelfCard.Asked asked;
  private final Set<ShelfGroup> unfolded = EnumSet.noneOf(ShelfGroup.class);
  private List<ShelfEntry> entries = List.of();
  private Optional<DeskState> open = Optional.empty();
  private int columns = 4;

  Shelf(ShelfCard.Asked asked, Runnable openChosen) {
    this.asked = asked;
    setId("shelf");
    setMinWidth(0);
    groups.getStyleClass().add("shelf-groups");
    find.setId("shelf-find");
    find.setPromptText("Find");
    find.setAccessibleText("Find a scenario by title, sentence or model");
    find.setPrefWidth(220);
    find.textProperty().subscribe(typed -> draw());
    var other = new Button("Open a file\u2026");
    other.setId("shelf-open");
    other.setMinWidth(USE_PREF_SIZE);
    other.setOnAction(event -> openChosen.run());
    var scroll = new PlainScroll(groups);
    scroll.getStyleClass().add("shelf-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox line = head("Yours", List.of("last opened first; the bar is what is left of naive", "last opened first"),
        Optional.empty());
    line.getChildren().addAll(find, other);
    getStyleClass().add("shelf");
    getChildren().addAll(line, scroll);
    groups.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
  }

  /// Shows everything again.
  void clearFind() {
    find.clear();
  }

  void focusFind() {
    find.requestFocus();
    find.selectAll();
  }

  void show(List<ShelfEntry> all, DeskState state) {
    // A card that is drawn anew loses the keyboard, and a click that is under way.
    boolean same = all.equals(entries) && open.filter(old -> old.file().equals(state.file())
        && old.isUnsaved() == state.isUnsaved()).isPresent();
    entries = List.copyOf(all);
    open = Optional.of(state);
    if (!same) {
      draw();
    }
  }

  /// What was shown last.
  List<ShelfEntry> entries() {
    return entries;
  }

  /// Whether nothing was shown yet.
  boolean isBlank() {
    return open.isEmpty();
  }

  /// @param wide how many cards stand side by side
  void columns(int wide) {
    if (wide != columns) {
      columns = wide;
      draw();
    }
  }

  private void draw() {
    groups.getChildren().clear();
    String typed = find.getText();
    List<ShelfEntry> found = entries.stream().filter(entry -> entry.holds(typed)).toList();
    List<ShelfEntry> own = found.stream().filter(ShelfEntry::own).toList();
    groups.getChildren().add(own.isEmpty() ? empty(emptyWords(typed.strip(), found.isEmpty())) : grid(own));
    for (ShelfGroup group : ShelfGroup.values()) {
      List<ShelfEntry> inIt = found.stream().filter(entry -> !entry.own() && ShelfGroup.of(name(entry)) == group)
          .sorted(Comparator.comparingInt(entry -> group.place(name(entry)))).toList();
      if (!inIt.isEmpty()) {
        boolean all = unfolded.contains(group) || !typed.isBlank() || inIt.size() <= columns;
        groups.getChildren().add(head(group.title(), List.of(group.words()), more(group, inIt.size())));
        groups.getChildren().add(grid(all ? inIt : inIt.subList(0, columns)));
      }
    }
  }

  private static String name(ShelfEntry entry) {
    return entry.file().getFileName().toString().replaceFirst("\\.json$", "");
  }

  private Optional<Hyperlink> more(ShelfGroup group, int count) {
    if (count <= columns || !find.getText().isBlank()) {
      return Optional.empty();
    }
    boolean all = unfolded.contains(group);
    var link = new Hyperlink(all ? "fewer" : "%s more".formatted(count - columns));
    link.setId("more-" + group.name());
    link.getStyleClass().add("why-link");
    link.setOnAction(event -> {
      if (!unfolded.remove(group)) {
        unfolded.add(group);
      }
      draw();
    });
    return Optional.of(link);
  }

  /// @param longToShort what the group is, in ever fewer words
  private static HBox head(String title, List<String> longToShort, Optional<Hyperlink> more) {
    Label name = StyledLabel.of(title, "card-title");
    name.setMinWidth(USE_PREF_SIZE);
    var words = new CardFinding();
    words.show(Stream.concat(longToShort.stream(), Stream.of("")).toList());
    var head = new HBox(8, name, words);
    head.setAlignment(Pos.CENTER_LEFT);
    more.ifPresent(head.getChildren()::add);
    return head;
  }

  /// @param none whether no example is found either
  private String emptyWords(String typed, boolean none) {
    String sought = "\u201c%s\u201d".formatted(Excerpt.of(typed));
    return typed.isEmpty() ? "Your files will stand here."
        : none ? "Nothing holds %s: titles, sentences, models and file names were searched.".formatted(sought)
        : entries.stream().anyMatch(ShelfEntry::own) ? "None of your files holds %s.".formatted(sought)
        : "Your files will stand here; these examples hold %s.".formatted(sought);
  }

  private static Node empty(String words) {
    Label empty = StyledLabel.wrapped(words, "shelf-empty");
    empty.setId("shelf-empty");
    empty.setMaxWidth(Double.MAX_VALUE);
    return empty;
  }

  private Node grid(List<ShelfEntry> shown) {
    var rows = new VBox(14);
    for (int from = 0; from < shown.size(); from += columns) {
      var row = new HBox(16);
      for (int i = from; i < from + columns; i++) {
        Region cell = i < shown.size() ? card(shown.get(i)) : new Region();
        cell.setMinWidth(0);
        cell.setPrefWidth(246);
        cell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cell, Priority.ALWAYS);
        row.getChildren().add(cell);
      }
      rows.getChildren().add(row);
    }
    return rows;
  }

  private ShelfCard card(ShelfEntry entry) {
    boolean here = open.flatMap(DeskState::file).filter(entry.file()::equals).isPresent();
    boolean unsaved = here && open.orElseThrow().isUnsaved();
    String badge = entry.figures().isEmpty() ? "" : unsaved ? "not saved" : here ? "open now" : "";
    var card = new ShelfCard(entry, Twins.apart(entry, entries), badge,
        unsaved ? "badge-warning" : "badge-changed", asked);
    card.getStyleClass().add(entry.own() ? "own" : "example");
    return card;
  }

  /// The arrow keys walk over the cards.
  private void walk(KeyEvent event) {
    List<Node> cards = new ArrayList<>(groups.lookupAll(".shelf-card"));
    cards.sort(Comparator.comparingDouble((Node card) -> card.localToScene(0, 0).getY())
        .thenComparingDouble(card -> card.localToScene(0, 0).getX()));
    int at = cards.indexOf(getScene().getFocusOwner());
    int step = switch (event.getCode()) {
      case RIGHT -> 1;
      case LEFT -> -1;
      case DOWN -> columns;
      case UP -> -columns;
      default -> 0;
    };
    if (at >= 0 && step != 0) {
      cards.get(Math.clamp(at + step, 0, cards.size() - 1)).requestFocus();
      event.consume();
    }
  }
}
