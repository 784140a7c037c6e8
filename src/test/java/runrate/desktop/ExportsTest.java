package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.paper.Papers;
import runrate.desktop.store.Background;
import runrate.files.drawing.Drawing;
import runrate.files.export.ExportFormat;
import runrate.scenario.Scenario;

/// What leaves the window: files written in the background, pages, pictures of charts.
class ExportsTest {
  @TempDir static Path user;
  private static OpenDesk desk;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    desk = OpenDesk.onDefault(user);
  }

  /// The theme and the notification of an export belong to the window, not to the file.
  @BeforeEach
  void reopen() {
    desk.run(() -> {
      desk.window().show(Theme.LIGHT);
      bar().notice().hide();
    });
    desk.settleUntil(() -> !bar().notice().isVisible());
    desk.reopen();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private ExportBar bar() {
    return desk.window().exports();
  }

  /// What the notification at the bottom says once the export is over.
  private String outcome() {
    desk.settleUntil(() -> bar().notice().isShowing() && bar().getChildren().size() == 1);
    return desk.call(bar().notice()::getText);
  }

  /// A notification that shows has its buttons a frame later.
  private Button button(String words) {
    desk.settleUntil(() -> buttons(words).findFirst().isPresent());
    return desk.call(() -> buttons(words).findFirst().orElseThrow());
  }

  private Stream<Button> buttons(String words) {
    return Nodes.under(bar()).filter(node -> node instanceof Button button && words.equals(button.getText()))
        .map(Button.class::cast);
  }

  private String said() {
    return desk.state().fileProblems().getLast().line();
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  @Test
  void everyFormatIsWrittenAndTold() {
    for (ExportFormat format : ExportFormat.values()) {
      Path file = folder.resolve("agents" + format.ending());
      desk.run(() -> bar().notice().hide());
      desk.run(() -> bar().write(format, file));
      assertEquals(file.getFileName() + " is written", outcome());
      assertTrue(Files.exists(file));
    }
  }

  @Test
  void aFolderInTheWayIsToldInOneLineAndNothingIsLost() {
    desk.run(() -> bar().write(ExportFormat.CSV, folder));
    assertTrue(outcome().endsWith("could not be written"));
    assertEquals(folder + ": the export could not be written: this is not a file. Nothing is lost: choose "
        + "another place.", said());
  }

  @Test
  void anExportThatIsStoppedLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("old.pdf"), "old");
    Scenario scenario = desk.scenario();
    Supplier<Drawing> page = Papers.pages(Papers.Kind.BOARD, desk.store().engine(), scenario).getFirst();
    ExportJob.of(scenario, List.of(page, page), file).write(new Stopped());
    assertEquals("old", Files.readString(file));
  }

  private static final class Stopped implements Background.Going {
    @Override
    public boolean isStopped() {
      return true;
    }

    @Override
    public void progress(double share) {
      throw new AssertionError("nothing is drawn any more");
    }
  }

  @Test
  void whileItIsWrittenAnExportCanBeCancelledAndAnotherGoesOn() throws Exception {
    Path slow = folder.resolve("slow.csv");
    Path quick = folder.resolve("quick.csv");
    var release = new CountDownLatch(1);
    desk.run(() -> bar().write(slow, () -> {
      await(release);
      return new byte[] {1};
    }));
    desk.run(() -> bar().write(quick, () -> new byte[] {2}));
    desk.settleUntil(() -> bar().notice().isShowing());
    assertEquals("quick.csv is written", desk.call(bar().notice()::getText));
    desk.hands().click(button("Cancel"));
    assertEquals("slow.csv was not written", outcome());
    release.countDown();
    assertArrayEquals(new byte[] {2}, Files.readAllBytes(quick));
    assertFalse(Files.exists(slow));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNotificationLeavesAfterSixSecondsButNotUnderTheMouse() {
    desk.run(() -> bar().write(folder.resolve("one.csv"), () -> new byte[] {1}));
    outcome();
    PauseTransition leaving = bar().notice().leaving();
    assertEquals(Duration.seconds(6), leaving.getDuration());
    desk.hands().moveTo(bar().notice());
    assertEquals(Animation.Status.PAUSED, desk.call(leaving::getStatus));
    desk.hands().moveTo(desk.node("#headline-cost"));
    assertEquals(Animation.Status.RUNNING, desk.call(leaving::getStatus));
    desk.run(() -> leaving.jumpTo(Duration.seconds(5.99)));
    desk.settleUntil(() -> !bar().notice().isVisible());
  }

  @Test
  void theNotificationOpensTheFileOrItsFolderAndLeaves() {
    Path file = folder.resolve("one.csv");
    desk.run(() -> bar().write(file, () -> new byte[] {1}));
    outcome();
    desk.run(button("Open")::fire);
    desk.settleUntil(() -> !bar().notice().isVisible());
    desk.run(() -> bar().write(file, () -> new byte[] {1}));
    outcome();
    desk.run(button("Show in folder")::fire);
    assertEquals(List.of(file, folder), desk.shown());
    desk.settleUntil(() -> !bar().notice().isVisible());
  }

  @Test
  void theBoardSummaryIsOnePageOfVectorsWhoseTextCanBeCopied() throws Exception {
    Path file = folder.resolve("board.pdf");
    desk.run(() -> bar().print(Papers.Kind.BOARD, file));
    assertEquals("board.pdf is written", outcome());
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      assertEquals(1, document.getNumberOfPages());
      String text = text(document, 1);
      for (String shown : List.of("20 agents", "$22,869.86", "$45,408.00", "from $28,072 to $17,667",
          "checked 20 Nov 2026", "Hit rate:", "Budget $22,000")) {
        assertTrue(text.contains(shown), () -> shown + " is not in " + text);
      }
      assertVectors(document.getPage(0));
    }
  }

  @Test
  void theHandoutHasAPageAStepAndOneForWhatItRestsOn() throws Exception {
    desk.run(() -> desk.store().edit(old -> OpenDesk.shipped("one-rent-payment")));
    Path file = folder.resolve("handout.pdf");
    desk.run(() -> bar().print(Papers.Kind.HANDOUT, file));
    assertEquals("handout.pdf is written", outcome());
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      assertEquals(8, document.getNumberOfPages());
      assertTrue(text(document, 3).contains("+$405"));
      assertTrue(text(document, 3).contains("3 / 8"));
      assertTrue(text(document, 8).contains("What the figures rest on"));
      assertTrue(text(document, 8).contains("Sonnet 4.6: checked"));
      for (PDPage page : document.getPages()) {
        assertVectors(page);
      }
    }
  }

  private static void assertVectors(PDPage page) throws IOException {
    var resources = page.getResources();
    assertFalse(resources.getXObjectNames().iterator().hasNext(), "a picture stands in for a drawing");
    for (var name : resources.getFontNames()) {
      assertTrue(resources.getFont(name).isEmbedded());
    }
  }

  @Test
  void equalScenariosGiveEqualPages() throws Exception {
    Path first = folder.resolve("1.pdf");
    Path second = folder.resolve("2.pdf");
    desk.run(() -> bar().print(Papers.Kind.BOARD, first));
    outcome();
    desk.run(() -> bar().notice().hide());
    desk.run(() -> bar().print(Papers.Kind.BOARD, second));
    outcome();
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void aChartLeavesADarkWindowLight() throws IOException {
    desk.run(() -> desk.window().show(Theme.DARK));
    Path svg = folder.resolve("waterfall.svg");
    Path png = folder.resolve("waterfall.png");
    ChartCard card = desk.window().tabs().desk().card(1);
    desk.run(() -> desk.window().pictures().write(card, svg));
    desk.run(() -> desk.window().pictures().write(card, png));
    String text = Files.readString(svg, StandardCharsets.UTF_8);
    assertTrue(text.contains("fill=\"#ffffff\""), text);
    assertTrue(text.contains(">\u2212$18,791<"), text);
    assertEquals(Math.round(card.getWidth() * 3), ImageIO.read(png.toFile()).getWidth(), 3);
    assertTrue(desk.call(() -> desk.window().getStyleClass().contains("dark")));
  }
}
