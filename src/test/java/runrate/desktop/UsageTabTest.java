package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.ChartTable;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.charts.RowsChart;
import runrate.usage.CallDimension;
import runrate.usage.Marks;
import runrate.usage.RecordedCall;

/// The sample of 30 requests in the Usage tab. Sonnet 4.6 costs 3 and 15 dollars a million tokens, Haiku 4.5 costs 1
/// and 5: whatever is shown is added up here from the lines of the file.
class UsageTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final OpenDesk desk = shared.desk();

  /// A line of the file.
  private record Request(String id, boolean isSonnet, String feature, String user, long input, long output,
      boolean success) {
    static Request of(String line) {
      String[] cells = line.split(",");
      return new Request(cells[0], cells[1].contains("sonnet"), cells[2], cells[3], Long.parseLong(cells[4]),
          Long.parseLong(cells[5]), Boolean.parseBoolean(cells[6]));
    }

    BigDecimal usd() {
      return BigDecimal.valueOf(isSonnet ? 3 * input + 15 * output : input + 5 * output).movePointLeft(6);
    }
  }

  private static List<Request> requests() throws IOException {
    return Files.readAllLines(OpenDesk.HOME.thirtyRequests()).stream().skip(1).map(Request::of)
        .sorted(Comparator.comparing(Request::usd).reversed()).toList();
  }

  private static String usd(BigDecimal exact, int places) {
    return "$" + exact.setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal sum(List<Request> some) {
    return some.stream().map(Request::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal part(BigDecimal of, long by) {
    return of.divide(BigDecimal.valueOf(by), 12, RoundingMode.HALF_UP);
  }

  /// Below a cent a mean has four places.
  private static String mean(BigDecimal exact) {
    return usd(exact, exact.compareTo(new BigDecimal("0.01")) < 0 ? 4 : 3);
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "\u2009%";
  }

  /// Once for all: a headless window whose size changes while a frame is on its way draws none for a while.
  @BeforeAll
  static void enlarge() {
    OpenDesk opened = shared.desk();
    opened.run(() -> {
      opened.stage().setWidth(1600);
      opened.stage().setHeight(1000);
    });
  }

  @BeforeEach
  void openTheSample() {
    desk.tab("Usage");
    desk.hands().clickNamed("#usage-empty-sample");
    desk.settleUntil(() -> Nodes.isShown(desk.node("#usage-sample")));
  }

  @AfterEach
  void closeTheSample() {
    desk.run(() -> desk.window().tabs().shrink());
    desk.hands().clickNamed("#usage-by-feature");
    desk.hands().clickNamed("#usage-close-sample");
    desk.settleUntil(() -> desk.node("#usage-empty-sample").isVisible() && Nodes.isShown(
        desk.node("#usage-empty-sample")));
    desk.tab("Desk");
  }

  private RowsChart chart(String card) {
    return (RowsChart) desk.call(() -> desk.node(card).lookup(".rows-chart"));
  }

  private RowsChart rows() {
    return chart("#card-usage-rows");
  }

  private String told(RowsChart chart) {
    return desk.call(chart::getAccessibleText);
  }

  private TableView<?> table() {
    return (TableView<?>) desk.node("#usage-requests");
  }

  private Stream<TableRow<?>> rowsOfTable() {
    return Nodes.under(table()).filter(node -> node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible())
        .map(node -> (TableRow<?>) node).sorted(Comparator.comparingInt(TableRow::getIndex)).collect(
            Collectors.<TableRow<?>>toList()).stream();
  }

  private static List<String> cells(TableRow<?> row) {
    return Nodes.under(row).filter(TableCell.class::isInstance).map(cell -> ((Labeled) cell).getText()).toList();
  }

  /// Ids of the rows that are marked.
  private List<String> marked() {
    return desk.call(() -> rowsOfTable().filter(row -> row.getPseudoClassStates().contains(MARKED))
        .map(row -> cells(row).getFirst()).sorted().toList());
  }

  private static List<String> ids(List<Request> some) {
    return some.stream().map(Request::id).sorted().toList();
  }

  private static List<Request> of(Function<Request, String> by, String key) throws IOException {
    return requests().stream().filter(request -> by.apply(request).equals(key)).toList();
  }

  /// Rows as they stand in the table twin of a chart, which must also stand in the chart.
  private List<List<String>> shown(RowsChart chart) {
    List<List<String>> rows = desk.call(() -> chart.table().orElseThrow().rows().stream().map(ChartTable.Row::texts)
        .toList());
    List<String> drawn = desk.textsOf((PlotPane) chart);
    rows.forEach(row -> assertTrue(drawn.containsAll(row), () -> row + " of " + drawn));
    return rows;
  }

  private static List<List<String>> added(Function<Request, String> by) throws IOException {
    List<Request> all = requests();
    Map<String, List<Request>> groups = all.stream().collect(Collectors.groupingBy(by, TreeMap::new,
        Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    groups.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, List<Request>> row) ->
        sum(row.getValue())).reversed()).forEach(row -> rows.add(line(row.getKey(), row.getValue(), sum(all))));
    rows.add(line("All", all, sum(all)));
    return rows;
  }

  private static List<String> line(String name, List<Request> some, BigDecimal all) {
    long succeeded = some.stream().filter(Request::success).count();
    return List.of(name, usd(sum(some), 3), percent(sum(some).divide(all, 12, RoundingMode.HALF_UP)), "" + some.size(),
        mean(part(sum(some), some.size())), percent(part(BigDecimal.valueOf(succeeded), some.size())));
  }

  @Test
  void everyRequestStandsInTheTableToFourPlaces() throws IOException {
    List<List<String>> wanted = requests().stream().map(request -> List.of(request.id(), request.isSonnet()
        ? "Sonnet 4.6" : "Haiku 4.5", request.feature(), request.user(), String.format("%,d", request.input()),
        String.format("%,d", request.output()), usd(request.usd(), 4), request.success() ? "" : "failed")).toList();
    assertEquals(30, wanted.size());
    assertEquals("$0.3884", wanted.getFirst().get(6));
    assertEquals(wanted, desk.call(() -> rowsOfTable().map(UsageTabTest::cells).toList()));
  }

  @Test
  void everyWayOfAddingUpComesToTheSame() throws IOException {
    assertEquals(added(Request::feature), shown(rows()));
    assertEquals("$0.940", shown(rows()).getFirst().get(1));
    desk.hands().clickNamed("#usage-by-user");
    assertEquals(added(Request::user), shown(rows()));
    desk.hands().clickNamed("#usage-by-outcome");
    assertEquals(added(request -> request.success() ? "successful" : "failed"), shown(rows()));
    desk.hands().clickNamed("#usage-by-request");
    assertEquals(requests().stream().limit(10).map(request -> List.of(request.id(), usd(request.usd(), 3),
        percent(request.usd().divide(sum(requestsOrFail()), 12, RoundingMode.HALF_UP)), "1", mean(request.usd()),
        request.success() ? "yes" : "failed")).toList(), shown(rows()).subList(0, 10));
    assertEquals(added(Request::feature).getLast(), shown(rows()).getLast());
  }

  private static List<Request> requestsOrFail() {
    try {
      return requests();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void usersAndSuccessesAreToldBelow() throws IOException {
    List<String> users = desk.textsOf((PlotPane) chart("#card-usage-users"));
    assertTrue(users.containsAll(List.of("u2", "$0.767", "u4", "$0.292", "u3", "$0.165", "u1", "$0.073", "u5", "$0.025",
        "alert $0.50 a user", "full colour: summarize, the row chosen above")), users::toString);
    assertEquals(usd(sum(of(Request::user, "u2")), 3), "$0.767");
    List<String> successes = desk.textsOf((PlotPane) chart("#card-usage-outcomes"));
    for (String feature : List.of("summarize", "chat", "classify")) {
      List<Request> some = of(Request::feature, feature);
      long good = some.stream().filter(Request::success).count();
      assertTrue(successes.containsAll(List.of(feature, mean(part(sum(some), good)), good + " of " + some.size())),
          () -> feature + " in " + successes);
    }
    assertTrue(successes.contains("failed requests are paid for as well: 5 of 30, $0.109"), successes::toString);
    assertEquals("71\u2009% of the $1.32 is for summarize, 9 of 30 requests; one user is over the alert.",
        desk.text("#usage-sentence"));
    assertEquals("thirty-requests.csv", desk.text("#usage-file"));
    assertEquals("30 priced", desk.text("#usage-priced"));
  }

  private void click(RowsChart chart, Marks row) {
    Point2D place = desk.call(() -> chart.localToScreen(6, chart.placeOf(row).orElseThrow().getY()));
    desk.hands().moveTo(place);
    desk.hands().press();
    desk.hands().release();
  }

  @Test
  void aRowUnderTheMouseMarksItsRequestsAndItsPartOfEveryBar() throws IOException {
    assertEquals(ids(of(Request::feature, "summarize")), marked());
    click(rows(), Marks.of(CallDimension.FEATURE, "chat"));
    assertEquals(ids(of(Request::feature, "chat")), marked());
    assertTrue(told(rows()).startsWith("chat, $0.372, 28\u2009%, 12 requests"), told(rows()));
    List<List<String>> users = desk.call(() -> chart("#card-usage-users").table().orElseThrow().rows().stream()
        .map(ChartTable.Row::texts).toList());
    for (List<String> row : users) {
      assertEquals(usd(sum(of(Request::feature, "chat").stream().filter(request -> request.user().equals(
          row.getFirst())).toList()), 3), row.getLast(), row.getFirst());
    }
    click(chart("#card-usage-users"), Marks.of(CallDimension.USER, "u2"));
    assertEquals(ids(of(Request::user, "u2")), marked());
    click(chart("#card-usage-outcomes"), Marks.of(CallDimension.FEATURE, "classify"));
    assertEquals(ids(of(Request::feature, "classify")), marked());
  }

  @Test
  void aRequestUnderTheMouseMarksTheRowsItBelongsTo() {
    Node row = desk.call(() -> rowsOfTable().filter(each -> cells(each).getFirst().equals("r23")).findFirst()
        .orElseThrow());
    desk.hands().click(row);
    assertEquals(List.of("r23"), marked());
    assertTrue(told(rows()).startsWith("chat,"), told(rows()));
    assertTrue(told(rows()).contains("r23, $0.2230"), told(rows()));
    assertTrue(told(chart("#card-usage-users")).startsWith("u4, $0.292"), told(chart("#card-usage-users")));
    assertTrue(told(chart("#card-usage-users")).endsWith("$0.223 of it marked"), told(chart("#card-usage-users")));
    assertTrue(told(chart("#card-usage-outcomes")).startsWith("chat,"), told(chart("#card-usage-outcomes")));
  }

  @Test
  void aSegmentUnderTheMouseIsARequest() {
    Point2D segment = desk.call(() -> rows().localToScreen(rows().placeOf(Marks.of(requestOf("r09"))).orElseThrow()));
    desk.hands().moveTo(segment);
    assertTrue(desk.call(() -> rows().hoverText()).startsWith("r09, $0.3884"), desk.call(() -> rows().hoverText()));
    desk.hands().press();
    desk.hands().release();
    assertEquals(List.of("r09"), marked());
  }

  private RecordedCall requestOf(String id) {
    return table().getItems().stream().map(RecordedCall.class::cast).filter(call -> call.id().equals(id))
        .findFirst().orElseThrow();
  }

  @Test
  void theKeyboardGoesThroughRowsSegmentsAndRequests() throws IOException {
    desk.hands().focus(rows());
    desk.hands().key(KeyCode.DOWN);
    assertEquals(ids(of(Request::feature, "chat")), marked());
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(List.of("r23"), marked());
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(List.of("r22"), marked());
    desk.hands().key(KeyCode.LEFT);
    desk.hands().key(KeyCode.LEFT);
    assertEquals(ids(of(Request::feature, "chat")), marked());
    desk.hands().key(KeyCode.ENTER);
    assertTrue(desk.call(() -> table().isFocused()));
    desk.hands().key(KeyCode.DOWN);
    assertEquals(List.of("r20"), marked());
    assertTrue(told(rows()).startsWith("summarize,"), told(rows()));
    desk.hands().key(KeyCode.ENTER);
    assertEquals(ids(of(Request::feature, "summarize")), marked());
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(List.of(), marked());
    desk.hands().focus(chart("#card-usage-users"));
    desk.hands().key(KeyCode.UP);
    assertEquals(ids(of(Request::user, "u5")), marked());
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(List.of(), marked());
  }

  /// Twice the mean of five users who cost $1.323, $0.529, is $0.50 to one digit.
  @Test
  void theAlertIsTypedDraggedAndMovedByKeys() {
    assertEquals("$0.50", desk.call(() -> ((TextField) desk.node("#usage-alert-field")).getText()));
    desk.hands().focus(desk.node("#usage-alert-field"));
    desk.hands().type("0.2");
    desk.hands().key(KeyCode.ENTER);
    assertTrue(desk.text("#usage-sentence").endsWith("2 users are over the alert."), desk.text("#usage-sentence"));
    Node line = desk.node("#usage-alert-line");
    desk.hands().focus(line);
    desk.hands().key(KeyCode.RIGHT);
    assertEquals("$0.21", desk.call(() -> ((TextField) desk.node("#usage-alert-field")).getText()));
    desk.hands().dragAtOnce(line, 320, 0);
    desk.settle();
    assertTrue(desk.text("#usage-sentence").endsWith("; no user is over the alert."), desk.text("#usage-sentence"));
    assertFalse(Files.exists(user.resolve("usage-alert.txt")), "an alert for the sample is not kept");
  }

  @Test
  void theLargestRequestsAreOneClickAway() {
    desk.hands().clickNamed("#usage-action");
    assertEquals(List.of("r09", "r18", "r23"), shown(rows()).stream().limit(3).map(List::getFirst).toList());
    assertEquals(List.of("r09"), marked());
  }

  @Test
  void nothingOfTheSampleIsKept() {
    assertFalse(Files.exists(user.resolve("usage.duckdb")));
    assertFalse(desk.node("#usage-spend").isVisible());
    desk.hands().clickNamed("#usage-imports");
    assertTrue(desk.node("#card-sources").isVisible());
    assertTrue(desk.call(() -> Nodes.under(desk.node("#card-sources")).filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText()).toList()).contains("sample data"));
    desk.hands().clickNamed("#usage-attribution");
  }

  @Test
  void aCardGrowsAndShrinks() {
    desk.hands().clickNamed("#card-usage-users-grow");
    assertFalse(Nodes.isShown(desk.node("#card-requests")));
    assertFalse(Nodes.isShown(desk.node("#card-usage-rows")));
    desk.hands().clickNamed("#card-usage-users-grow");
    assertTrue(Nodes.isShown(desk.node("#card-requests")));
    desk.hands().clickNamed("#card-requests-grow");
    assertFalse(Nodes.isShown(desk.node("#card-usage-rows")));
  }
}
