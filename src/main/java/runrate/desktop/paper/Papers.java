package runrate.desktop.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import runrate.costing.CostEngine;
import runrate.desktop.present.Slides;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.usage.SlideCalls;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.drawing.Drawing;
import runrate.files.drawing.PdfDocument;
import runrate.files.scenario.Walks;
import runrate.scenario.Scenario;
import runrate.text.WalkWords;
import runrate.walk.WalkReport;

/// Scenarios on paper. Pages are laid out on the JavaFX thread; the file is made of them anywhere.
public final class Papers {
  private Papers() {}

  /// What can be printed.
  public enum Kind { BOARD, HANDOUT, CHARTS, YEAR }

  /// The pages, each laid out only when it is asked for, on the JavaFX thread.
  ///
  /// @param scenario free of errors
  /// @throws IllegalArgumentException if its walk cannot be priced, saying why
  public static List<Supplier<Drawing>> pages(Kind kind, CostEngine engine, Scenario scenario) {
    return switch (kind) {
      case BOARD -> List.of(() -> board(engine, scenario));
      case HANDOUT -> handout(engine, scenario);
      case CHARTS -> charts(engine, scenario);
      case YEAR -> List.of(() -> new YearPage(engine, scenario).drawing());
    };
  }

  private static Drawing board(CostEngine engine, Scenario scenario) {
    var store = new ScenarioStore(engine, scenario, Optional.empty());
    return new BoardPage(engine, store.state().report()).drawing();
  }

  private static List<Supplier<Drawing>> handout(CostEngine engine, Scenario scenario) {
    var read = Walks.of(engine, scenario);
    WalkReport walk = read.value().orElseThrow(() -> new IllegalArgumentException(read.problems().getFirst().line()));
    List<Supplier<Drawing>> pages = new ArrayList<>();
    SlideCalls calls = new SlideCalls(RunrateHome.find(), UserFolder.find()).atOnce();
    for (int i = 0; i < walk.steps().size(); i++) {
      int step = i;
      pages.add(() -> new StepPage(Slides.of(engine, calls, walk, step), unsaid(walk, walk.steps().get(step)),
          WalkWords.notes(walk, walk.steps().get(step))).drawing());
    }
    pages.add(() -> new LastPage(engine, scenario, engine.report(scenario)).drawing());
    return pages;
  }

  /// The desk: its board summary, then a page a chart.
  private static List<Supplier<Drawing>> charts(CostEngine engine, Scenario scenario) {
    DeskReport report = new ScenarioStore(engine, scenario, Optional.empty()).state().report();
    List<Supplier<Drawing>> pages = new ArrayList<>(List.of(() -> board(engine, scenario)));
    for (ChartPage.Shown shown : ChartPage.Shown.values()) {
      pages.add(() -> new ChartPage(shown, engine.book(), report).drawing());
    }
    pages.add(() -> new LastPage(engine, scenario, report.cost()).drawing());
    return pages;
  }

  /// A sentence that is too long for the slide stands below it.
  private static String unsaid(WalkReport walk, WalkReport.Step step) {
    return WalkWords.shownSentence(walk, step).isEmpty() ? WalkWords.sentence(walk, step) : "";
  }

  public static byte[] pdf(Scenario scenario, List<Drawing> pages) throws IOException {
    return PdfDocument.bytes(scenario.name(), pages);
  }
}
